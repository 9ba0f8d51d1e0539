import { expect, test } from "vitest";
import { mistakesOf, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

const cases: readonly (readonly [name: string, text: string, path: string, found: RegExp])[] = [
  [
    "a portfolio of one",
    "strategies: { managed: { partnering: portfolio, maxAlliances: 1 } }",
    "strategies.managed.partnering",
    /found a portfolio while maxAlliances is 1; allowed another policy, or a maxAlliances of at/,
  ],
  [
    "a free choice of resellers that are not there",
    "resellers: { count: 0 }\nstrategies: { open: { partnering: free } }",
    "strategies.open.partnering",
    /found a free choice with the option reseller while there are no resellers; allowed/,
  ],
  [
    "a tender from which nothing arrives",
    "alliances: { armsLengthDepth: 0 }\nstrategies: { each: { partnering: tender } }",
    "strategies.each.partnering",
    /found a tender while alliances.armsLengthDepth is 0; allowed another policy, or an armsLength/,
  ],
  [
    "a way that is named twice",
    "freeChoice: { options: [direct, reseller, direct] }",
    "freeChoice.options",
    /found direct twice; allowed each way once/,
  ],
  [
    "several allies to each of whom a firm is bound",
    "governance: { bound: { criterion: {}, exclusive: true } }\nstrategies: { tied: { partnering: coopetition, maxAlliances: 2, governance: bound } }",
    "strategies.tied.maxAlliances",
    /found 2 while its governance bound is exclusive; allowed at most 1/,
  ],
];

test.each(cases)("%s", (_, text, path, found) => {
  const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", `${smallest}${text}\n`));
  expect(others).toEqual([]);
  expect(mistake.path).toBe(path);
  expect(`found ${mistake.found}; allowed ${mistake.allowed}`).toMatch(found);
});
