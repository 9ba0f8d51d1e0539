import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Design } from "../src/designs/Design.ts";
import { factorial } from "../src/designs/factorial.ts";
import { fast } from "../src/designs/fast.ts";
import { halton } from "../src/designs/halton.ts";
import { evenLatinHypercube, latinHypercube } from "../src/designs/latinHypercube.ts";
import { morris } from "../src/designs/morris.ts";
import { saltelli } from "../src/designs/saltelli.ts";
import { sobol } from "../src/designs/sobol.ts";
import { type Distribution, valueAt } from "../src/factors/Distribution.ts";
import { distributionRefusals } from "../src/factors/distributionRefusals.ts";
import { Refusal } from "../src/Refusal.ts";

/** Numbers as a file may have them: mostly reasonable, at times none at all. */
const anyNumber = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 70 }) },
  { weight: 2, arbitrary: fc.double({ min: -5, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 1e300, -1e300, 5e-324) },
);

const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({
    dist: fc.constantFrom("uniform", "loguniform", "integer"),
    min: anyNumber,
    max: anyNumber,
  }),
  fc.record({ dist: fc.constant("triangular"), min: anyNumber, mode: anyNumber, max: anyNumber }),
  fc.record({ dist: fc.constant("normal"), mean: anyNumber, sd: anyNumber }),
  fc.record({ dist: fc.constant("lognormal"), median: anyNumber, gsd: anyNumber }),
  fc.record({
    dist: fc.constant("beta"),
    a: anyNumber,
    b: anyNumber,
    min: anyNumber,
    max: anyNumber,
  }),
  fc.record({
    dist: fc.constant("categorical"),
    values: fc.array(fc.oneof(fc.string(), anyNumber), { maxLength: 4 }),
    weights: fc.array(anyNumber, { maxLength: 4 }),
  }),
) as fc.Arbitrary<Distribution>;

describe("a distribution", () => {
  test("either says what is wrong with it, or has a value at every place", () => {
    fc.assert(
      fc.property(
        anyDistribution,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (distribution, unit) => {
          const refusals = distributionRefusals(distribution);
          for (const { path, found, allowed } of refusals) {
            expect(Object.keys(distribution)).toContain(path[0]);
            expect(found).not.toBe("");
            expect(allowed).not.toBe("");
          }
          if (refusals.length > 0) return;
          const value = valueAt(distribution, unit);
          if (distribution.dist === "categorical") expect(distribution.values).toContain(value);
          // A normal of 1e300 and a lognormal of its own spread may still leave the numbers there are.
          else if (!Object.values(distribution).some((one) => Math.abs(Number(one)) >= 1e300))
            expect(Number.isFinite(value)).toBe(true);
          if ("min" in distribution) {
            // But for the last bit, which scaling may round up.
            const slack = 1e-12 * Math.max(Math.abs(distribution.min), Math.abs(distribution.max));
            expect(value).toBeGreaterThanOrEqual(distribution.min - slack);
            expect(value).toBeLessThanOrEqual(distribution.max + slack);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each<[Distribution, string, string]>([
    [{ dist: "uniform", min: 2, max: 2 }, "min", "below max"],
    [{ dist: "uniform", min: NaN, max: 2 }, "min", "finite"],
    [{ dist: "loguniform", min: 0, max: 2 }, "min", "above 0"],
    [{ dist: "triangular", min: 0, mode: 3, max: 2 }, "mode", "which are 0 and 2"],
    [{ dist: "normal", mean: 0, sd: 0 }, "sd", "above 0"],
    [{ dist: "lognormal", median: 1, gsd: 1 }, "gsd", "above 1"],
    [{ dist: "beta", a: 0, b: 1, min: 0, max: 1 }, "a", "from 0.01"],
    [{ dist: "integer", min: 1.5, max: 3 }, "min", "whole"],
    [{ dist: "integer", min: 3, max: 2 }, "min", "below max"],
    [{ dist: "categorical", values: [], weights: [] }, "values", "at least one"],
    [{ dist: "categorical", values: ["a"], weights: [1, 2] }, "weights", "1, one for each"],
    [{ dist: "categorical", values: ["a", "b"], weights: [0, 0] }, "weights", "above 0"],
    [{ dist: "categorical", values: ["a", "b"], weights: [1, -1] }, "weights.1", "from 0 on"],
    [{ dist: "categorical", values: ["a", "a"], weights: [1, 1] }, "values.1", "once"],
  ])("%o is refused at %s", (distribution, path, allowed) => {
    const refusals = distributionRefusals(distribution);
    expect(refusals.map((one) => one.path.join("."))).toEqual([path]);
    expect(refusals[0].allowed).toContain(allowed);
  });
});

describe("a design", () => {
  const seed = "1";
  const designs: Record<string, (rows: number, dimensions: number, more: number) => Design> = {
    sobol: (rows, dimensions, from) => sobol(rows, dimensions, { from, scramble: seed }),
    halton: (rows, dimensions, from) => halton(rows, dimensions, { from, scramble: seed }),
    latinHypercube: (rows, dimensions) => latinHypercube(rows, dimensions, { seed }),
    evenLatinHypercube: (rows, dimensions) =>
      evenLatinHypercube(Math.min(rows, 12), Math.min(dimensions, 4), { seed }),
    morris: (rows, dimensions, levels) => morris(rows, dimensions, { seed, levels }),
    saltelli: (rows, dimensions, from) => saltelli(rows, dimensions, { from }),
    fast: (rows, dimensions) => fast(rows, Math.min(dimensions, 9), { seed }),
    factorial: (a, b) => factorial([a, b]),
  };

  test.each(Object.entries(designs))("%s of any numbers is made or refused", (_, make) => {
    let made = 0;
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, (rows, dimensions, more) => {
        try {
          const design = make(rows, dimensions, more);
          made++;
          expect(design.units).toHaveLength(design.rows * design.dimensions);
          expect(design.units.every((u) => u >= 0 && u <= 1 + 1e-12)).toBe(true);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.allowed).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(0);
  });

  test.each([
    [() => saltelli(100, 3), "base: found 100; allowed a power of two, for instance 64 or 128"],
    [() => saltelli(64, 81), "dimensions: found 81; allowed a whole number from 1 to 80"],
    [() => morris(4, 3, { seed, levels: 5 }), "levels: found 5; allowed an even number"],
    [() => factorial([3, 0]), "levels.1: found 0"],
    [() => factorial([1e5, 1e5]), "rows: found 10000000000"],
    [() => sobol(8, 2, { names: ["a", "a"] }), "names.1: found “a” once more"],
    [() => latinHypercube(8, 2, { seed, names: ["a"] }), "names: found 1 names"],
    [() => halton(0, 2), "rows: found 0"],
  ])("%#", (make, message) => {
    expect(make).toThrow(message);
  });
});
