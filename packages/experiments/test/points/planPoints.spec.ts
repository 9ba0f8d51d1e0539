import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DesignName } from "../../src/Experiment.ts";
import { type Distribution, valueAt } from "../../src/factors/Distribution.ts";
import { unitOf } from "../../src/factors/unitOf.ts";
import { designRows } from "../../src/points/designRows.ts";
import { PlanError } from "../../src/points/PlanError.ts";
import { planPoints } from "../../src/points/planPoints.ts";
import { pointKey } from "../../src/points/pointKey.ts";
import { anExperiment, anyFactors, unsaid } from "../support/anExperiment.ts";

const rows = [
  { "reach.inboundPerMonth": 0.002, "alliances.effort": 0.25, law: "lax" },
  { "reach.inboundPerMonth": 0.004, "alliances.effort": 0.75, law: "strict" },
];
const designs: readonly (readonly [DesignName, number])[] = [
  ["list", 2],
  ["factorial", 3 * 3 * 2],
  ["lhs", 16],
  ["lhs-maximin", 16],
  ["lhs-cd", 16],
  ["halton", 16],
  ["sobol", 16],
  ["saltelli", 16 * 5],
  ["morris", 16 * 4],
  ["fast", 80 * 3],
];

describe("the points of a design", () => {
  test.each(designs)(
    "%s has as many as are foretold, each value where its unit says",
    (type, n) => {
      const experiment = anExperiment({ type, n: type === "fast" ? 80 : 16, rows });
      const { points, drawn, rejectedShare } = planPoints(experiment);
      expect(points).toHaveLength(n);
      expect([designRows(experiment), drawn, rejectedShare]).toEqual([n, n, 0]);
      const distributions = Object.values(anyFactors);
      for (const { units, values } of points)
        units.forEach((unit, i) => {
          const again = valueAt(distributions[i], unit);
          if (typeof again === "number") expect(again).toBeCloseTo(values[i] as number, 12);
          else expect(again).toBe(values[i]);
        });
    },
  );

  test("without a factor there is one", () => {
    const { points } = planPoints(anExperiment({ type: "sobol", n: 16 }, { factors: {} }));
    expect(points).toEqual([{ section: "design", row: 0, units: [], values: [], rejected: false }]);
  });

  test("a grid takes every category however rare, and the values that are named", () => {
    const { points } = planPoints(
      anExperiment({
        type: "factorial",
        levels: { "alliances.effort": [0, 1], "reach.inboundPerMonth": 1 },
      }),
    );
    expect(points.map(({ values }) => values.slice(1))).toEqual([
      [0, "lax"],
      [0, "strict"],
      [1, "lax"],
      [1, "strict"],
    ]);
  });

  test.each(["sobol", "halton", "morris", "saltelli"] as const)(
    "%s begins with its old points when it grows",
    (type) => {
      const small = planPoints(anExperiment({ type, n: 8 })).points;
      const large = planPoints(anExperiment({ type, n: 32 })).points;
      expect(large.slice(0, small.length)).toEqual(small);
    },
  );

  test("a factor that is added moves no column of the others", () => {
    const more = { first: { ...unsaid, dist: "uniform", min: 0, max: 1 } as const, ...anyFactors };
    const before = planPoints(anExperiment({ type: "lhs" })).points;
    const after = planPoints(anExperiment({ type: "lhs" }, { factors: more })).points;
    expect(after.map(({ values }) => values.slice(1))).toEqual(before.map(({ values }) => values));
  });

  test("another seed has other points", () => {
    const one = planPoints(anExperiment()).points;
    expect(planPoints(anExperiment({}, { seed: 8 })).points).not.toEqual(one);
  });
});

test("whole numbers stay within their ends at the edge of the cube", () => {
  const factors = { count: { ...unsaid, dist: "integer", min: 2, max: 4 } as const };
  const { points } = planPoints(anExperiment({ type: "morris", n: 40 }, { factors }));
  expect(new Set(points.map(({ values }) => values[0]))).toEqual(new Set([2, 3, 4]));
});

