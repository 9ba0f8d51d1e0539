import { tHalfWidth } from "./tInterval.ts";

export interface ReplicationsNeeded {
  /** In all, those already made included. */
  readonly replications: number;
  /** The cap was reached: more than `replications`, nobody knows how many. */
  readonly orMore: boolean;
}

/**
 * How many replications would part a difference from zero, if its mean and variance stay what they are.
 *
 * the smallest n with t(1 − α/2, n − 1)·√(variance/n) < |mean|
 *
 * @param cap  the largest number worth naming
 */
export function replicationsNeeded(
  { mean, variance }: { readonly mean: number; readonly variance: number },
  confidence: number,
  cap: number,
): ReplicationsNeeded {
  const decides = (count: number) => tHalfWidth(variance, count, confidence) < Math.abs(mean);
  if (!decides(cap)) return { replications: cap, orMore: true };
  let low = 1;
  let high = cap;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (decides(middle)) high = middle;
    else low = middle;
  }
  return { replications: high, orMore: false };
}
