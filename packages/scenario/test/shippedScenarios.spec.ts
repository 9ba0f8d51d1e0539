import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Effect } from "effect";
import { describe, expect, test } from "vitest";
import { jsonSchema, listScenarios } from "../src/index.ts";
import { read, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const scenarios = resolve(import.meta.dirname, "../../../scenarios");
const list = Effect.runSync(listScenarios(scenarios));
const histories = ["room-air-conditioners", "color-television", "clothes-dryers"];

describe("the scenarios shipped", () => {
  test("can all be read, and bear the names of their files", () => {
    expect(list.mistakes).toEqual([]);
    expect(list.scenarios.map(({ file }) => relative(scenarios, file))).toEqual(
      expect.arrayContaining([
        "industrial-ai.yaml",
        "mature-automation.yaml",
        ...histories.map((name) => `histories/${name}.yaml`),
      ]),
    );
    for (const { name, title, description, file } of list.scenarios) {
      expect(file).toMatch(new RegExp(`/${name}\\.yaml$`));
      expect(title).not.toBe(name);
      expect(description).not.toBe("");
    }
  });

  test("each have a line in the README", () => {
    const readme = readFileSync(join(scenarios, "README.md"), "utf8");
    for (const { file } of list.scenarios)
      expect(readme).toContain(`(${relative(scenarios, file)})`);
  });

  test("point editors to the JSON Schema", () => {
    for (const { file } of list.scenarios) {
      const [, schema] =
        /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, "utf8")) ?? [];
      expect(resolve(dirname(file), schema)).toBe(join(scenarios, "scenario.schema.json"));
    }
  });

  test("say of every number where it comes from", () => {
    const files = list.scenarios.filter(({ file }) => dirname(file) === scenarios);
    const uncommented = files.flatMap(({ name, file }) =>
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => hasNumber(line.replace(/#.*/, "")) && !line.includes("#"))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(uncommented).toEqual([]);

    function hasNumber(line: string): boolean {
      return /^\s+[\w-]+: .*\d/.test(line) && !/^\s+(title|source): /.test(line);
    }
  });
});

test("the market after burn-in differs from the emerging one by its burn-in alone", () => {
  const emerging = read(join(scenarios, "industrial-ai.yaml")).parameters;
  const mature = read(join(scenarios, "mature-automation.yaml")).parameters;
  expect(mature.burnIn).toEqual({
    maxMonths: 600,
    penetration: 0.8,
    penetrationBand: 0.01,
    firmsBand: 0.05,
    priceBand: 0.01,
  });
  expect({ ...mature, burnIn: null }).toEqual(emerging);
});

describe("the adoption histories", () => {
  const readme = readFileSync(join(scenarios, "histories/data/README.md"), "utf8");
  const published = new Map(
    [...readme.matchAll(/^\| ([a-z ]*[a-z]) +\| +(\.\d+) +\| +(\.\d+) +\| +([\d,]+) +\|$/gm)].map(
      ([, name, p, q]) => [name, { p: Number(p), q: Number(q) }],
    ),
  );

  test.each([
    ["room air conditioners", "room-air-conditioners"],
    ["colour television", "color-television"],
    ["clothes dryers", "clothes-dryers"],
  ])("%s run with the published p and q for the years of the data", (name, file) => {
    const { months, reach } = read(join(scenarios, `histories/${file}.yaml`)).parameters;
    const years =
      readFileSync(join(scenarios, `histories/data/${file}.csv`), "utf8")
        .trim()
        .split("\n").length - 1;
    expect(12 * reach.inboundPerMonth).toBeCloseTo(published.get(name)?.p ?? Number.NaN, 12);
    expect(12 * reach.wordOfMouthPerMonth).toBeCloseTo(published.get(name)?.q ?? Number.NaN, 12);
    expect(months).toBe(12 * years);
  });

  test("differ in nothing else", () => {
    const same = histories.map((name) => {
      const {
        months: _,
        reach,
        ...rest
      } = read(join(scenarios, `histories/${name}.yaml`)).parameters;
      return { ...rest, reach: { ...reach, inboundPerMonth: 0, wordOfMouthPerMonth: 0 } };
    });
    expect(same[1]).toEqual(same[0]);
    expect(same[2]).toEqual(same[0]);
  });
});

test("the JSON Schema in the repository is the one that the code makes; else run bin/writeJsonSchema.ts", () => {
  const committed: unknown = JSON.parse(
    readFileSync(join(scenarios, "scenario.schema.json"), "utf8"),
  );
  expect(committed).toEqual(jsonSchema());
});

test("the JSON Schema tells unit, bounds, default and meaning of every number", () => {
  const numbers: object[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("type" in node && node.type === "number" && !("enum" in node)) numbers.push(node);
    Object.values(node).forEach(visit);
  };
  visit(jsonSchema());
  expect(numbers.length).toBeGreaterThan(150);
  for (const number of numbers) {
    expect(number).toMatchObject({
      description: expect.stringMatching(/^.{5,} \([^)]+\)\.$/),
      minimum: expect.any(Number),
      maximum: expect.any(Number),
    });
  }
});

describe("a list of scenarios", () => {
  test("names the broken ones and shows the others", () => {
    const folder = scenarioFolder();
    folder.write("good.yaml", smallest);
    folder.write("broken.yaml", "months: [");
    folder.write("histories/old.yml", `title: Long ago\n${smallest}`);
    folder.write("experiments/not-a-scenario.yaml", "factors: 3");
    folder.write("notes.txt", "no scenario");
    const { scenarios, mistakes } = Effect.runSync(listScenarios(folder.path));
    expect(scenarios.map(({ name, title }) => [name, title])).toEqual([
      ["good", "good"],
      ["old", "Long ago"],
    ]);
    expect(new Set(mistakes.map(({ file }) => relative(folder.path, file)))).toEqual(
      new Set(["broken.yaml"]),
    );
  });

  test("needs a folder", () => {
    expect(() => Effect.runSync(listScenarios(join(scenarios, "nowhere")))).toThrow(
      /no folder that can be read/,
    );
  });
});