describe("constraints", () => {
  const constraints = ["effort > 0.5"];
  const factors = { effort: { ...unsaid, dist: "uniform", min: 0, max: 1 } as const };

  test.each(["sobol", "halton", "lhs", "lhs-cd"] as const)(
    "%s draws other points for those that are rejected, and says how many",
    (type) => {
      const { points, drawn, rejectedShare } = planPoints(
        anExperiment({ type, n: 64 }, { factors, constraints }),
      );
      expect(points).toHaveLength(64);
      for (const { values, rejected } of points) {
        expect(values[0]).toBeGreaterThan(0.5);
        expect(rejected).toBe(false);
      }
      expect(drawn).toBeGreaterThan(100);
      expect(rejectedShare).toBeCloseTo((drawn - 64) / drawn, 12);
    },
  );

  test("a sequence under constraints still begins with its old points", () => {
    const planned = (n: number) => planPoints(anExperiment({ n }, { factors, constraints })).points;
    expect(planned(32).slice(0, 8)).toEqual(planned(8));
  });

  test("a grid marks what is rejected", () => {
    const { points, rejectedShare } = planPoints(
      anExperiment({ type: "factorial", levels: { effort: 4 } }, { factors, constraints }),
    );
    expect(points.map(({ rejected }) => rejected)).toEqual([true, true, false, false]);
    expect(rejectedShare).toBe(0.5);
  });

  test("read lets, and what is no number is not true", () => {
    const lets = { half: "effort / 2", quarter: "half / 2" };
    const kept = (condition: string) =>
      planPoints(
        anExperiment(
          { type: "factorial", levels: { effort: [0, 1] } },
          { factors, lets, constraints: [condition] },
        ),
      ).points.filter(({ rejected }) => !rejected).length;
    expect(kept("quarter == 0.25")).toBe(1);
    expect(kept("effort / effort")).toBe(1);
  });

  test.each(["sobol", "lhs", "factorial"] as const)("%s: refused when they reject all", (type) => {
    const experiment = anExperiment({ type, n: 8 }, { factors, constraints: ["effort > 2"] });
    expect(() => planPoints(experiment)).toThrow(PlanError);
    expect(() => planPoints(experiment)).toThrow(/^constraints: found constraints that reject all/);
  });
});

test("a value's place is found again, for every distribution", () => {
  const any: Distribution[] = [
    { dist: "uniform", min: -1, max: 3 },
    { dist: "loguniform", min: 0.01, max: 10 },
    { dist: "triangular", min: 1, mode: 2, max: 5 },
    { dist: "normal", mean: 2, sd: 0.5 },
    { dist: "lognormal", median: 3, gsd: 1.5 },
    { dist: "beta", a: 2, b: 5, min: 0, max: 2 },
    { dist: "integer", min: 2, max: 7 },
    { dist: "categorical", values: [false, 3, "x"], weights: [1, 0.1, 2] },
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...any),
      fc.double({ min: 1e-5, max: 0.9999, noNaN: true }),
      (distribution, unit) => {
        const value = valueAt(distribution, unit);
        const again = valueAt(distribution, unitOf(distribution, value));
        if (distribution.dist === "integer" || typeof value !== "number") expect(again).toBe(value);
        else expect(again as number).toBeCloseTo(value, 9);
      },
    ),
  );
  expect(unitOf(any[0], 99)).toBeLessThan(1);
  expect(unitOf(any[0], -99)).toBeGreaterThanOrEqual(0);
});

test("a point is called by the names of its factors, in whatever order they stand", () => {
  expect(pointKey(["b", "a"], [1, "x"])).toBe(pointKey(["a", "b"], ["x", 1]));
  expect(pointKey(["b", "a"], [1, "x"])).not.toBe(pointKey(["b", "a"], ["x", 1]));
});
