import tCdf from "@stdlib/stats-base-dists-t-cdf";
import type { Interval } from "./Interval.ts";
import { moments } from "./moments.ts";
import { tInterval } from "./tInterval.ts";

export interface PairedT {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
  readonly interval: Interval;
  /** Two-sided; 1 of fewer than two differences, which say nothing. */
  readonly p: number;
}

/**
 * Student's test that the mean of paired differences is zero, with its interval.
 *
 * t = mean / √(variance/n), n − 1 degrees of freedom;  p = 2·T(−|t|)
 *
 * Differences that are all the same are decided without a distribution: p = 1 if they are zero, else 0.
 *
 * @source Student 1908, "The probable error of a mean"
 */
export function pairedT(differences: Float64Array, confidence: number): PairedT {
  const of = moments(differences);
  return { ...of, interval: tInterval(of, confidence), p: twoSidedP(of) };
}

function twoSidedP({ count, mean, variance }: ReturnType<typeof moments>): number {
  if (count < 2) return 1;
  if (variance === 0) return mean === 0 ? 1 : 0;
  return 2 * tCdf(-Math.abs(mean) / Math.sqrt(variance / count), count - 1);
}
