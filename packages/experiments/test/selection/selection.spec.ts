import { describe, expect, test } from "vitest";
import { regrets, robustness } from "../../src/robustness/robustness.ts";
import { budgetAllocation } from "../../src/selection/budgetAllocation.ts";
import {
  firstStageVariances,
  kimNelson,
  kimNelsonConstants,
} from "../../src/selection/kimNelson.ts";
import { dudewiczDalalH, rinottH } from "../../src/selection/rinott.ts";
import { enoughReplications, lawPrecision } from "../../src/selection/stopping.ts";
import { benjaminiHochberg } from "../../src/statistics/benjaminiHochberg.ts";
import { friedman } from "../../src/statistics/friedman.ts";
import { moments } from "../../src/statistics/moments.ts";
import { tInterval } from "../../src/statistics/tInterval.ts";
import { batchMeans, mserAfter, warmUp } from "../../src/statistics/warmUp.ts";
import { welchT } from "../../src/statistics/welchT.ts";
import { readColumns, readFixture } from "../support/fixtures.ts";
import { near } from "../support/near.ts";

const strategies = [...readColumns("crn_4strategies_60seeds.csv").values()];

describe("ranking_selection.json", () => {
  const told = readFixture<{
    kn: {
      k: number;
      n0: number;
      alpha: number;
      delta: number;
      eta: number;
      h2: number;
      S2: number[][];
      eliminations: { r: number; removed: number[] }[];
      survivors: number[];
      r_final: number;
    }[];
    kn_constants: { k: number; n0: number; alpha: number; eta: number; h2: number }[];
    h_constants: Record<"dudewicz_dalal_h1" | "rinott_h", Record<string, number>>;
    ocba: {
      means: number[];
      variances: number[];
      fractions: number[];
      allocation_of_1000: number[];
    };
  }>("ranking_selection.json");

  test("Kim and Nelson: who is left out when", () => {
    told.kn.forEach((trace, n) => {
      // The last trace has the columns in reverse.
      const columns = n === 3 ? strategies.toReversed() : strategies;
      const zone = { delta: trace.delta, alpha: trace.alpha, first: trace.n0 };
      const { eta, h2 } = kimNelsonConstants(trace.k, zone);
      near(eta, trace.eta, 1e-6);
      near(h2, trace.h2, 1e-6);
      firstStageVariances(columns, trace.n0).forEach((row, i) =>
        row.forEach((found, l) => near(found, trace.S2[i][l], 1e-9)),
      );
      const { eliminations, survivors, replications } = kimNelson(columns, zone);
      expect(
        eliminations.map(({ replications: r, removed }) => ({ r, removed: [...removed] })),
      ).toEqual(trace.eliminations);
      expect(survivors).toEqual(trace.survivors);
      expect(replications).toBe(trace.r_final);
    });
  });

  test("constants of Kim and Nelson, Rinott, Dudewicz and Dalal", () => {
    for (const { k, n0, alpha, eta, h2 } of told.kn_constants) {
      const found = kimNelsonConstants(k, { alpha, first: n0, delta: 1 });
      near(found.eta, eta, 1e-6);
      near(found.h2, h2, 1e-6);
    }
    for (const [name, h] of [
      ["dudewicz_dalal_h1", dudewiczDalalH],
      ["rinott_h", rinottH],
    ] as const)
      for (const [at, value] of Object.entries(told.h_constants[name])) {
        const [, k, n0, p] = /^k(\d+)_n0(\d+)_P(.+)$/.exec(at)!;
        near(h(Number(k), Number(n0), Number(p)), value, 1e-6);
      }
  });

  test("allocation of a budget", () => {
    budgetAllocation(told.ocba.means, told.ocba.variances).forEach((share, i) => {
      near(share, told.ocba.fractions[i], 1e-6);
      near(1000 * share, told.ocba.allocation_of_1000[i], 1e-6);
    });
  });
});

interface Stop {
  n: number;
  mean: number;
  half_width: number;
  rel: number;
}

