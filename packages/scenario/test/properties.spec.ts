import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Effect, Result, Schema } from "effect";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readScenarioFile, ScenarioError } from "../src/index.ts";
import { editDistance } from "../src/nearestWord.ts";
import { ScenarioDocument } from "../src/schema/ScenarioDocument.ts";
import { mistakesOf, read, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const seed = 20_260_101;
const folder = scenarioFolder();
const shipped = [
  "industrial-ai.yaml",
  "mature-automation.yaml",
  "histories/color-television.yaml",
].map((name) => resolve(import.meta.dirname, "../../../scenarios", name));

/** The sections of a scenario whose keys are fixed, by name. */
const sections = Object.entries(ScenarioDocument.fields).flatMap(([name, field]) => {
  const decoded: unknown = Result.getOrNull(
    Schema.decodeUnknownResult(Schema.Struct({ [name]: field }))({}),
  );
  const section =
    typeof decoded === "object" && decoded !== null ? Object.entries(decoded)[0][1] : null;
  const keys = typeof section === "object" && section !== null ? Object.keys(section) : [];
  return keys.length > 1 ? [{ name, keys }] : [];
});

describe("what was resolved, written to a file and read again,", () => {
  test.each(shipped)("gives the same parameters: %s", (file) => {
    const { parameters, resolved } = read(file);
    expect(read(folder.write("again.yaml", stringify(resolved))).parameters).toEqual(parameters);
  });

  test("gives the same parameters for any numbers within their bounds", () => {
    const numbers = fc.record({
      "accounts.count": fc.integer({ min: 100, max: 10_000 }),
      "utility.quality": fc.double({ min: 0, max: 100, noNaN: true }),
      "utility.nothing": fc.double({ min: -100, max: 100, noNaN: true }),
      "funding.oddsAtMedian": fc.double({ min: -20, max: 20, noNaN: true }),
      "reach.cycleMonths.direct": fc.double({ min: 0, max: 60, noNaN: true }),
      "groups.start-ups.cashKeur": fc.double({ min: 0, max: 1e9, noNaN: true }),
      "groups.start-ups.capability": fc
        .tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 1, noNaN: true })))
        .map((values) => `[${values.join(",")}]`),
      "accounts.priceSensitivity.form": fc.constantFrom("none", "uniform", "lognormal"),
    });
    fc.assert(
      fc.property(numbers, (values) => {
        const overrides = Object.entries(values).map(([path, value]) => `${path}=${value}`);
        const { parameters, resolved } = read(shipped[0], ...overrides);
        expect(parameters.utility.quality).toBe(values["utility.quality"]);
        expect(read(folder.write("random.yaml", stringify(resolved))).parameters).toEqual(
          parameters,
        );
      }),
      { seed, numRuns: 40 },
    );
  });
});

describe("a misspelt key", () => {
  const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz".split(""));
  const misspelt = fc.constantFrom(...sections).chain(({ name, keys }) =>
    fc.constantFrom(...keys).chain((key) =>
      fc
        .tuple(fc.constantFrom("drop", "double", "swap", "change"), fc.nat(key.length - 1), letters)
        .map(([fault, at, letter]) => ({
          section: name,
          keys,
          key,
          typo: mistype(key, fault, at, letter),
        })),
    ),
  );

  test("gets the right suggestion or none", () => {
    let helped = 0;
    fc.assert(
      fc.property(misspelt, ({ section, keys, key, typo }) => {
        fc.pre(!keys.includes(typo) && typo !== "" && typo !== "__proto__");
        const [mistake, ...others] = mistakesOf(
          folder.write("typo.yaml", `${smallest}${section}:\n  ${typo}: 1\n`),
        );
        expect(others).toEqual([]);
        expect(mistake).toMatchObject({ line: 8, column: 3, path: `${section}.${typo}` });
        expect([key, null]).toContain(mistake.suggestion);
        if (mistake.suggestion !== null) helped++;
      }),
      { seed, numRuns: 150 },
    );
    expect(helped).toBeGreaterThan(120);
  });

  function mistype(key: string, fault: string, at: number, letter: string): string {
    const [before, after] = [key.slice(0, at), key.slice(at + 1)];
    if (fault === "drop") return before + after;
    if (fault === "double") return before + key[at] + key[at] + after;
    if (fault === "swap" && after !== "") return before + after[0] + key[at] + after.slice(1);
    return before + letter + after;
  }
});

describe("edit distance", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "C"), maxLength: 8 });

  test("is 0 for the same word only, and the same both ways", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { seed },
    );
  });

  test.each([
    ["reach", "raech", 1],
    ["price", "prise", 1],
    ["quality", "qualty", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
  ])("%s → %s: %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});

describe("anything at all, read as a scenario,", () => {
  const lawful = readFileSync(join(shipped[0]), "utf8");
  const json = fc.jsonValue({ maxDepth: 4 });
  const yamlish = fc.string({
    unit: fc.constantFrom(..."ab:-[]{},&*!|>'\"#%@`? \n\t0.".split(""), "\u0000", "groups", "<<"),
    maxLength: 200,
  });
  const damaged = fc
    .tuple(fc.nat(lawful.length), fc.nat(40), yamlish)
    .map(([at, cut, insert]) => lawful.slice(0, at) + insert.slice(0, 20) + lawful.slice(at + cut));

  test.each([
    ["bytes", fc.uint8Array({ maxLength: 300 })],
    ["words of YAML", yamlish],
    ["JSON", json.map((value) => JSON.stringify(value))],
    [
      "JSON in every section",
      fc
        .dictionary(fc.constantFrom(...Object.keys(ScenarioDocument.fields)), json)
        .map((value) => JSON.stringify(value)),
    ],
    ["a damaged scenario", damaged],
  ])(
    "%s, is a scenario or a ScenarioError with something to say",
    (_, garbage: fc.Arbitrary<string | Uint8Array>) => {
      fc.assert(
        fc.property(garbage, (text) => {
          const result = Effect.runSync(
            Effect.result(readScenarioFile(folder.write("garbage.yaml", text))),
          );
          if (Result.isSuccess(result)) return;
          expect(result.failure).toBeInstanceOf(ScenarioError);
          expect(result.failure.mistakes.length).toBeGreaterThan(0);
          for (const { found, allowed } of result.failure.mistakes)
            expect([found, allowed]).not.toContain("");
        }),
        { seed, numRuns: 80 },
      );
    },
  );

  test("options too", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.constantFrom(
              "groups",
              "accounts",
              "count",
              "start-ups",
              ".",
              "=",
              "1",
              "[",
              "null",
              "__proto__",
              "constructor",
            ),
            maxLength: 8,
          }),
          { maxLength: 4 },
        ),
        (overrides) => {
          const file = folder.write("options.yaml", smallest);
          const result = Effect.runSync(Effect.result(readScenarioFile(file, { overrides })));
          if (Result.isFailure(result)) expect(result.failure).toBeInstanceOf(ScenarioError);
        },
      ),
      { seed, numRuns: 150 },
    );
  });
});
