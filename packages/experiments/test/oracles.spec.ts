import fCdf from "@stdlib/stats-base-dists-f-cdf";
import chiSquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { expect, test } from "vitest";
import { bootstrapMean } from "../src/statistics/bootstrapMean.ts";
import { correlation } from "../src/statistics/correlation.ts";
import { holm } from "../src/statistics/holm.ts";
import { moments } from "../src/statistics/moments.ts";
import { pairedT } from "../src/statistics/pairedT.ts";
import { proportionInterval } from "../src/statistics/proportionInterval.ts";
import { replicationsNeeded } from "../src/statistics/replicationsNeeded.ts";
import { studentisedRangeQuantile, tukeyDifferences } from "../src/statistics/tukeyDifferences.ts";
import { varianceRatio } from "../src/statistics/varianceRatio.ts";
import { wilcoxonSignedRank } from "../src/statistics/wilcoxonSignedRank.ts";
import { readColumns, readFixture } from "./support/fixtures.ts";
import { near } from "./support/near.ts";

interface CommonRandomNumbers {
  means: number[];
  sds: number[];
  pairs: {
    i: number;
    j: number;
    mean_diff: number;
    sd_diff: number;
    corr: number;
    paired_hw95: number;
    t: number;
    p: number;
    variance_ratio: number;
    wilcoxon_p: number;
  }[];
  holm: number[];
  bonferroni: number[];
}

interface IntervalsAndTests {
  bca: { set: string; values: number[]; low: number; high: number }[];
  wilson: { successes: number; trials: number; confidence: number; low: number; high: number }[];
  wilcoxon: { differences: number[]; p: number }[];
  needed: { mean: number; sd: number; confidence: number; n: number }[];
}

const crn = readFixture<CommonRandomNumbers>("crn_comparison.json");
const strategies = [...readColumns("crn_4strategies_60seeds.csv").values()];
const more = readFixture<IntervalsAndTests>("intervals_and_tests.json");

test("quantiles.json: Student's t and the normal distribution", () => {
  const { t, norm, chi2 } =
    readFixture<Record<"t" | "norm" | "chi2", Record<string, number>>>("quantiles.json");
  for (const [name, expected] of Object.entries(chi2)) {
    const [, freedom, share] = /^df(\d+)_p(.+)$/.exec(name)!;
    near(chiSquareQuantile(Number(share), Number(freedom)), expected, 1e-8);
  }
  for (const [name, expected] of Object.entries(t)) {
    const [, freedom, share] = /^df(\d+)_p(.+)$/.exec(name)!;
    near(tQuantile(Number(share), Number(freedom)), expected, 1e-8);
  }
  for (const [share, expected] of Object.entries(norm))
    near(normalQuantile(Number(share), 0, 1), expected, 1e-8);
});

test("quantiles.json: F and the studentised range", () => {
  const { F, studentized_range } =
    readFixture<Record<"F" | "studentized_range", Record<string, number>>>("quantiles.json");
  for (const [name, expected] of Object.entries(F)) {
    const [, apart, free, share] = /^(\d+)_(\d+)_p(.+)$/.exec(name)!;
    // Densities there are above .005, so that the quantile is within 1e-10.
    near(fCdf(expected, Number(apart), Number(free)), Number(share), 5e-13);
  }
  for (const [name, expected] of Object.entries(studentized_range)) {
    const [, groups, freedom, share] = /^k(\d+)_df(\d+)_p(.+)$/.exec(name)!;
    near(studentisedRangeQuantile(Number(share), Number(groups), Number(freedom)), expected, 1e-8);
  }
});

test("Tukey's intervals of two arms are Student's with pooled variance", () => {
  const [a, b] = strategies;
  const [{ low, high, difference }] = tukeyDifferences([a, b], 0.95);
  const [x, y] = [moments(a), moments(b)];
  const pooled = (59 * x.variance + 59 * y.variance) / 118;
  near(difference, x.mean - y.mean, 1e-12);
  near((high - low) / 2, tQuantile(0.975, 118) * Math.sqrt((2 * pooled) / 60), 1e-8);
  expect(tukeyDifferences(strategies, 0.95)).toHaveLength(6);
});

test("Student's t of one and two degrees of freedom has a closed form", () => {
  for (const share of [0.6, 0.9, 0.975, 0.995]) {
    const odds = 4 * share * (1 - share);
    near(tQuantile(share, 1), Math.tan(Math.PI * (share - 0.5)), 1e-12);
    near(tQuantile(share, 2), (2 * share - 1) * Math.sqrt(2 / odds), 1e-12);
  }
});

test("crn_comparison.json: means and standard deviations", () => {
  strategies.forEach((values, i) => {
    const { mean, variance } = moments(values);
    near(mean, crn.means[i], 1e-9);
    near(Math.sqrt(variance), crn.sds[i], 1e-9);
  });
});

test.each(crn.pairs)("crn_comparison.json: strategies $i and $j", (pair) => {
  const [a, b] = [strategies[pair.i], strategies[pair.j]];
  const differences = a.map((value, i) => value - b[i]);
  const { mean, variance, interval, p } = pairedT(differences, 0.95);
  near(mean, pair.mean_diff, 1e-9);
  near(mean / Math.sqrt(variance / differences.length), pair.t, 1e-9);
  near(Math.sqrt(variance), pair.sd_diff, 1e-9);
  // Relative: the t quantile behind this number is itself off by 5e-10 (see the closed forms above).
  near((interval.high - interval.low) / 2 / pair.paired_hw95, 1, 1e-9);
  near(p, pair.p, 1e-9);
  near(wilcoxonSignedRank(differences), pair.wilcoxon_p, 1e-9);
  near(correlation(a, b), pair.corr, 1e-9);
  near(varianceRatio(a, b), pair.variance_ratio, 1e-9);
});

test("crn_comparison.json: Holm, and Bonferroni as its first step", () => {
  crn.pairs.forEach(({ p }, i) => {
    // The smallest of six is adjusted as by Bonferroni: make each the smallest in turn.
    const others = new Array<number>(5).fill(1);
    near(holm([p, ...others])[0], crn.bonferroni[i], 1e-9);
  });
  holm(crn.pairs.map(({ p }) => p)).forEach((p, i) => near(p, crn.holm[i], 1e-9));
});

test.each(more.bca)("intervals_and_tests.json: BCa of $set", ({ values, low, high }) => {
  const found = bootstrapMean(Float64Array.from(values), 0.95, { resamples: 20_000, seed: "bca" });
  near(found.low, low, 0.03 * (high - low));
  near(found.high, high, 0.03 * (high - low));
});

test.each(more.wilson)("intervals_and_tests.json: $successes of $trials", (wilson) => {
  const found = proportionInterval(wilson.successes, wilson.trials, wilson.confidence);
  near(found.low, wilson.low, 1e-9);
  near(found.high, wilson.high, 1e-9);
});

test.each(more.wilcoxon)("intervals_and_tests.json: signed ranks, p = $p", ({ differences, p }) => {
  near(wilcoxonSignedRank(Float64Array.from(differences)), p, 1e-9);
});

test.each(more.needed)(
  "intervals_and_tests.json: $n replications",
  ({ mean, sd, confidence, n }) => {
    expect(replicationsNeeded({ mean, variance: sd ** 2 }, confidence, 100_000)).toEqual({
      replications: n,
      orMore: false,
    });
  },
);