test("sequential_stopping.json: where each rule stops", () => {
  const told = readFixture<{
    stream: number[];
    naive: Record<string, Stop>;
    law_relative_precision: Record<string, Stop & { gamma_prime: number }>;
    hoad_robinson_davies: Record<string, number>;
    running_at: Record<string, { mean: number; sd: number; hw95: number }>;
  }>("sequential_stopping.json");
  const values = Float64Array.from(told.stream);
  const rule = { relative: true, confidence: 0.95, first: 10, lookAhead: 0 };
  const stopsWith = ({ n, mean, half_width, rel }: Stop, confidence: number) => {
    const of = moments(values.subarray(0, n));
    const { low, high } = tInterval(of, confidence);
    near(of.mean, mean, 1e-9);
    near((high - low) / 2, half_width, 1e-7);
    near((high - low) / 2 / of.mean, rel, 1e-9);
  };
  for (const [at, stop] of Object.entries(told.naive)) {
    const { n } = stop;
    const [, alpha, relative, first] = /^a(.+)_rel(.+)_n0(\d+)$/.exec(at)!;
    expect(
      enoughReplications(values, {
        ...rule,
        confidence: 1 - Number(alpha),
        halfWidth: Number(relative),
        first: Number(first),
      }),
    ).toBe(n);
    stopsWith(stop, 1 - Number(alpha));
  }
  for (const [at, stop] of Object.entries(told.law_relative_precision)) {
    const { gamma_prime, n } = stop;
    stopsWith(stop, rule.confidence);
    const halfWidth = lawPrecision(Number(at.replace("gamma", "")));
    near(halfWidth, gamma_prime, 1e-12);
    expect(enoughReplications(values, { ...rule, halfWidth })).toBe(n);
  }
  for (const [at, n] of Object.entries(told.hoad_robinson_davies)) {
    const [, halfWidth, first, lookAhead] = /^prec(.+)_init(\d+)_look(\d+)$/.exec(at)!;
    expect(
      enoughReplications(values, {
        ...rule,
        halfWidth: Number(halfWidth),
        first: Number(first),
        lookAhead: Number(lookAhead),
      }),
    ).toBe(n);
  }
  for (const [n, { mean, sd, hw95 }] of Object.entries(told.running_at)) {
    const of = moments(values.subarray(0, Number(n)));
    const { low, high } = tInterval(of, 0.95);
    near(of.mean, mean, 1e-9);
    near(Math.sqrt(of.variance), sd, 1e-9);
    // Relative: scipy 1.10.1's t quantile is off by up to 5e-9.
    near((high - low) / 2 / hw95, 1, 5e-9);
  }
});

test("mser5.json: what to leave out as warm-up", () => {
  const told = readFixture<{
    series: number[];
    d_batches: number;
    truncate_observations: number;
    batches: number;
    mser_value: number;
    mean_all: number;
    mean_truncated: number;
    mser_table_first20: number[];
    mser1_truncation: number;
  }>("mser5.json");
  const series = Float64Array.from(told.series);
  const found = warmUp(series);
  expect(found.batches).toBe(told.d_batches);
  expect(found.observations).toBe(told.truncate_observations);
  near(found.mser, told.mser_value, 1e-12);
  expect(found.settled).toBe(true);
  expect(warmUp(series, 1).observations).toBe(told.mser1_truncation);
  near(moments(series).mean, told.mean_all, 1e-12);
  near(moments(series.subarray(found.observations)).mean, told.mean_truncated, 1e-12);
  const means = batchMeans(series, 5);
  expect(means).toHaveLength(told.batches);
  told.mser_table_first20.forEach((mser, d) => near(mserAfter(means, d), mser, 1e-12));
});

test("crn_comparison.json: Friedman, Welch, Benjamini and Hochberg", () => {
  const told = readFixture<{
    pairs: { i: number; j: number; p: number; welch_p: number; welch_hw95: number }[];
    bh: number[];
    friedman: { stat: number; p: number };
  }>("crn_comparison.json");
  const { statistic, p } = friedman(strategies);
  near(statistic, told.friedman.stat, 1e-9);
  near(p, told.friedman.p, 1e-9);
  for (const { i, j, welch_p, welch_hw95 } of told.pairs) {
    const found = welchT(strategies[i], strategies[j], 0.95);
    near(found.p, welch_p, 1e-9);
    near((found.high - found.low) / 2 / welch_hw95, 1, 1e-8);
  }
  const adjusted = benjaminiHochberg(told.pairs.map(({ p: raw }) => raw));
  told.bh.forEach((expected, i) => near(adjusted[i], expected, 1e-9));
});

test("robustness.json: eleven metrics and Starr's shares", () => {
  const told = readFixture<
    Record<string, number[]> & {
      table: number[][];
      regret: number[][];
      winners: Record<"maximin" | "min_max_regret" | "laplace" | "satisficing", number>;
    }
  >("robustness.json");
  const payoffs = told.table.map((row) => Float64Array.from(row));
  regrets(payoffs).forEach((row, i) => expect([...row]).toEqual(told.regret[i]));
  const found = robustness(payoffs, { satisfied: (value) => value >= 7 });
  const names = {
    maximin: "maximin",
    maximax: "maximax",
    hurwicz: "hurwicz_0_5",
    mean: "laplace",
    maxRegret: "max_regret",
    meanRegret: "mean_regret",
    regretP90: "regret_p90_linear",
    p10: "p10_linear",
    satisficing: "satisficing_ge_7",
    meanMinusSd: "mean_minus_sd",
    signalToNoise: "signal_to_noise",
    starr: "starr_best_share",
  } as const;
  for (const [ours, theirs] of Object.entries(names))
    found.forEach((one, i) => near(one[ours as keyof typeof names], told[theirs][i], 1e-12));
  const winner = (of: (one: (typeof found)[number]) => number) =>
    found.reduce((best, one, i) => (of(one) > of(found[best]) ? i : best), 0);
  expect({
    maximin: winner(({ maximin }) => maximin),
    min_max_regret: winner(({ maxRegret }) => -maxRegret),
    laplace: winner(({ mean }) => mean),
    satisficing: winner(({ satisficing }) => satisficing),
  }).toEqual(told.winners);
});
