import type { OutcomeDefinition } from "@searoom/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../src/decisions/compare.ts";
import type { CompareOptions } from "../src/decisions/Comparison.ts";
import type { OutcomeRow } from "../src/Row.ts";
import { readColumns, readFixture } from "./support/fixtures.ts";
import { near } from "./support/near.ts";

const outcomes: OutcomeDefinition[] = [
  { name: "founderValue", unit: "Keur", direction: "max", description: "", of: "focus" },
  { name: "monthsToTen", unit: "months", direction: "min", description: "", of: "focus" },
  { name: "concentration", unit: "1", direction: null, description: "", of: "market" },
];

/** One row per strategy and replication; outcomes that are not told are zero. */
function rowsOf(columns: Record<string, readonly number[]>, outcome = 0): OutcomeRow[] {
  return Object.entries(columns).flatMap(([strategy, values]) =>
    values.map((value, replication) => {
      const all = new Float64Array(outcomes.length);
      all[outcome] = value;
      return { strategy, replication, outcomes: all };
    }),
  );
}

function compareOn(
  columns: Record<string, readonly number[]>,
  options: Partial<CompareOptions> = {},
) {
  const on = options.on ?? "founderValue";
  const outcome = outcomes.findIndex(({ name }) => name === on);
  return compare(rowsOf(columns, outcome), { outcomes, on, ...options });
}

describe("crn_4strategies_60seeds.csv", () => {
  const columns = Object.fromEntries(
    [...readColumns("crn_4strategies_60seeds.csv")].map(([name, values]) => [name, [...values]]),
  );
  const names = Object.keys(columns);
  const { means, pairs } = readFixture<{
    means: number[];
    pairs: {
      i: number;
      j: number;
      mean_diff: number;
      paired_hw95: number;
      p: number;
      variance_ratio: number;
    }[];
  }>("crn_comparison.json");
  const comparison = compareOn(columns);

  test("ranks by the mean", () => {
    expect(comparison.ranking.map(({ strategy }) => strategy)).toEqual(
      names.toSorted((a, b) => means[names.indexOf(b)] - means[names.indexOf(a)]),
    );
    expect(comparison.best).toBe("exclusive");
    expect(comparison.baseline).toBe("none");
    expect(comparison.replications).toBe(60);
  });

  test.each(comparison.differences)("$strategy minus $reference", (difference) => {
    const at = [names.indexOf(difference.strategy), names.indexOf(difference.reference)];
    const pair = pairs.find(({ i, j }) => at.includes(i) && at.includes(j))!;
    const sign = pair.i === at[0] ? 1 : -1;
    near(difference.mean, sign * pair.mean_diff, 1e-9);
    near((difference.t.high - difference.mean) / pair.paired_hw95, 1, 1e-9);
    near(difference.tP, pair.p, 1e-9);
    near(difference.coherence.varianceRatio, pair.variance_ratio, 1e-9);
  });

  test("adjusts over the five pairs that involve the best or the baseline, each once", () => {
    const ofBestAndBaseline = comparison.differences.filter(
      ({ strategy, reference }) => new Set([strategy, reference, "exclusive", "none"]).size === 2,
    );
    expect(ofBestAndBaseline).toHaveLength(2);
    // p = .0015 is the third smallest of five: (5 − 2) × p
    const [first, second] = ofBestAndBaseline;
    expect(first.holmP).toBeCloseTo(3 * first.tP, 12);
    expect(second.holmP).toBe(first.holmP);
    expect([first.verdict, second.verdict].toSorted()).toEqual(["better", "worse"]);
  });

  test("is undecided where the second best is too close, and says what would decide it", () => {
    const close = comparison.differences.find(
      ({ strategy, reference }) => strategy === "open" && reference === "exclusive",
    )!;
    expect(close.verdict).toBe("undecided");
    expect(comparison.decided).toBe(false);
    expect(close.needed!.orMore).toBe(false);
    expect(close.needed!.replications).toBeGreaterThan(60);
    expect(close.needed!.replications).toBeLessThan(300);
  });
});

test("strategies that do the same are tied, exactly and in words", () => {
  const values = [0.1, 7.3, -2.25, 1e6];
  const comparison = compareOn({ direct: values, reseller: values });
  const [difference] = comparison.differences;
  expect(difference).toMatchObject({
    mean: 0,
    sd: 0,
    t: { low: 0, high: 0 },
    verdict: "tied",
    needed: null,
  });
  expect(difference).toMatchObject({ tP: 1, wilcoxonP: 1, holmP: 1, winShare: 0, tieShare: 1 });
  expect(comparison.ranking.map(({ rank }) => rank)).toEqual([1, 1]);
  expect(comparison.probabilityBest).toEqual({ direct: 0.5, reseller: 0.5 });
  expect(comparison.decided).toBe(true);
  expect(comparison.warnings).toEqual([
    "direct and reseller came to the same outcomes in all 4 replications: what sets them apart never acted.",
  ]);
});

