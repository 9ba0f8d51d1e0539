import {
  compareExperiment,
  convergence,
  discover,
  type Experiment,
  flipConditions,
  planPoints,
  type Results,
  robust,
  sense,
  twinSeeds,
  valueOfLearning,
} from "@searoom/experiments";
import { describe, expect, test } from "vitest";
import {
  armsOf,
  experimentOf,
  noise,
  outcome,
  replications,
  type Response,
  runAll,
  uniform,
} from "../support/synthetic.ts";

const number = (value: unknown) => Number(value);

function ran(experiment: Experiment, response: Response): Results {
  return runAll(
    experiment,
    planPoints(experiment).points.map(({ units }) => units),
    response,
  );
}

/** The same results with the runs in another order. */
function shuffled(results: Results): Results {
  const { runs } = results;
  const order = Array.from(runs.point, (_, i) => i).sort((a, b) => noise(a) - noise(b));
  return {
    ...results,
    runs: {
      point: Int32Array.from(order, (i) => runs.point[i]),
      strategy: Int32Array.from(order, (i) => runs.strategy[i]),
      replication: Int32Array.from(order, (i) => runs.replication[i]),
      failed: Uint8Array.from(order, (i) => runs.failed[i]),
      values: runs.values.map((column) => Float64Array.from(order, (i) => column[i])),
    },
  };
}

const factors = { x: uniform(), y: uniform(), z: uniform(10, 20) };
const design = experimentOf().design;

/** a is worth 1 everywhere, b 3 where x is above 0.6 and y below 0.5, else 0; z does nothing. */
const corner: Response = ({ strategy, factors: at, replication }) => ({
  value:
    (strategy === "a" ? 1 : number(at["x"]) > 0.6 && number(at["y"]) < 0.5 ? 3 : 0) +
    noise(replication, number(at["x"])) +
    0.2 * noise(replication, number(at["x"]), strategy === "a" ? 1 : 2),
});
const inCorner = experimentOf({ factors, design: { ...design, n: 256 } });
const results = ran(inCorner, corner);

describe("comparison of an experiment", () => {
  const compared = compareExperiment(results);

  test("says who is best on the whole, with all intervals, and where another is", () => {
    expect(compared.over).toBe("points");
    expect(compared.overall.best).toBe("a");
    expect(compared.overall.replications).toBe(256);
    const [difference] = compared.overall.differences;
    for (const { low, high } of [difference.t, difference.bootstrap])
      expect(low).toBeLessThan(high);
    expect(compared.bestShare["b"]).toBeCloseTo(0.2, 1);
    expect(compared.bestShare["a"]).toBeCloseTo(0.8, 1);
  });

  test("among many points finds less by Holm than by Benjamini and Hochberg, and more by neither", () => {
    const open = (adjust: "holm" | "bh" | "none") =>
      compareExperiment(results, { adjust }).undecidedShare;
    expect(open("holm")).toBeGreaterThanOrEqual(open("bh"));
    expect(open("bh")).toBeGreaterThanOrEqual(open("none"));
  });

  test("does not hang on the order of runs", () => {
    expect(compareExperiment(shuffled(results))).toEqual(compared);
  });

  test("does not hang on what strategies are called", () => {
    const renamed = (): Results => ({
      ...results,
      strategies: ["z", "c"],
      experiment: { ...inCorner, strategies: armsOf("z", "c") },
    });
    const other = compareExperiment(renamed());
    expect(other.overall.best).toBe("z");
    expect(other.bestShare).toEqual({ z: compared.bestShare["a"], c: compared.bestShare["b"] });
  });

  test("a copy is never the best by decision, and has no price", () => {
    const copies = ran(experimentOf(), ({ replication }) => ({ value: noise(replication) }));
    const { bestShare, undecidedShare, points } = compareExperiment(copies);
    expect(bestShare).toEqual({ a: 0, b: 0 });
    expect(undecidedShare).toBe(1);
    for (const { leading, needed } of points) {
      expect(leading).toEqual(["a", "b"]);
      expect(needed).toBeNull();
    }
  });

  test("what is undecided has a price, which decides it when it is paid", () => {
    const close: Response = ({ strategy, replication }) => ({
      value: (strategy === "a" ? 0.1 : 0) + noise(replication, strategy === "a" ? 1 : 2),
    });
    const few = experimentOf({
      design: { ...design, n: 1 },
      replications: { ...replications, initial: 20 },
    });
    const asked = compareExperiment(ran(few, close));
    expect(asked.over).toBe("replications");
    expect(asked.undecidedShare).toBe(1);
    const { replications: more, orMore } = asked.price!;
    expect(orMore).toBe(false);
    const paid = { ...few, replications: { ...replications, initial: 20 + 2 * more } };
    expect(compareExperiment(ran(paid, close)).undecidedShare).toBe(0);
  });
});

