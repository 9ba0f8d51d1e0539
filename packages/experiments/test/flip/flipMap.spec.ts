import { type Experiment, flipMap } from "@searoom/experiments";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  armsOf,
  experimentOf,
  noise,
  replications,
  type Response,
  runAll,
  uniform,
} from "../support/synthetic.ts";

const plan = {
  x: "x",
  y: "y",
  on: "value",
  arms: null,
  depth: 3,
  initial: 4,
  others: "median",
  budget: null,
} as const;

/** b is better above the line y = 0.3 + 0.5 x, and both share most of their luck. */
const line: Response = ({ strategy, factors, replication }) => {
  const lead = Number(factors["y"]) - 0.3 - 0.5 * Number(factors["x"]);
  return {
    value:
      5 * noise(replication) +
      (strategy === "b" ? lead : 0) +
      0.02 * noise(replication, strategy === "b" ? 1 : 2),
  };
};

const experimentOfMap = (changes: Partial<Experiment> = {}) =>
  experimentOf({ flip: plan, replications: { ...replications, initial: 8, most: 32 }, ...changes });

function mapOf(experiment: Experiment, response: Response) {
  const results = runAll(experiment, [], response, ["flip"]);
  return { results, map: flipMap(results) };
}

describe("the map of a known line", () => {
  const { results, map } = mapOf(experimentOfMap(), line);

  test("puts the boundary within one finest cell of it", () => {
    expect(map.finest).toBe(1 / 32);
    expect(map.crossings.length).toBeGreaterThan(20);
    for (const { x, y, between } of map.crossings) {
      expect(Math.abs(y - 0.3 - 0.5 * x)).toBeLessThan(1 / 32);
      expect(between).toHaveLength(2);
    }
  });

  test("has the shares of the two areas", () => {
    // Below the line lie 0.3 + 0.25.
    expect(map.shares["a"] + map.undecided / 2).toBeCloseTo(0.55, 1);
    expect(map.shares["b"] + map.undecided / 2).toBeCloseTo(0.45, 1);
    const sum = Object.values(map.shares).reduce((all, one) => all + one, 0);
    expect(sum + map.undecided + map.same + map.refused).toBeCloseTo(1, 12);
  });

  test("is fine along the line alone: a full grid would take many times as many places", () => {
    expect(map.points.length).toBeLessThan(33 ** 2 / 2);
    for (const { x0, x1, y0, y1, kind } of map.cells)
      if (kind === "decided") continue;
      else {
        const off = Math.abs((y0 + y1) / 2 - 0.3 - (0.5 * (x0 + x1)) / 2);
        expect(off).toBeLessThan(3 * (x1 - x0) + 0.05);
      }
  });

  test("covers the square once", () => {
    const area = map.cells.reduce((sum, { x0, x1, y0, y1 }) => sum + (x1 - x0) * (y1 - y0), 0);
    expect(area).toBeCloseTo(1, 12);
  });

  test("does not hang on the order of the runs", () => {
    const order = Array.from(results.runs.point, (_, i) => i).sort((a, b) => noise(a) - noise(b));
    const { runs } = results;
    const turned = {
      ...results,
      runs: {
        point: Int32Array.from(order, (i) => runs.point[i]),
        strategy: Int32Array.from(order, (i) => runs.strategy[i]),
        replication: Int32Array.from(order, (i) => runs.replication[i]),
        failed: Uint8Array.from(order, (i) => runs.failed[i]),
        values: runs.values.map((column) => Float64Array.from(order, (i) => column[i])),
      },
    };
    expect(flipMap(turned)).toEqual(map);
  });

  test("made deeper keeps its places", () => {
    const { results: deeper } = mapOf(experimentOfMap({ flip: { ...plan, depth: 4 } }), line);
    const rows = new Set(deeper.points.map(({ row }) => row));
    for (const { row } of results.points) expect(rows.has(row)).toBe(true);
  });
});

test("a strategy that copies another is the same, and never the best by decision", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (seed) => {
      const copied: Response = ({ strategy, replication }) => ({
        value: strategy === "c" ? -10 + noise(replication, seed) : 10 * noise(replication, seed),
      });
      const { map } = mapOf(experimentOfMap({ strategies: armsOf("a", "b", "c") }), copied);
      expect(map.shares).toEqual({ a: 0, b: 0, c: 0 });
      expect(map.crossings).toEqual([]);
      for (const { best } of map.points) expect(best).toEqual(["a", "b"]);
    }),
    { numRuns: 10 },
  );
});

test("where less is better the other strategy is best", () => {
  const { map } = mapOf(experimentOfMap(), line);
  const turned = mapOf(
    experimentOfMap({
      outcomes: { value: { expression: "", direction: "min", unit: "", label: "" } },
    }),
    line,
  ).map;
  expect(turned.shares["a"]).toBeCloseTo(map.shares["b"], 9);
});

test("a budget ends it, and what is open is said", () => {
  const { results, map } = mapOf(experimentOfMap({ flip: { ...plan, budget: 1000 } }), line);
  expect(results.runs.point.length).toBeLessThanOrEqual(1000);
  expect(map.open).toBeGreaterThan(0);
});

test("other factors drawn: each replication at a point of its own, the same for all places", () => {
  const experiment = experimentOfMap({
    factors: { x: uniform(), y: uniform(), z: uniform() },
    flip: { ...plan, depth: 1, others: "drawn" },
  });
  const { results, map } = mapOf(experiment, ({ strategy, factors, replication }) => ({
    value:
      noise(replication) +
      (strategy === "b"
        ? Number(factors["y"]) - Number(factors["x"]) + 0.2 * (Number(factors["z"]) - 0.5)
        : 0),
  }));
  expect(new Set(results.points.map(({ units }) => units[2])).size).toBeGreaterThan(8);
  expect(map.shares["a"]).toBeGreaterThan(0.25);
  expect(map.shares["b"]).toBeGreaterThan(0.25);
});

test("what has no map, or nothing of it yet, says so", () => {
  const without = runAll(experimentOf(), [[0.5, 0.5]], line);
  expect(() => flipMap(without)).toThrow(/no map/);
  expect(() => flipMap({ ...without, experiment: experimentOfMap() })).toThrow(
    /nothing of the map/,
  );
});
