import studentisedRangeCdf from "@stdlib/stats-base-dists-studentized-range-cdf";
import type { Interval } from "./Interval.ts";
import { moments } from "./moments.ts";

/** Difference of the means of two arms, by their places. */
export interface TukeyDifference extends Interval {
  readonly first: number;
  readonly second: number;
  readonly difference: number;
}

/**
 * Intervals for all differences of the means of arms that share no luck; they all hold at once with the promised confidence.
 *
 * x̄_i − x̄_j ± q·s·√((1/n_i + 1/n_j)/2), q of the studentised range, s² pooled
 *
 * Arms that share their luck are compared in pairs instead (`pairedT` with `holm`), which is far more precise. Asks for equal
 * variances.
 *
 * @source Tukey 1953; Kramer 1956 (unequal numbers)
 */
export function tukeyDifferences(
  arms: readonly Float64Array[],
  confidence: number,
): TukeyDifference[] {
  const own = arms.map((values) => moments(values));
  const free = own.reduce((sum, { count }) => sum + count - 1, 0);
  const pooled = own.reduce((sum, { count, variance }) => sum + (count - 1) * variance, 0) / free;
  const q = studentisedRangeQuantile(confidence, arms.length, free);
  return own.flatMap((a, first) =>
    own.slice(first + 1).map((b, offset) => {
      const difference = a.mean - b.mean;
      const half = q * Math.sqrt((pooled * (1 / a.count + 1 / b.count)) / 2);
      return {
        first,
        second: first + 1 + offset,
        difference,
        low: difference - half,
        high: difference + half,
      };
    }),
  );
}

/**
 * By bisection of the distribution function: the quantile function of the library that has both stops 9e-8 short of it.
 *
 * @source Ferreira et al. 2007, "Quantis da distribuição do máximo da amplitude estudentizada" (distribution function)
 */
export function studentisedRangeQuantile(share: number, groups: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (studentisedRangeCdf(high, groups, freedom) < share) high *= 2;
  while (high - low > 1e-11 * high) {
    const middle = (low + high) / 2;
    if (studentisedRangeCdf(middle, groups, freedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
