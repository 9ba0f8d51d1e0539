import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { experimentFolder, mistakesOf, read, told } from "../support/experimentFolder.ts";

const folder = experimentFolder();
const base = "scenario: industrial-ai\n";
const effort = "factors: { alliances.effort: { dist: uniform, min: 0, max: 1 } }\n";

/** The only mistake of a text. */
function mistakeIn(text: string): string {
  const mistakes = mistakesOf(folder.write("wrong.yaml", text));
  expect(mistakes.map(told)).toHaveLength(1);
  return told(mistakes[0]);
}

test("the least that a file can say is a comparison of all strategies at one point", () => {
  const { experiment } = read(folder.write("least.yaml", base));
  expect(experiment).toMatchObject({
    name: "least",
    title: "least",
    design: { type: "sobol", n: 64, rows: [] },
    replications: { initial: 8, most: 8, luck: "own" },
  });
  expect(Object.keys(experiment.strategies)).toHaveLength(5);
  expect(experiment.outcomes).toEqual({
    founderValue: {
      expression: "founderValue",
      direction: "max",
      unit: "Keur",
      label: "founderValue",
    },
  });
});

test("every mistake of a file comes at once, with its place", () => {
  const mistakes = mistakesOf(
    folder.write(
      "many.yaml",
      `${base}seeed: 3
factors:
  alliances.effrot: { dist: uniform, min: 0, max: 1 }
  alliances.depth: { dist: unifrom, min: 0, max: 1 }
  utility.price: { dist: uniform, min: 2, max: 1 }
constraints: ["alliances.dpth > 0.5", "1 +"]
outcomes: { fonderValue: {} }
replications: { initial: 0.5 }
`,
    ),
  );
  expect(
    mistakes.map((mistake) => told(mistake).replace(/; allowed .*?(?=; meant|$)/, "")),
  ).toEqual([
    "2:1 seeed: found an unknown key; meant seed",
    "4:3 factors.alliances.effrot: found an unknown key; meant effort",
    '5:28 factors.alliances.depth.dist: found "unifrom"; meant uniform',
    "6:40 factors.utility.price.min: found 2",
    '7:15 constraints.0: found "alliances.dpth > 0.5": there is no “alliances.dpth” (character 1)',
    '7:39 constraints.1: found "1 +": the formula ends where a number, a name or a bracket should stand (character 4)',
    '8:13 outcomes.fonderValue: found "fonderValue"; meant founderValue',
    "9:26 replications.initial: found 0.5",
  ]);
});

