import { type Bootstrap, bootstrapMean } from "../statistics/bootstrapMean.ts";
import { correlation } from "../statistics/correlation.ts";
import type { Interval } from "../statistics/Interval.ts";
import { pairedT } from "../statistics/pairedT.ts";
import { median } from "../statistics/quantile.ts";
import { type ReplicationsNeeded, replicationsNeeded } from "../statistics/replicationsNeeded.ts";
import { varianceRatio } from "../statistics/varianceRatio.ts";
import { wilcoxonSignedRank } from "../statistics/wilcoxonSignedRank.ts";
import { pairDefined } from "./pairDefined.ts";

/** `tied`: the same value in every replication, so nothing is left to decide. */
export type Verdict = "better" | "worse" | "tied" | "undecided";

/**
 * A strategy minus its reference, replication by replication, in the unit of the outcome.
 *
 * Mean, intervals and tests are over the replications in which both have a finite value (`defined`). Wins
 * need only an order: a run that reached ten customers beats one that never did.
 */
export interface Difference {
  readonly strategy: string;
  readonly reference: string;
  readonly defined: number;
  readonly mean: number;
  readonly sd: number;
  /** Student's interval of the mean difference. */
  readonly t: Interval;
  /** BCa interval of the mean difference; unlike Student's it leans with a heavy tail. */
  readonly bootstrap: Interval;
  readonly median: number;
  /** Share of comparable replications in which the strategy has the better value, and the same value. */
  readonly winShare: number;
  readonly tieShare: number;
  /**
   * Two-sided p of Student's paired test, and the same adjusted by Holm for all pairs of the comparison.
   *
   * NaN, as that of Wilcoxon and the ends of the intervals, where fewer than two replications are defined.
   */
  readonly tP: number;
  readonly holmP: number;
  readonly wilcoxonP: number;
  readonly coherence: Coherence;
  readonly verdict: Verdict;
  /** What would decide an undecided pair at its present mean and spread; null for the others and where there is no spread. */
  readonly needed: ReplicationsNeeded | null;
}

/** How much of their luck two strategies shared. */
export interface Coherence {
  /** Of the paired outcomes; NaN where one of them does not vary. */
  readonly correlation: number;
  /** (var A + var B) / var(A − B): how many times the independent runs would have to be as many. */
  readonly varianceRatio: number;
  /** The pairing costs precision instead of giving it: the ratio is below 1. */
  readonly lost: boolean;
}

/** What a pair says by itself, before it is judged among the others. */
export type PairStatistics = Omit<Difference, "holmP" | "verdict" | "needed">;

export interface Named {
  readonly name: string;
  /** One value per replication. */
  readonly values: Float64Array;
}

export function pairStatistics(
  strategy: Named,
  reference: Named,
  direction: "max" | "min",
  confidence: number,
  bootstrap: Bootstrap,
): PairStatistics {
  const { a, b, differences } = pairDefined(strategy.values, reference.values);
  const student = pairedT(differences, confidence);
  const ratio = varianceRatio(a, b);
  return {
    strategy: strategy.name,
    reference: reference.name,
    defined: differences.length,
    mean: student.mean,
    sd: Math.sqrt(student.variance),
    t: student.interval,
    bootstrap: bootstrapMean(differences, confidence, bootstrap),
    median: median(differences),
    ...countWins(strategy.values, reference.values, direction),
    tP: student.p,
    wilcoxonP: wilcoxonSignedRank(differences),
    coherence: { correlation: correlation(a, b), varianceRatio: ratio, lost: ratio < 1 },
  };
}

/**
 * Judge a pair as one of a family of `pairs` tests.
 *
 * Decided when Holm's p is below the error. The replications that would decide it are counted with
 * the error shared equally (Bonferroni): never too few, since Holm is no stricter.
 */
export function judge(
  pair: PairStatistics,
  holmP: number,
  direction: "max" | "min",
  { error, pairs, cap }: { error: number; pairs: number; cap: number },
): Difference {
  if (pair.defined < 2)
    return { ...pair, tP: NaN, holmP: NaN, wilcoxonP: NaN, verdict: "undecided", needed: null };
  if (pair.mean === 0 && pair.sd === 0) return { ...pair, holmP, verdict: "tied", needed: null };
  if (holmP < error) {
    const better = direction === "max" ? pair.mean > 0 : pair.mean < 0;
    return { ...pair, holmP, verdict: better ? "better" : "worse", needed: null };
  }
  const needed = replicationsNeeded(
    { mean: pair.mean, variance: pair.sd ** 2 },
    1 - error / pairs,
    cap,
  );
  return { ...pair, holmP, verdict: "undecided", needed };
}

/** Infinity against a number is a win or a loss, against Infinity a tie; NaN compares with nothing. */
function countWins(a: Float64Array, b: Float64Array, direction: "max" | "min") {
  let wins = 0;
  let ties = 0;
  let comparable = 0;
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    comparable += 1;
    if (a[i] === b[i]) ties += 1;
    else if (a[i] > b[i] === (direction === "max")) wins += 1;
  }
  return { winShare: wins / comparable, tieShare: ties / comparable };
}