test("a constant lead is decided without a distribution", () => {
  const { differences, best } = compareOn({ direct: [1, 2, 3], reseller: [2, 3, 4] });
  expect(best).toBe("reseller");
  expect(differences.find(({ reference }) => reference === "direct")).toMatchObject({
    verdict: "better",
    mean: 1,
    t: { low: 1, high: 1 },
    bootstrap: { low: 1, high: 1 },
    tP: 0,
    coherence: { correlation: 1, varianceRatio: Infinity, lost: false },
  });
});

test("one replication decides nothing: no probability, no interval, no price of a decision", () => {
  const { best, differences, decided, probabilityBest, strategies, warnings } = compareOn({
    direct: [1],
    reseller: [2],
  });
  expect(best).toBe("reseller");
  expect(decided).toBe(false);
  expect(probabilityBest).toEqual({ direct: NaN, reseller: NaN });
  expect(strategies[0].outcomes["founderValue"]).toMatchObject({ mean: 1, low: NaN, high: NaN });
  const unknown = { low: NaN, high: NaN };
  expect(differences[0]).toMatchObject({ mean: -1, verdict: "undecided", needed: null });
  expect(differences[0]).toMatchObject({ t: unknown, bootstrap: unknown });
  expect(differences[0]).toMatchObject({ tP: NaN, holmP: NaN, wilcoxonP: NaN });
  expect(warnings[0]).toMatch(/^One replication/);
});

test("a pair that meets once says nothing and does not spoil the others", () => {
  const comparison = compareOn(
    { direct: [20, 30, 41, 50], reseller: [10, 21, 30, 41], coopetition: [9, NaN, NaN, NaN] },
    { on: "monthsToTen", baseline: "direct" },
  );
  const ofPair = (strategy: string, reference: string) =>
    comparison.differences.find((d) => d.strategy === strategy && d.reference === reference);
  expect(ofPair("coopetition", "direct")).toMatchObject({
    defined: 1,
    verdict: "undecided",
    holmP: NaN,
    needed: null,
  });
  expect(ofPair("reseller", "direct")).toMatchObject({ verdict: "better" });
});

test("values that are not defined or not reached are counted, never averaged", () => {
  const comparison = compareOn(
    { direct: [20, 30, Infinity, NaN, 40], reseller: [10, Infinity, Infinity, 5, 20] },
    { on: "monthsToTen" },
  );
  const [direct, reseller] = comparison.strategies.map(({ outcomes: of }) => of["monthsToTen"]);
  expect(direct).toMatchObject({
    replications: 5,
    defined: 3,
    notDefined: 1,
    notReached: 1,
    mean: 30,
    median: 30,
  });
  expect(reseller).toMatchObject({ defined: 3, notDefined: 0, notReached: 2, mean: 35 / 3 });
  expect(comparison.differences.find(({ reference }) => reference === "direct")).toMatchObject({
    // Both finite: the first and the last replication.
    defined: 2,
    mean: -15,
    // Comparable: all but the one that is not defined. Reached beats never reached.
    winShare: 2 / 4,
    tieShare: 1 / 4,
  });
  expect(comparison.warnings.filter((warning) => warning.includes("monthsToTen of"))).toHaveLength(
    2,
  );
});

test("a strategy without a single value is last and never best", () => {
  const comparison = compareOn(
    { direct: [Infinity, Infinity, NaN], reseller: [9, 8, 7] },
    { on: "monthsToTen" },
  );
  expect(comparison.ranking).toEqual([
    { rank: 1, strategy: "reseller", mean: 8 },
    { rank: 2, strategy: "direct", mean: NaN },
  ]);
  expect(comparison.probabilityBest).toEqual({ direct: 0, reseller: 1 });
  expect(comparison.differences[0]).toMatchObject({ defined: 0, verdict: "undecided" });
});

test("lost coherence is warned of once per pair", () => {
  const comparison = compareOn({ direct: [1, 2, 3, 4, 5], reseller: [5, 4, 3, 2, 1.5] });
  expect(comparison.coherence).toMatchObject({ lost: true });
  expect(comparison.coherence!.varianceRatio).toBeLessThan(1);
  expect(comparison.warnings.filter((warning) => warning.includes("is lost"))).toHaveLength(1);
});

