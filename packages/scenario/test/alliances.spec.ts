import { expect, test } from "vitest";
import { mistakesOf, read, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

test("a rung has what its section says where it is silent", () => {
  const file = folder.write(
    "rungs.yaml",
    `${smallest}alliances: { termMonths: 48, rungs: { loose: { depth: 0.4 }, close: { termMonths: 120 } } }\n`,
  );
  const { rungs } = read(file).parameters.alliances;
  expect(rungs).toMatchObject([
    { name: "loose", depth: 0.4, termMonths: 48, trustNeeded: 0 },
    { name: "close", depth: 0.9, termMonths: 120, equity: 0 },
  ]);
});

const cases: readonly (readonly [name: string, text: string, path: string, found: RegExp])[] = [
  [
    "trust that falls on the way up",
    "alliances: { rungs: { loose: { trustNeeded: 0.4 }, close: { trustNeeded: 0.2 } } }",
    "alliances.rungs.close.trustNeeded",
    /at least that of the rung below, loose, which is 0.4/,
  ],
  [
    "more alliances than a firm has seats for",
    "strategies: { many: { partnering: coopetition, maxAlliances: 9 } }",
    "strategies.many.maxAlliances",
    /found 9; allowed a whole number from 0 to 8/,
  ],
  [
    "a first rung that is not there",
    "alliances: { rungs: { loose: {} } }\ngovernance: { a: { criterion: {}, rung: lose } }",
    "governance.a.rung",
    /one of loose/,
  ],
  [
    "a squeeze by nobody",
    "alliances: { squeezeStep: 0.2 }",
    "alliances.squeezeStep",
    /while no group has a pressure above 0 or a marginTarget; allowed 0, or/,
  ],
  [
    "buying together what volume does not make cheaper",
    "alliances: { scopes: [sales, procurement] }",
    "alliances.scopes",
    /procurement while no component has a volumeExponent/,
  ],
  [
    "norms that nobody plans",
    "alliances: { normsWeight: 0.5 }\ngovernance: { a: { criterion: {}, planningMonths: 0 } }",
    "alliances.normsWeight",
    /while no governance has planningMonths above 0; allowed 0, or/,
  ],
  [
    "giving up what is set up in no time",
    "alliances: { abandonPerMonth: 0.1, setupMonths: 0 }",
    "alliances.abandonPerMonth",
    /0.1 while setupMonths is 0; allowed 0, or setupMonths above 0/,
  ],
  [
    "producing together what takes no capacity",
    "alliances: { scopes: [production] }",
    "alliances.scopes",
    /production while no component is physical/,
  ],
  [
    "running together what does not run",
    "alliances: { scopes: [logistics] }",
    "alliances.scopes",
    /logistics while logistics.usersPerVehicle is 0/,
  ],
  [
    "a target of cost without a price that it moves",
    "governance: { a: { costTargetPerYear: 0.03 } }",
    "governance.a.costTargetPerYear",
    /while its alliances are not about supply/,
  ],
  [
    "an alliance about nothing",
    "alliances: { scopes: [] }",
    "alliances.scopes",
    /one to \d of sales, procurement/,
  ],
];

test.each(cases)("%s", (_, text, path, found) => {
  const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", `${smallest}${text}\n`));
  expect(others).toEqual([]);
  expect(mistake.path).toBe(path);
  expect(`found ${mistake.found}; allowed ${mistake.allowed}`).toMatch(found);
});

test("supply by firms that can make nothing is refused", () => {
  const file = folder.write(
    "idle.yaml",
    `components: { hardware: {}, analytics: {} }
groups: { idle: { capability: [0, 0], capabilityHalfWidth: 0, strengthMin: 0, strengthMax: 0 } }
alliances: { scopes: [sales, supply] }
`,
  );
  const [mistake, ...others] = mistakesOf(file);
  expect(others).toEqual([]);
  expect(mistake.path).toBe("alliances.scopes");
  expect(mistake.found).toBe("supply while no group can make any component");
});
