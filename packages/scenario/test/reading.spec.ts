import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mistakesOf, read, said, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

describe("a scenario file", () => {
  test("may leave out everything that has a default", () => {
    const { parameters } = read(folder.write("small.yaml", smallest));
    expect(parameters.months).toBe(120);
    expect(parameters.utility.quality).toBe(5);
    expect(parameters.reach.cycleMonths).toEqual({
      direct: 4,
      introduction: 2,
      reseller: 3,
      wordOfMouth: 2,
      inbound: 2,
    });
    expect(parameters.accounts.priceSensitivity).toEqual({ form: "lognormal", logSd: 0.25 });
    expect(parameters.focus).toBeNull();
    expect(parameters.burnIn).toBeNull();
  });

  test("turns names into positions, in the order of the file", () => {
    const { parameters } = read(folder.write("order.yaml", smallest));
    expect(parameters.components.map(({ name }) => name)).toEqual(["hardware", "analytics"]);
    expect(parameters.groups.map(({ name, capability }) => [name, capability])).toEqual([
      ["start-ups", [0, 0.8]],
      ["incumbents", [0.8, 0.2]],
    ]);
    expect(parameters.groups[0].strengthWeights).toEqual([0, 0]);
  });

  test("is named after its file unless it has a name, and titled by its name", () => {
    expect(read(folder.write("My market.yaml", smallest))).toMatchObject({
      name: "my-market",
      title: "my-market",
    });
    const named = read(
      folder.write("named.yaml", `name: harbour\ntitle: The harbour\n${smallest}`),
    );
    expect(named).toMatchObject({ name: "harbour", title: "The harbour" });
  });

  test("has the five partnering policies when it names no strategies, else its own", () => {
    expect(Object.keys(read(folder.write("five.yaml", smallest)).parameters.strategies)).toEqual([
      "direct",
      "start-up-partner",
      "incumbent-partner",
      "coopetition",
      "reseller",
    ]);
    const own = folder.write("own.yaml", `${smallest}strategies: { alone: {} }\n`);
    expect(Object.keys(read(own).parameters.strategies)).toEqual(["alone"]);
  });

  test("gives a strategy the prices and alliances of the focus group where it says nothing of them", () => {
    const file = folder.write(
      "focus.yaml",
      `${smallest.replace("[0.8, 0.2]", "[0.8, 0.2], maxAlliances: 7, pricing: list")}
focus: { group: incumbents, strategy: bold }
strategies: { bold: { partnering: coopetition }, cautious: { maxAlliances: 1, pricing: follow-share } }
`,
    );
    expect(read(file).parameters.strategies).toEqual({
      bold: { partnering: "coopetition", maxAlliances: 7, pricing: "list", governance: null },
      cautious: {
        partnering: "direct",
        maxAlliances: 1,
        pricing: "follow-share",
        governance: null,
      },
    });
  });

  test("takes a spread by its form alone", () => {
    const file = folder.write(
      "spread.yaml",
      `${smallest}accounts: { priceSensitivity: { form: uniform, width: 1 } }\n`,
    );
    expect(read(file).parameters.accounts.priceSensitivity).toEqual({ form: "uniform", width: 1 });
  });

  test("may use an alias for a part that repeats", () => {
    const file = folder.write(
      "alias.yaml",
      `components: { hardware: {} }
groups:
  north: &seller { cashKeur: 5 }
  south: *seller
`,
    );
    expect(read(file).parameters.groups.map(({ cashKeur }) => cashKeur)).toEqual([5, 5]);
  });

  test("says in plain JSON all that was resolved", () => {
    const { resolved } = read(folder.write("resolved.yaml", smallest), "months=12");
    expect(JSON.parse(JSON.stringify(resolved))).toEqual(resolved);
    expect(resolved).toMatchObject({
      version: 1,
      months: 12,
      groups: { "start-ups": { capability: { analytics: 0.8 } } },
    });
  });
});

