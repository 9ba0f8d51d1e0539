import { describe, expect, test } from "vitest";
import { facts, presets, readScenario } from "../src/index.ts";
import { guesses } from "../src/patterns/guesses.ts";
import { measureNamed } from "../src/patterns/measures/index.ts";

test("there are 47 facts, each with a source", () => {
  const ids = Array.from({ length: 47 }, (_, i) => `T${String(i + 1).padStart(2, "0")}`);
  expect(facts.map(({ id }) => id)).toEqual(ids);
  expect(facts.filter(({ source }) => source.trim() === "")).toEqual([]);
});

test.each(facts)("$id is set, shown or not measured, and nothing twice", (fact) => {
  const { id, parts, notMeasured } = fact;
  const set = presets.some(({ sets }) => Object.hasOwn(sets, id));
  const shown = presets.some(({ shows }) => shows.includes(id));
  expect([set, shown, notMeasured !== undefined].filter(Boolean)).toHaveLength(1);
  expect(parts.length > 0).toBe(shown);
  for (const { measure, low, high } of parts) {
    expect(() => measureNamed(measure)).not.toThrow();
    expect(low).toBeLessThan(high);
  }
});

test("a measure that is none is told so", () =>
  expect(() => measureNamed("shakeOut")).toThrow(/expected a measure .*; found shakeOut/));

test("guesses are about facts that are shown", () => {
  const shown = new Set(presets.flatMap(({ shows }) => shows));
  expect(Object.keys(guesses).filter((id) => !shown.has(id))).toEqual([]);
});

describe.each(presets)("$name", ({ scenario, strategy, sets }) => {
  const { parameters } = readScenario(scenario);

  test("has its scenario and strategy", () => {
    if (strategy !== undefined) expect(Object.keys(parameters.strategies)).toContain(strategy);
  });

  test("has the numbers that facts set", () => {
    for (const path of Object.values(sets)) {
      const number = path
        .split(".")
        .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], parameters);
      expect(number, path).toBeTypeOf("number");
    }
  });
});
