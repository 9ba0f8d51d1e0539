import { createPointMaker, next, type Results } from "@searoom/experiments";
import { describe, expect, test } from "vitest";
import {
  armsOf,
  emptyResults,
  experimentOf,
  noise,
  replications,
  runAll,
} from "../support/synthetic.ts";

const points = [
  [0.1, 0.2],
  [0.7, 0.9],
];

/** a is better than b by 10 on average; both share most of their luck. */
const clear = ({
  strategy,
  replication,
  factors,
}: Parameters<Parameters<typeof runAll>[2]>[0]) => ({
  value:
    (strategy === "a" ? 10 : 0) +
    50 * noise(replication, Number(factors["x"])) +
    4 * noise(replication, Number(factors["x"]), strategy === "a" ? 1 : 2),
});

/** Replications of every strategy at every point. */
function counts({ points: all, strategies, runs }: Results): number[][] {
  return all.map((_, p) =>
    strategies.map(
      (_name, s) => runs.point.filter((of, run) => of === p && runs.strategy[run] === s).length,
    ),
  );
}

test("equal: every point gets what it is given at first, all strategies together", () => {
  const results = runAll(experimentOf(), points, clear);
  expect(results.rounds).toBe(1);
  expect(counts(results)).toEqual([
    [4, 4],
    [4, 4],
  ]);
});

test("a point that a constraint refuses has no runs", () => {
  const experiment = experimentOf({ constraints: ["x > 0.5"] });
  const refused = createPointMaker(experiment).fromUnits("design", 0, [0.1, 0.2]);
  const planning = { sections: ["design"], design: [refused], pointAt: () => refused } as const;
  expect(next(experiment, emptyResults(experiment), planning)).toEqual([]);
});

describe("stopping on the half-width of the paired difference", () => {
  const stop = {
    on: "value",
    contrast: ["a", "b"],
    relative: false,
    confidence: 0.95,
    lookAhead: 5,
  } as const;
  const withHalfWidth = (halfWidth: number) =>
    runAll(
      experimentOf({ replications: { ...replications, stop: { ...stop, halfWidth } } }),
      points,
      clear,
    );

  test("goes on until it is narrow and stays so; narrower takes more", () => {
    const wide = counts(withHalfWidth(1.5));
    const narrow = counts(withHalfWidth(0.7));
    expect(wide.flat().every((count) => count < 40)).toBe(true);
    expect(narrow[0][0]).toBeGreaterThan(wide[0][0]);
  });

  test("ends with the most that a point may have", () => {
    expect(counts(withHalfWidth(1e-6))).toEqual([
      [40, 40],
      [40, 40],
    ]);
  });
});

describe("Kim and Nelson", () => {
  const experiment = experimentOf({
    strategies: armsOf("a", "b", "c"),
    replications: { ...replications, initial: 10, allocate: "kim-nelson", delta: 2, most: 400 },
  });
  const three: Parameters<typeof runAll>[2] = ({ strategy, replication }) => ({
    value:
      { a: 10, b: 9, c: 0 }[strategy]! + 8 * noise(replication, { a: 1, b: 2, c: 3 }[strategy]!),
  });

  test("leaves out what lies behind, the worst first, and stops with one", () => {
    const [[a, b, c]] = counts(runAll(experiment, [[0.5, 0.5]], three));
    expect(a).toBeGreaterThanOrEqual(b);
    expect(b).toBeGreaterThan(c);
    expect(a).toBeLessThan(400);
  });

  test("asks for the difference that is worth finding out", () => {
    const without = { ...experiment, replications: { ...experiment.replications, delta: null } };
    expect(() => runAll(without, [[0.5, 0.5]], three)).toThrow(/smallest difference/);
  });
});

test("OCBA gives more to those that are close to the best", () => {
  const experiment = experimentOf({
    strategies: armsOf("a", "b", "c"),
    replications: { ...replications, initial: 10, batch: 10, allocate: "ocba", most: 100 },
  });
  const results = runAll(experiment, [[0.5, 0.5]], ({ strategy, replication }) => ({
    value:
      { a: 10, b: 9, c: 0 }[strategy]! + 8 * noise(replication, { a: 1, b: 2, c: 3 }[strategy]!),
  }));
  const [[a, b, c]] = counts(results);
  expect(Math.max(a, b)).toBe(100);
  expect(Math.min(a, b)).toBeGreaterThan(3 * c);
});

test("what is planned does not hang on the order in which runs came back", () => {
  const stop = {
    on: "value",
    contrast: "best-vs-rest",
    halfWidth: 1,
    relative: false,
    confidence: 0.95,
    lookAhead: 5,
  } as const;
  const experiment = experimentOf({ replications: { ...replications, stop } });
  expect(counts(runAll(experiment, points, clear))).toEqual(
    counts(runAll(experiment, points.toReversed(), clear)).toReversed(),
  );
});