test("failures are reported", () => {
  const failures = [{ replication: 9, message: "an account vanished" }];
  const comparison = compareOn({ direct: [1, 2, 3], reseller: [2, 1, 4] }, { failures });
  expect(comparison.failed).toBe(1);
  expect(comparison.warnings).toContain(
    "1 of 4 replications failed and are left out for every strategy.",
  );
});

test("one strategy is described, without a difference", () => {
  const comparison = compareOn({ direct: [1, 2, 3] });
  expect(comparison).toMatchObject({
    best: "direct",
    differences: [],
    coherence: null,
    decided: true,
  });
  expect(comparison.probabilityBest).toEqual({ direct: 1 });
});

describe("says what was expected and what came", () => {
  const columns = { direct: [1, 2], reseller: [2, 3] };
  test.each([
    [
      () => compareOn(columns, { on: "fame" }),
      "expected an outcome of founderValue, monthsToTen, concentration; found fame",
    ],
    [
      () => compareOn(columns, { baseline: "luck" }),
      "expected a baseline of direct, reseller; found luck",
    ],
    [
      () => compareOn(columns, { on: "concentration" }),
      "concentration is better neither high nor low: expected a direction, max or min",
    ],
    [() => compareOn({}), "expected rows of at least one replication, found none"],
    [
      () => compareOn({ ...columns, direct: [1] }),
      "replication 1 has no row of direct, expected one of each strategy",
    ],
    [
      () =>
        compare([...rowsOf(columns), ...rowsOf({ direct: [1] })], { outcomes, on: "founderValue" }),
      "replication 0 has two rows of direct, expected one",
    ],
  ])("%#", (of, message) => {
    expect(of).toThrow(new RangeError(message));
  });
});

const value = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity) },
);
const columns = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 12 }))
  .chain(([strategies, replications]) =>
    fc.array(fc.array(value, { minLength: replications, maxLength: replications }), {
      minLength: strategies,
      maxLength: strategies,
    }),
  );
const quick = { bootstrap: { resamples: 100, seed: "compare" }, baseline: "direct" };
const names = ["direct", "coopetition", "reseller", "incumbent-partner"];
const rowsFrom = (values: readonly number[][]) =>
  rowsOf(Object.fromEntries(values.map((column, i) => [names[i], column])));

test("neither the order of strategies nor that of rows changes anything but the order", () => {
  fc.assert(
    fc.property(columns, fc.nat(), (values, turn) => {
      const rows = rowsFrom(values);
      const shift = turn % rows.length;
      const turned = [...rows.slice(shift), ...rows.slice(0, shift)].toReversed();
      const options = { outcomes, on: "founderValue", ...quick };
      expect(inOneOrder(compare(turned, options))).toEqual(inOneOrder(compare(rows, options)));
    }),
    { numRuns: 60 },
  );

  function inOneOrder(of: ReturnType<typeof compare>) {
    const byName = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    return {
      ...of,
      strategies: of.strategies.toSorted(byName),
      differences: of.differences.toSorted(byName),
      coherence: of.coherence?.varianceRatio,
      // A pair may be named from its other side.
      warnings: of.warnings.length,
    };
  }
});

test("more is worse when less is better: turning the outcome turns the answer", () => {
  fc.assert(
    fc.property(columns, (values) => {
      fc.pre(values.flat().every(Number.isFinite));
      const turned = values.map((column) => column.map((x) => -x));
      const options = { outcomes, on: "founderValue", ...quick };
      const up = compare(rowsFrom(values), options);
      const down = compare(rowsFrom(turned), { ...options, direction: "min" });
      expect(down.ranking.map(({ rank, strategy }) => [rank, strategy])).toEqual(
        up.ranking.map(({ rank, strategy }) => [rank, strategy]),
      );
      expect(down.differences.map(({ verdict, winShare }) => [verdict, winShare])).toEqual(
        up.differences.map(({ verdict, winShare }) => [verdict, winShare]),
      );
      expect(down.probabilityBest).toEqual(up.probabilityBest);
    }),
    { numRuns: 60 },
  );
});

test("best and baseline see each other as in a mirror", () => {
  fc.assert(
    fc.property(columns, (values) => {
      const { differences } = compare(rowsFrom(values), { outcomes, on: "founderValue", ...quick });
      for (const one of differences) {
        const other = differences.find(
          (d) => d.strategy === one.reference && d.reference === one.strategy,
        );
        if (other === undefined || one.defined < 2) continue;
        expect(other.mean).toBeCloseTo(-one.mean, 9);
        expect(other.t.low).toBeCloseTo(-one.t.high, 7);
        expect(other.holmP).toBe(one.holmP);
        expect(one.winShare + one.tieShare + other.winShare).toBeCloseTo(1, 12);
      }
    }),
    { numRuns: 60 },
  );
});
