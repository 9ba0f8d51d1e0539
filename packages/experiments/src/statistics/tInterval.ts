import { type Interval, unknown } from "./Interval.ts";
import type { Moments } from "./moments.ts";
import { studentQuantile } from "./studentQuantile.ts";

/**
 * Confidence interval of a mean.
 *
 * mean ± t(1 − α/2, n − 1) · √(variance/n);  not known of fewer than two values
 *
 * @source Student 1908, "The probable error of a mean"
 */
export function tInterval({ count, mean, variance }: Moments, confidence: number): Interval {
  if (count < 2) return unknown;
  const halfWidth = tHalfWidth(variance, count, confidence);
  return { low: mean - halfWidth, high: mean + halfWidth };
}

/** @param count ≥ 2 */
export function tHalfWidth(variance: number, count: number, confidence: number): number {
  return studentQuantile(confidence, count - 1) * Math.sqrt(variance / count);
}
