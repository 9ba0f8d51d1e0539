import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, namesIn } from "../../src/expressions/evaluate.ts";
import { ExpressionError } from "../../src/expressions/Expression.ts";
import { parseExpression } from "../../src/expressions/parseExpression.ts";
import { type Distribution, valueAt } from "../../src/factors/Distribution.ts";
import { near } from "../support/near.ts";

describe("a factor's value", () => {
  const numeric: Distribution[] = [
    { dist: "uniform", min: -1, max: 3 },
    { dist: "loguniform", min: 0.01, max: 10 },
    { dist: "triangular", min: 1, mode: 2, max: 5 },
    { dist: "normal", mean: 2, sd: 0.5 },
    { dist: "lognormal", median: 3, gsd: 1.5 },
    { dist: "beta", a: 2, b: 5, min: 0, max: 2 },
    { dist: "integer", min: 2, max: 7 },
  ];

  test.each(numeric)("$dist rises with the place", (distribution) => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (unit) => {
        const value = valueAt(distribution, unit) as number;
        expect(Number.isFinite(value)).toBe(true);
        expect(valueAt(distribution, unit + 0.001) as number).toBeGreaterThanOrEqual(value);
      }),
      { numRuns: 100 },
    );
  });

  test("means are those of the books", () => {
    const mean = (distribution: Distribution) => {
      let sum = 0;
      for (let i = 0; i < 20_000; i++) sum += valueAt(distribution, (i + 0.5) / 20_000) as number;
      return sum / 20_000;
    };
    near(mean(numeric[0]), 1, 1e-3);
    near(mean(numeric[1]), 9.99 / Math.log(1000), 1e-2);
    near(mean(numeric[2]), 8 / 3, 1e-3);
    near(mean(numeric[3]), 2, 1e-3);
    near(mean(numeric[4]), 3 * Math.exp(Math.log(1.5) ** 2 / 2), 1e-2);
    near(mean(numeric[5]), (2 * 2) / 7, 1e-3);
    near(mean(numeric[6]), 4.5, 1e-3);
  });

  test("categories come in proportion to their weights", () => {
    const law: Distribution = { dist: "categorical", values: ["lax", "strict"], weights: [1, 3] };
    expect(valueAt(law, 0.2499)).toBe("lax");
    expect(valueAt(law, 0.25)).toBe("strict");
    expect(valueAt(law, 0.9999)).toBe("strict");
  });
});

describe("a formula", () => {
  const value = (text: string, names: Record<string, number | string> = {}) =>
    evaluate(parseExpression(text), (name) =>
      Object.hasOwn(names, name) ? names[name] : undefined,
    );

  test.each([
    ["1 + 2 * 3 ^ 2", 19],
    ["-2 ^ 2", -4],
    ["2 ^ -1", 0.5],
    ["(1 + 2) * 3 - 4 / 8", 8.5],
    ["min(4, 2 + 1, 9)", 3],
    ["reach.inboundPerMonth > 4 * x", true],
    ["not x > 1 and x < 1 or 1 == 2", true],
    ['law == "strict"', true],
    ["8 / 4 / 2", 1],
  ])("%s", (text, expected) => {
    expect(value(text, { "reach.inboundPerMonth": 3, x: 0.5, law: "strict" })).toBe(expected);
  });

  test.each([
    ["1 +", "ends where a number", 3],
    ["(1", "ends where “)”", 2],
    ["a b", "“b” stands where an operator", 2],
    ["process.exit(1)", "no function “process.exit”", 0],
    ["constructor(1)", "no function “constructor”", 0],
    ["a = 1", "“=” is no part", 2],
    ["sqrt(1, 2)", "sqrt takes 1 arguments, not 2", 0],
    ["x; y", "“;” is no part", 1],
    ["`a`", "“`” is no part", 0],
  ])("%s is refused with its place", (text, message, at) => {
    try {
      parseExpression(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionError);
      expect((error as ExpressionError).message).toContain(message);
      expect((error as ExpressionError).at).toBe(at);
    }
  });

  test("too long, too deep and unknown names are refused", () => {
    expect(() => parseExpression("1".repeat(1001))).toThrow("at most 1000");
    expect(() => parseExpression("(".repeat(100) + "1" + ")".repeat(100))).toThrow("too deep");
    expect(() => value("__proto__ + 1")).toThrow("there is no “__proto__”");
    expect(() => value('"a" + 1')).toThrow("“a” is no number");
  });

  test("any text at all is a formula or an ExpressionError", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        try {
          parseExpression(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
    );
  });

  test("names that it asks for", () => {
    expect(namesIn(parseExpression("min(a.b, c) > d and not e")).map(({ name }) => name)).toEqual([
      "a.b",
      "c",
      "d",
      "e",
    ]);
  });
});