describe("conditions of the flip", () => {
  const { box, base, leaves, splits, undecided } = flipConditions(results, {
    strategy: "b",
    reference: "a",
  });

  test("PRIM finds the corner, and that resamples find it again", () => {
    expect(base).toBeCloseTo(0.2, 1);
    const at = Object.fromEntries(box!.conditions.map((one) => [one.factor, one]));
    expect(number(at["x"].above)).toBeCloseTo(0.6, 1);
    expect(number(at["y"].below)).toBeCloseTo(0.5, 1);
    expect(at["x"].below).toBeNull();
    expect(at["z"]).toBeUndefined();
    expect(box!.density).toBeGreaterThan(0.95);
    expect(box!.coverage).toBeGreaterThan(0.95);
    expect(at["x"].foundIn).toBeGreaterThan(0.9);
  });

  test("so does the tree, without the factor that does nothing", () => {
    const [best] = leaves;
    expect(best.share).toBeGreaterThan(0.95);
    expect(best.conditions.map(({ factor }) => factor)).toEqual(["x", "y"]);
    expect(
      splits
        .slice(0, 2)
        .map(({ factor }) => factor)
        .toSorted(),
    ).toEqual(["x", "y"]);
    expect(splits.find(({ factor }) => factor === "z")?.importance ?? 0).toBeLessThan(0.05);
  });

  test("and little is undecided", () => expect(undecided).toBeLessThan(0.2));

  test("discover finds the same by a formula, and where another is best than on the whole", () => {
    for (const interest of ["b.value > a.value", null]) {
      const found = discover(results, { interest, resamples: 5 });
      expect(found.box!.conditions.map(({ factor }) => factor)).toEqual(["x", "y"]);
    }
    expect(
      discover(results, { interest: "z > 15", resamples: 5 }).box!.conditions[0],
    ).toMatchObject({
      factor: "z",
      below: null,
    });
  });
});

describe("robustness", () => {
  const answer = robust(results, { satisfied: "value > 2", resamples: 200 });
  const metric = (name: string) => answer.metrics.find((one) => one.name === name)!;

  test("each measure has its own winner, with how sure", () => {
    expect(metric("maximin").ranking[0].strategy).toBe("a");
    expect(metric("maxRegret").ranking[0].strategy).toBe("b");
    expect(metric("satisficing").ranking[0].strategy).toBe("b");
    const [best] = metric("mean").ranking;
    expect(best.bestIn).toBe(1);
    expect(best.interval.low).toBeLessThan(best.value);
    expect(best.interval.high).toBeGreaterThan(best.value);
  });

  test("regrets are those of the response: a forgoes 2 in the corner, b 1 elsewhere", () => {
    const of = (name: string) =>
      Object.fromEntries(metric(name).ranking.map((one) => [one.strategy, one.value]));
    expect(of("maxRegret")["a"]).toBeCloseTo(2, 0);
    expect(of("maxRegret")["b"]).toBeCloseTo(1, 0);
    expect(of("starr")["b"]).toBeCloseTo(0.2, 1);
  });

  test("where less is better the worst is the largest", () => {
    const less = robust(
      { ...results, outcomes: results.outcomes.map((one) => ({ ...one, direction: "min" })) },
      { resamples: 20 },
    );
    const [best] = less.metrics.find(({ name }) => name === "maximin")!.ranking;
    expect(best.strategy).toBe("a");
    expect(best.value).toBeGreaterThan(1);
  });

  test("does not hang on the order of runs", () =>
    expect(robust(shuffled(results), { satisfied: "value > 2", resamples: 200 })).toEqual(answer));
});

describe("what learning is worth", () => {
  const answer = valueOfLearning(results, { resamples: 100 });
  const of = Object.fromEntries(answer.factors.map((one) => [one.factor, one]));

  test("is the regret that goes: 2 in the fifth of all where b is better", () => {
    expect(answer.best).toBe("a");
    // Who knows all but luck gains 2 · 0.4 · 0.5.
    expect(answer.everything.value).toBeCloseTo(0.4, 1);
    // Who knows x alone chooses b above 0.6, where it brings 1.5 instead of 1: 0.4 · 0.5.
    expect(of["x"].value).toBeCloseTo(0.2, 1);
    expect(answer.everything.interval.low).toBeGreaterThan(of["x"].value - 0.1);
  });

  test("a factor that does nothing is worth nothing, however many bins there are", () => {
    expect(of["z"].value).toBeLessThan(0.03);
    expect(of["z"].interval.low).toBeLessThanOrEqual(0);
  });

  test("few points are refused", () => {
    expect(() => valueOfLearning(ran(experimentOf(), corner))).toThrow(/at least 24 points/);
  });
});

