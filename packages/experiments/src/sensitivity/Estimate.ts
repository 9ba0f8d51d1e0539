import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { createRandomIndex } from "../statistics/randomIndex.ts";
import { moments } from "../statistics/moments.ts";

/** A number with half of its interval: an index without one says nothing. */
export interface Estimate {
  readonly value: number;
  /** Half of the interval; NaN where nothing was resampled. */
  readonly halfWidth: number;
}

export interface Resampling {
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: string;
}

/** Mean of a statistic over resamples, and half of its interval. */
interface Resampled {
  readonly mean: number;
  readonly halfWidth: number;
}

/**
 * Means and half-widths of some statistics by the bootstrap: z·sd of each over samples drawn with replacement.
 *
 * @param count      units that are drawn (rows, trajectories, base points)
 * @param statistic  of a sample, told as the numbers of its units; always as many numbers
 * @source Efron & Tibshirani 1993, ch. 13 (normal interval)
 */
export function bootstrap(
  count: number,
  statistic: (sample: Int32Array) => readonly number[],
  { confidence, resamples, seed }: Resampling,
): Resampled[] {
  const draw = createRandomIndex(seed);
  const sample = new Int32Array(count);
  const found = Array.from({ length: resamples }, () => {
    for (let i = 0; i < count; i++) sample[i] = draw(count);
    return statistic(sample);
  });
  const z = normalQuantile((1 + confidence) / 2, 0, 1);
  return found[0].map((_, k) => {
    const { mean, variance } = moments(found.map((one) => one[k]));
    return { mean, halfWidth: z * Math.sqrt(variance) };
  });
}

/** The half-widths alone. */
export function bootstrapHalfWidths(
  count: number,
  statistic: (sample: Int32Array) => readonly number[],
  resampling: Resampling,
): number[] {
  return bootstrap(count, statistic, resampling).map(({ halfWidth }) => halfWidth);
}

/** All units once, in order. */
export function everyone(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i);
}