describe("refused, each with its place and what is allowed:", () => {
  const cases: readonly (readonly [what: string, text: string, expected: RegExp])[] = [
    ["no scenario", "seed: 1\n", /scenario: found nothing; allowed the name or path of a scenario/],
    [
      "a scenario that is not there",
      "scenario: industrail-ai\n",
      /1:11 scenario: found no scenario "industrail-ai".*meant industrial-ai/,
    ],
    [
      "a group that is not there",
      `${base}set: { groups.startups.reps: 3 }\n`,
      /2:8 set\.groups\.startups\.reps: found the unknown name "startups".*meant start-ups/,
    ],
    [
      "a path that is not there, of a formula",
      `${base}set: { "utility.pric": "\${1 + 1}" }\n`,
      /set\.utility\.pric: found an unknown key.*meant price/,
    ],
    [
      "a value that the scenario does not allow",
      `${base}set: { alliances.depth: 2 }\n`,
      /2:25 set\.alliances\.depth: found 2; allowed a number from 0 to 1 \(share\)/,
    ],
    [
      "a distribution that leaves what the scenario allows",
      `${base}factors: { alliances.depth: { dist: uniform, min: 0.5, max: 1.5 } }\n`,
      /factors\.alliances\.depth\.max: found 1\.[45].* for alliances\.depth; allowed a number from 0 to 1/,
    ],
    [
      "tails that do",
      `${base}factors: { alliances.depth: { dist: normal, mean: 0.9, sd: 0.1 } }\n`,
      /factors\.alliances\.depth\.dist: found 1\..* for alliances\.depth/,
    ],
    [
      "a part that a distribution lacks",
      `${base}factors: { alliances.effort: { dist: triangular, min: 0, max: 1 } }\n`,
      /factors\.alliances\.effort\.mode: found nothing; allowed mode, which triangular must have/,
    ],
    [
      "a part that it does not have",
      `${base}factors: { alliances.effort: { dist: uniform, min: 0, max: 1, sd: 2 } }\n`,
      /alliances\.effort\.sd: found sd of uniform; allowed min, max alone/,
    ],
    [
      "a mode outside",
      `${base}factors: { alliances.effort: { dist: triangular, min: 0, mode: 3, max: 1 } }\n`,
      /mode: found 3; allowed from min to max/,
    ],
    [
      "a loguniform from 0",
      `${base}factors: { alliances.effort: { dist: loguniform, min: 0, max: 1 } }\n`,
      /min: found 0; allowed a number above 0/,
    ],
    [
      "half a number of things",
      `${base}factors: { focus.reps: { dist: integer, min: 0.5, max: 3 } }\n`,
      /min: found 0.5; allowed a whole number/,
    ],
    [
      "weights that do not fit",
      `${base}factors: { pricing.reviewMonths: { dist: categorical, values: [3, 6], weights: [1] } }\n`,
      /weights: found 1 weights; allowed 2/,
    ],
    [
      "a category that the scenario does not know",
      `${base}factors: { reach.cycleForm: { dist: categorical, values: [geometric, fixd] } }\n`,
      /values: found "fixd" for reach\.cycleForm; allowed one of .*meant fixed/,
    ],
    [
      "a let of what comes later",
      `${base}${effort}lets: { a: "b + 1", b: "1" }\n`,
      /lets\.a: found "b \+ 1": there is no “b”/,
    ],
    [
      "a formula that is code",
      `${base}${effort}constraints: ["process.exit(1)"]\n`,
      /constraints\.0: found "process\.exit\(1\)": there is no function “process\.exit”/,
    ],
    [
      "constraints that reject all",
      `${base}${effort}constraints: ["alliances.effort > 1"]\n`,
      /3:14 constraints: found constraints that reject all of \d+ points; allowed constraints that leave at least one point in 200/,
    ],
    [
      "strategies that do not differ",
      `${base}strategies: { direct: {}, alone: { strategy: direct } }\n`,
      /2:27 strategies\.alone: found the same as direct; allowed strategies that differ/,
    ],
    [
      "a strategy that the scenario does not have",
      `${base}strategies: { dirct: {} }\n`,
      /strategies\.dirct: found "dirct".*meant direct/,
    ],
    [
      "a key that a policy does not have",
      `${base}strategies: { direct: { set: { strategy.maxAliances: 1 } } }\n`,
      /strategies\.direct\.set\.strategy\.maxAliances: found an unknown key.*meant maxAlliances/,
    ],
    [
      "Sobol' points out of balance",
      `${base}${effort}design: { type: sobol, n: 100 }\n`,
      /3:27 design\.n: found 100; allowed a power of two for sobol, which balances the points: 64 or 128/,
    ],
    [
      "a constraint with an ordered design",
      `${base}${effort}design: { type: morris }\nconstraints: ["alliances.effort > 0.1"]\n`,
      /constraints: found constraints with morris; allowed none, since its points stand in an order/,
    ],
    [
      "a curve with too few points",
      `${base}${effort}design: { type: fast, n: 64 }\n`,
      /design\.n: found 64; allowed more than 64 for fast/,
    ],
    [
      "a row of another width",
      `${base}${effort}design: { type: list, rows: [[0.1], [0.2, 0.3]] }\n`,
      /3:37 design\.rows\.1: found a row of 2; allowed 1 values, one for each of alliances\.effort/,
    ],
    [
      "a value outside its distribution",
      `${base}${effort}design: { type: list, rows: [[0.1], [3]] }\n`,
      /design\.rows\.1\.0: found 3; allowed from 0 to 1/,
    ],
    [
      "levels of a factor that is not there",
      `${base}${effort}design: { type: factorial, levels: { alliances.efort: 3 } }\n`,
      /design\.levels\.alliances\.efort.*meant alliances\.effort/,
    ],
    [
      "more points than fit",
      `${base}${effort}design: { type: factorial, levels: { alliances.effort: 1000 } }\nreplications: { initial: 100000 }\n`,
      /replications: found up to 500000000 runs of 1000 points; allowed at most 10000000/,
    ],
    [
      "no difference to find out",
      `${base}replications: { allocate: kim-nelson }\n`,
      /replications\.delta: found nothing; allowed a number above 0/,
    ],
    [
      "a map of one factor",
      `${base}${effort}flip: { x: alliances.effort, y: alliances.effort }\n`,
      /flip\.y: found the same factor as x/,
    ],
    [
      "a search without a direction",
      `${base}outcomes: { acquired: {} }\nsearch: { strategy: direct, levers: { focus.reps: { dist: integer, min: 1, max: 3 } }, objectives: [acquired] }\n`,
      /search\.objectives\.0: found acquired, which has no direction/,
    ],
    [
      "a column that is not there",
      `${base}series: [adoptoin]\n`,
      /series\.0: found "adoptoin".*meant adoption/,
    ],
    [
      "an outcome that is asked for and not there",
      `${base}comparisons: [{ on: survival }]\n`,
      /comparisons\.0\.on: found "survival"; allowed one of founderValue/,
    ],
    [
      "what is good enough, of no outcome",
      `${base}robustness: { satisfied: "survival > 0" }\n`,
      /robustness\.satisfied: found "survival > 0": there is no “survival”/,
    ],
    [
      "numbers that the scenario refuses together",
      `${base}set: { groups.start-ups.repsMax: 1 }\n`,
      /set: found numbers that the scenario refuses in the middle .*reps: found 2; allowed at most repsMax/,
    ],
  ];
  test.each(cases)("%s", (_, text, expected) => {
    expect(mistakeIn(text)).toMatch(expected);
  });
});

