import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Interval } from "./Interval.ts";
import { moments } from "./moments.ts";

/**
 * Welch's test and interval for the difference of two means that share no luck: what a comparison would be worth without common
 * random numbers.
 *
 * @source Welch 1947
 */
export function welchT(
  a: Float64Array,
  b: Float64Array,
  confidence: number,
): Interval & { difference: number; p: number } {
  const [x, y] = [moments(a), moments(b)];
  const [u, v] = [x.variance / x.count, y.variance / y.count];
  const error = Math.sqrt(u + v);
  const freedom = (u + v) ** 2 / (u ** 2 / (x.count - 1) + v ** 2 / (y.count - 1));
  const difference = x.mean - y.mean;
  const half = tQuantile((1 + confidence) / 2, freedom) * error;
  return {
    difference,
    low: difference - half,
    high: difference + half,
    p: 2 * tCdf(-Math.abs(difference / error), freedom),
  };
}