describe("a mistake in a file", () => {
  const wrong = folder.write(
    "wrong.yaml",
    `components:
  hardware: {}
accounts:
  count: many
  cautionMin: 0.7
  cautionMax: 0.2
utility:
  prise: 2
  quality: 1000
reach: { hazardForm: rat, consideration: [] }
groups:
  start-ups:
    count: 2.5
    capability: { hardwear: 0.5 }
    partneringMix: { direct: 0 }
    cashKeur: .nan
focus:
  group: startups
contract: 3
wordOfMouthPerMonth: 0.1
`,
  );

  test("is reported with all others, each where it is written", () => {
    expect(
      mistakesOf(wrong).map(({ line, column, path, suggestion }) => [
        line,
        column,
        path,
        suggestion,
      ]),
    ).toEqual([
      [4, 10, "accounts.count", null],
      [5, 15, "accounts.cautionMin", null],
      [8, 3, "utility.prise", "price"],
      [9, 12, "utility.quality", null],
      [10, 22, "reach.hazardForm", "rate"],
      [10, 42, "reach.consideration", null],
      [13, 12, "groups.start-ups.count", null],
      [14, 19, "groups.start-ups.capability.hardwear", "hardware"],
      [15, 20, "groups.start-ups.partneringMix", null],
      [16, 15, "groups.start-ups.cashKeur", null],
      [18, 3, "focus.strategy", null],
      [19, 11, "contract", null],
      [20, 1, "wordOfMouthPerMonth", "reach.wordOfMouthPerMonth"],
    ]);
  });

  test("says what was found and what is allowed", () => {
    const saidOf = new Map(mistakesOf(wrong).map((mistake) => [mistake.path, said(mistake)]));
    expect(saidOf.get("accounts.count")).toBe(
      'found "many"; allowed a whole number from 1 to 2000000 (accounts)',
    );
    expect(saidOf.get("utility.quality")).toBe(
      "found 1000; allowed a number from 0 to 100 (utility)",
    );
    expect(saidOf.get("reach.hazardForm")).toBe('found "rat"; allowed one of rate, probability');
    expect(saidOf.get("reach.consideration")).toBe(
      "found a list of 0; allowed one of reached, all",
    );
    expect(saidOf.get("groups.start-ups.count")).toBe(
      "found 2.5; allowed a whole number from 0 to 10000 (firms)",
    );
    expect(saidOf.get("groups.start-ups.cashKeur")).toBe(
      "found .nan; allowed a number from 0 to 1000000000 (Keur)",
    );
    expect(saidOf.get("accounts.cautionMin")).toBe(
      "found 0.7; allowed at most cautionMax, which is 0.2",
    );
    expect(saidOf.get("contract")).toBe(
      "found 3; allowed a map (key: value) of form, termMonths, renewalWindowMonths, renewalPriceCapPerYear, lapsePerMonth",
    );
  });
});