describe("a file from a stranger", () => {
  test("reaches no scenario outside its folder and the one above", () => {
    mkdirSync(join(folder.path, "elsewhere"));
    const lonely = join(folder.path, "elsewhere", "lonely.yaml");
    writeFileSync(lonely, "scenario: ../industrial-ai.yaml\n");
    expect(told(mistakesOf(lonely)[0])).toMatch(
      /found "\.\.\/industrial-ai\.yaml", which lies elsewhere/,
    );
    for (const path of [
      "../../industrial-ai.yaml",
      "/etc/passwd.yaml",
      "../experiments/../../x.yaml",
    ])
      expect(mistakeIn(`scenario: ${path}\n`)).toMatch(/which lies elsewhere/);
    symlinkSync("/etc/hostname", join(folder.path, "experiments", "link.yaml"));
    expect(mistakeIn("scenario: link\n")).toMatch(/which lies elsewhere/);
    expect(
      read(folder.write("above.yaml", "scenario: ../industrial-ai.yaml\n")).scenario.name,
    ).toBe("industrial-ai");
  });

  test("makes no prototype", () => {
    const mistakes = mistakesOf(
      folder.write(
        "proto.yaml",
        `${base}__proto__: { x: 1 }\nset: { __proto__.x: 1 }\nfactors: { __proto__: { dist: uniform, min: 0, max: 1 } }\n`,
      ),
    );
    expect(mistakes.length).toBeGreaterThanOrEqual(2);
    expect(Object.prototype).not.toHaveProperty("x");
  });

  test.each([
    ["a deep formula", `constraints: ["${"(".repeat(900)}1"]\n`],
    ["a long formula", `constraints: ["${"1+".repeat(5_000)}1"]\n`],
    [
      "many factors",
      `factors: {${Array.from({ length: 2_000 }, (_, i) => `f${i}: {dist: uniform, min: 0, max: 1, sets: []}`).join(",")}}\n`,
    ],
    [
      "a grid without end",
      `factors: {${Array.from({ length: 12 }, (_, i) => `f${i}: {dist: uniform, min: 0, max: 1, sets: []}`).join(",")}}\ndesign: { type: factorial, levels: { f0: 1000, f1: 1000, f2: 1000, f3: 1000 } }\n`,
    ],
  ])("cannot fill the memory: %s", (_, text) => {
    const started = performance.now();
    expect(mistakesOf(folder.write("large.yaml", `${base}${text}`)).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("points from a file", () => {
  const design = `${base}factors:
  alliances.effort: { dist: uniform, min: 0, max: 1 }
  law: { dist: categorical, values: [lax, strict], sets: [] }
design: { type: file, file: points.csv }
`;

  test("are read by the names of its columns", () => {
    folder.write("points.csv", "law,alliances.effort\nlax,0.25\r\nstrict, 1\n");
    expect(read(folder.write("points.yaml", design)).experiment.design.rows).toEqual([
      { "alliances.effort": 0.25, law: "lax" },
      { "alliances.effort": 1, law: "strict" },
    ]);
  });

  test.each([
    ["other columns", "law,effort\nlax,1\n", /1:1 : found the columns law, effort/],
    ["no point", "law,alliances.effort\n", /1:1 : found 0 points/],
    ["a short row", "law,alliances.effort\nlax,1\nlax\n", /3:1 : found a row of 1; allowed 2/],
    [
      "a value outside",
      "law,alliances.effort\nlax,7\n",
      /2:1 alliances\.effort: found 7; allowed from 0 to 1/,
    ],
    [
      "a word that is none",
      "law,alliances.effort\nlay,1\n",
      /2:1 law: found "lay"; allowed one of lax, strict/,
    ],
  ])("are refused with their line: %s", (_, csv, expected) => {
    folder.write("points.csv", csv);
    expect(mistakeIn(design)).toMatch(expected);
  });

  test.each([
    [
      "outside the folder",
      "../points.csv",
      /design\.file: found "\.\.\/points\.csv", which leaves the folder/,
    ],
    ["that is not there", "missing.csv", /design\.file: found no file/],
    ["that is a device", "device.csv", /design\.file: found a device/],
  ])("are not read from a file %s", (_, file, expected) => {
    if (file === "device.csv") symlinkSync("/dev/zero", join(folder.path, "experiments", file));
    expect(mistakeIn(design.replace("points.csv", file))).toMatch(expected);
  });
});
