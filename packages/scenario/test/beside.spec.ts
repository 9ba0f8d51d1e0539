import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { mistakesOf, read, said, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

const home = `months: 12
components:
  machines: {}
groups:
  makers: { count: 1, capability: [0.9] }
  rivals: { count: 2, capability: [0.5] }
burnIn: {}
`;
folder.write("home.yaml", home);

const beside = (text: string) => `${smallest}months: 24\nbeside: { home: ${text} }\n`;
const linked = beside("{ scenario: ./home.yaml, links: { incumbents: makers } }");

test("a market beside is read from its file, links become places, and it lasts as long as the market in question", () => {
  const { parameters } = read(folder.write("linked.yaml", linked));
  const [market] = parameters.beside;
  expect(market).toMatchObject({
    name: "home",
    links: [{ here: 1, there: 0 }],
    homeReinvest: 0.2,
    burnIn: { penetration: 0.8 },
  });
  expect(market.parameters.months).toBe(24);
  expect(market.parameters.components.map(({ name }) => name)).toEqual(["machines"]);
  expect(market.parameters.beside).toEqual([]);
  expect(read(folder.write("alone.yaml", smallest)).parameters.beside).toEqual([]);
});

test("what was resolved says the market beside in full, and can be changed from the command line", () => {
  const file = folder.write("linked.yaml", linked);
  const { parameters, resolved } = read(file, "beside.home.scenario.utility.price=0.5");
  expect(parameters.beside[0].parameters.utility.price).toBe(0.5);
  const again = folder.write("elsewhere/again.yaml", stringify(resolved));
  expect(read(again).parameters).toEqual(parameters);
  const [mistake] = mistakesOf(file, "beside.away.homeReinvest=1");
  expect(said(mistake)).toMatch(/unknown name "away".*home/);
});

test("a path counts from the file in which it is written", () => {
  folder.write("sub/home.yaml", home.replace("count: 1,", "count: 1, cashKeur: 77,"));
  folder.write("sub/linked.yaml", linked);
  const { parameters } = read(folder.write("child.yaml", "extends: ./sub/linked.yaml\n"));
  expect(parameters.beside[0].parameters.groups[0].cashKeur).toBe(77);
});

describe("a market beside that cannot be", () => {
  const cases: readonly (readonly [name: string, text: string, path: string, said: RegExp])[] = [
    [
      "a file that is not there",
      beside("{ scenario: ./nowhere.yaml, links: { incumbents: makers } }"),
      "beside.home.scenario",
      /nowhere/,
    ],
    [
      "a file outside the folder",
      beside("{ scenario: ../../etc/passwd, links: { incumbents: makers } }"),
      "beside.home.scenario",
      /leaves the folder/,
    ],
    [
      "itself",
      beside("{ scenario: ./incoherent.yaml, links: { incumbents: makers } }"),
      "beside.home.scenario",
      /circle/,
    ],
    [
      "one that nobody is at home in",
      beside("{ scenario: ./home.yaml, links: {} }"),
      "beside.home.links",
      /no link/,
    ],
    [
      "a group that is not here",
      beside("{ scenario: ./home.yaml, links: { incumbent: makers } }"),
      "beside.home.links.incumbent",
      /"incumbent".*incumbents/,
    ],
    [
      "a group that is not there",
      beside("{ scenario: ./home.yaml, links: { incumbents: maker } }"),
      "beside.home.links.incumbents",
      /"maker".*makers/,
    ],
    [
      "more firms there than here",
      beside("{ scenario: ./home.yaml, links: { incumbents: rivals } }"),
      "beside.home.links.incumbents",
      /1 firms here and 2 there/,
    ],
    [
      "newcomers",
      linked.replace("{ capability: [0.8, 0.2] }", "{ arrivalsPerMonth: 1 }"),
      "beside.home.links.incumbents",
      /no double/,
    ],
    [
      "two firms in one",
      beside("{ scenario: ./home.yaml, links: { incumbents: makers, start-ups: makers } }"),
      "beside.home.links.start-ups",
      /second link of makers/,
    ],
    [
      "a home that is told twice",
      linked.replace("{ capability: [0.8, 0.2] }", "{ homeRevenueKeurPerMonth: 5 }"),
      "groups.incumbents.homeRevenueKeurPerMonth",
      /runs beside/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, expected) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(said(mistake)).toMatch(expected);
  });

  test("what is wrong in its file is said there", () => {
    folder.write(
      "broken.yaml",
      home.replace("burnIn: {}", "utility: { weakLinkExponent: 0, price: x }"),
    );
    const file = folder.write(
      "linked.yaml",
      beside("{ scenario: ./broken.yaml, links: { incumbents: makers } }"),
    );
    const mistakes = mistakesOf(file);
    expect(mistakes.map(({ path }) => path)).toEqual([
      "beside.home.scenario.utility.weakLinkExponent",
      "beside.home.scenario.utility.price",
    ]);
    expect(mistakes.every(({ file: where }) => where === join(folder.path, "broken.yaml"))).toBe(
      true,
    );
    expect(readFileSync(mistakes[0].file, "utf8").split("\n")[mistakes[0].line! - 1]).toMatch(
      /weakLink/,
    );
  });

  test("one that lies itself beside another", () => {
    folder.write("nested.yaml", linked);
    const file = folder.write(
      "outer.yaml",
      beside("{ scenario: ./nested.yaml, links: { incumbents: incumbents } }"),
    );
    const [mistake] = mistakesOf(file);
    expect(mistake.path).toBe("beside.home.scenario.beside");
    expect(said(mistake)).toMatch(/unknown key/);
  });
});