describe("sensitivity", () => {
  const ishigami: Response = ({ strategy, factors: at, replication }) => {
    const [x, y, z] = ["x", "y", "z"].map((name) => number(at[name]));
    const value = Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    return { value: (strategy === "a" ? value : 0) + 0.01 * noise(replication) };
  };
  const angles = {
    x: uniform(-Math.PI, Math.PI),
    y: uniform(-Math.PI, Math.PI),
    z: uniform(-Math.PI, Math.PI),
  };
  const with_ = (type: Experiment["design"]["type"], n: number) =>
    ran(
      experimentOf({
        factors: angles,
        design: { ...design, type, n },
        replications: { ...replications, initial: 2 },
      }),
      ishigami,
    );
  const indexOf = (answer: ReturnType<typeof sense>, name: string) =>
    Object.fromEntries(answer.factors.map(({ factor, indices }) => [factor, indices[name].value]));

  test("Sobol' of Ishigami, of an outcome and of the difference, which hangs on the same", () => {
    const saltelli = with_("saltelli", 512);
    for (const of of ["a", ["a", "b"]] as const) {
      const answer = sense(saltelli, { of, resamples: 50 });
      const first = indexOf(answer, "first");
      const total = indexOf(answer, "total");
      expect(first["x"]).toBeCloseTo(0.314, 1);
      expect(first["y"]).toBeCloseTo(0.442, 1);
      expect(total["z"]).toBeCloseTo(0.244, 1);
      expect(answer.factors[0].factor).toBe("x");
      expect(answer.noiseShare).toBeLessThan(0.01);
    }
  });

  test("a block that lost a point is left out whole", () => {
    const saltelli = with_("saltelli", 64);
    const lost = saltelli.runs.point.map((point) => (point === 7 ? 1 : 0));
    const answer = sense(
      { ...saltelli, runs: { ...saltelli.runs, failed: Uint8Array.from(lost) } },
      { of: "a", resamples: 5 },
    );
    expect(answer.points).toBe(63 * 5);
  });

  test("Morris and FAST by their own designs", () => {
    expect(sense(with_("morris", 20), { of: "a", resamples: 20 }).orderedBy).toBe("muStar");
    const fast = sense(with_("fast", 257), { of: "a", resamples: 5 });
    expect(indexOf(fast, "first")["y"]).toBeCloseTo(0.442, 1);
  });

  test.each(["delta", "pawn", "rbd-fast", "rank-correlation"] as const)(
    "%s from any sample, with the floor of a factor that does nothing",
    (method) => {
      const answer = sense(results, { of: ["b", "a"], method, resamples: 20 });
      const by = indexOf(answer, answer.orderedBy);
      expect(answer.floor).toBeGreaterThan(0);
      expect(Math.abs(by["x"])).toBeGreaterThan(answer.floor);
      expect(Math.abs(by["z"])).toBeLessThan(1.5 * answer.floor);
      expect(answer.factors.find(({ factor }) => factor === "x")!.trend).toBeGreaterThan(0.3);
      expect(answer.factors.find(({ factor }) => factor === "y")!.trend).toBeLessThan(-0.3);
    },
  );

  test("a method that the design does not allow is refused with those that it does", () => {
    expect(() => sense(results, { of: "a", method: "sobol" })).toThrow(
      /sobol cannot be worked out from a sobol design; allowed: delta, pawn/,
    );
  });
});

test("no answer hangs on the order in which runs came back", () => {
  const turned = shuffled(results);
  const pair = { strategy: "b", reference: "a" };
  const all = (of: Results) => [
    flipConditions(of, { ...pair, resamples: 3 }),
    sense(of, { of: ["b", "a"], method: "pawn", resamples: 3 }),
    valueOfLearning(of, { resamples: 3 }),
    convergence(of, pair),
  ];
  expect(all(turned)).toEqual(all(results));
});

test("twins stand where two strategies are closest, one draw of luck on either side", () => {
  const near = ran(experimentOf(), ({ strategy, factors: at, replication }) => ({
    value: strategy === "a" ? 0 : number(at["x"]) - 0.5 + (replication % 2 === 0 ? 1 : -1),
  }));
  const twins = twinSeeds(near, { strategy: "b", reference: "a" });
  expect(Math.abs(near.points[twins.point].units[0] - 0.5)).toBeLessThan(0.1);
  expect(twins.ahead.difference).toBeGreaterThan(0);
  expect(twins.behind.difference).toBeLessThan(0);
  expect(twins.ahead.replication % 2).toBe(0);
  const never = ran(experimentOf(), ({ strategy }) => ({ value: strategy === "a" ? 1 : 0 }));
  expect(() => twinSeeds(never, { strategy: "b", reference: "a" })).toThrow(/no flip to look at/);
});

test("a difference settles as replications are added", () => {
  const steps = convergence(results, { strategy: "b", reference: "a" });
  expect(steps.map((step) => step.replications)).toEqual([2, 3, 4]);
  for (const { low, mean, high } of steps) expect(low <= mean && mean <= high).toBe(true);
});

test("a second outcome has its own answer", () => {
  const both = experimentOf({ outcomes: { value: outcome(), cost: outcome("min") } });
  const two = ran(both, ({ strategy, replication }) => ({
    value: (strategy === "a" ? 1 : 0) + 0.1 * noise(replication, strategy === "a" ? 1 : 2),
    cost: (strategy === "a" ? 5 : 3) + 0.1 * noise(replication, strategy === "a" ? 1 : 2),
  }));
  expect(compareExperiment(two, { on: "cost" }).overall.best).toBe("b");
  expect(compareExperiment(two).overall.best).toBe("a");
  expect(() => compareExperiment(two, { on: "costs" })).toThrow(/found costs/);
});