describe("one slip in how a file is written is one mistake", () => {
  const shipped = readFileSync(
    join(import.meta.dirname, "../../../scenarios/industrial-ai.yaml"),
    "utf8",
  ).split("\n");
  // Lines of a key or a list below another key.
  const indented = shipped.flatMap((line, i) => (/^ {2,4}[\w-]+:/.test(line) ? [i] : []));
  const withLine = (i: number, line: string) => shipped.with(i, line).join("\n");

  test("a tab, whichever line it is on", () => {
    for (const i of indented) {
      const text = withLine(i, shipped[i].replace(/^ {2}/, "\t"));
      const mistakes = mistakesOf(folder.write("tab.yaml", text));
      expect(mistakes, shipped[i]).toEqual([
        expect.objectContaining({
          line: i + 1,
          column: 1,
          found: "a tab where YAML wants spaces",
          suggestion: null,
        }),
      ]);
    }
  });

  test.each([
    ["after spaces", "groups:\n  a:\n  \tcount: 3\nmonths: 1\n", 3, 3],
    ["in brackets", "groups:\n  a: {\n\tcount: 3 }\nmonths: 1\n", 3, 1],
    ["in a folded text", "title: >-\n  a\n\tb\nmonths: 1\n", 3, 1],
    ["in a text in quotes", 'title: "a\n\tb"\nmonths: 1\n', 2, 1],
    ["before a list", "accounts:\n  jobShares:\n\t- 1\n", 3, 1],
  ])("a tab %s", (_, text, line, column) => {
    expect(mistakesOf(folder.write("tab.yaml", text))).toEqual([
      expect.objectContaining({ line, column, found: "a tab where YAML wants spaces" }),
    ]);
  });

  test("tabs on several lines, each", () => {
    const text = "groups:\n\ta:\n\t\tcount: 3\nmonths: 1\n";
    expect(mistakesOf(folder.write("tabs.yaml", text)).map(({ line }) => line)).toEqual([2, 3]);
  });

  test("a tab where YAML allows it is none", () => {
    const text = `${smallest}months:\t12\t# a year\n\t\n`;
    expect(read(folder.write("allowed.yaml", text)).parameters.months).toBe(12);
  });

  test("a word too far to the left", () => {
    const i = shipped.findIndex((line) => line.startsWith("    unitCostKeurPerMonth:"));
    const text = withLine(i, shipped[i].replace(/^ /, ""));
    expect(mistakesOf(folder.write("left.yaml", text))).toEqual([
      expect.objectContaining({ line: i + 1, found: expect.stringMatching(/same column/) }),
    ]);
  });

  test("but slips that break nothing come together", () => {
    const text = "months: !a 1\ntitle: !b x\n";
    expect(mistakesOf(folder.write("tags.yaml", text)).map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe("numbers that do not go together", () => {
  const cases: readonly (readonly [name: string, text: string, path: string, found: RegExp])[] = [
    ["no component", "groups: { a: {} }", "components", /no component/],
    ["no group", "components: { a: {} }", "groups", /no group/],
    ["no strategy", `${smallest}strategies: {}`, "strategies", /no strategy/],
    [
      "needs that are all 0",
      "components: { a: { needWeight: 0 } }\ngroups: { b: {} }",
      "components",
      /all 0/,
    ],
    [
      "job shares that are all 0",
      `${smallest}accounts: { jobShares: [0, 0] }`,
      "accounts.jobShares",
      /all 0/,
    ],
    [
      "caution the wrong way round",
      `${smallest}accounts: { cautionMin: 1, cautionMax: 0.5 }`,
      "accounts.cautionMin",
      /at most cautionMax/,
    ],
    [
      "more representatives than may be",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], reps: 9, repsMax: 8"),
      "groups.incumbents.reps",
      /found 9/,
    ],
    [
      "a list that is too short",
      `${smallest}focus: { group: start-ups, strategy: direct, capability: [1] }`,
      "focus.capability",
      /found 1 number; allowed 2/,
    ],
    [
      "a group that is not there",
      `${smallest}focus: { group: start-up, strategy: direct }`,
      "focus.group",
      /one of start-ups, incumbents/,
    ],
    [
      "a strategy that is not there",
      `${smallest}focus: { group: start-ups, strategy: alone }`,
      "focus.strategy",
      /one of direct/,
    ],
    [
      "a name that every object has",
      `${smallest}focus: { group: constructor, strategy: direct }`,
      "focus.group",
      /constructor/,
    ],
    [
      "homes for more than all accounts",
      smallest.replace(/capability/g, "homeAccountShare: 0.6, capability"),
      "groups",
      /sum to 1.2/,
    ],
    [
      "a weak-link exponent at its pole",
      `${smallest}utility: { weakLinkExponent: 0 }`,
      "utility.weakLinkExponent",
      /away from 0/,
    ],
    [
      "more neighbours than accounts",
      `${smallest}accounts: { count: 4, neighbours: 6 }`,
      "accounts.neighbours",
      /fewer than/,
    ],
    [
      "a network that fills the memory",
      `${smallest}accounts: { count: 2000000, neighbours: 64 }`,
      "accounts.neighbours",
      /128000000 links/,
    ],
    [
      "more firms than can be held",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], arrivalsPerMonth: 100") + "months: 1200",
      "groups",
      /120002 firms/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, found) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(said(mistake)).toMatch(found);
  });
});
