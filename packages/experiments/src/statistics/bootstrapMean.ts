import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Interval, unknown } from "./Interval.ts";
import { moments } from "./moments.ts";
import { quantile } from "./quantile.ts";
import { createRandomIndex } from "./randomIndex.ts";

export interface Bootstrap {
  readonly resamples: number;
  /** The same seed resamples alike: two intervals differ by their data alone. */
  readonly seed: string;
}

/**
 * Bootstrap interval of a mean, corrected for bias and skewness (BCa).
 *
 * For heavy tails, where Student's symmetric interval sits in the wrong place.
 *
 * z₀ = Φ⁻¹(share of resampled means below the mean);  a = Σ(x − x̄)³ / 6(Σ(x − x̄)²)^3/2
 * ends at the shares Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))) of the resampled means, z = Φ⁻¹(α/2), Φ⁻¹(1 − α/2)
 *
 * @source Efron & Tibshirani 1993, "An Introduction to the Bootstrap", eq. 14.10, 14.14 and 14.15
 */
export function bootstrapMean(
  values: Float64Array,
  confidence: number,
  { resamples, seed }: Bootstrap,
): Interval {
  if (values.length < 2) return unknown;
  const means = resampledMeans(values, resamples, seed);
  const bias = normalQuantile(shareBelow(means, moments(values).mean), 0, 1);
  const acceleration = skewAcceleration(values);
  const end = (tail: number): number => {
    const z = bias + normalQuantile(tail, 0, 1);
    return quantile(means, normalCdf(bias + z / (1 - acceleration * z), 0, 1));
  };
  return { low: end((1 - confidence) / 2), high: end((1 + confidence) / 2) };
}

/** Ascending. */
function resampledMeans(values: Float64Array, resamples: number, seed: string): Float64Array {
  const draw = createRandomIndex(seed);
  const count = values.length;
  // From the first value, as in `moments`: equal values give exactly equal means.
  const origin = values[0];
  return Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += values[draw(count)] - origin;
    return origin + sum / count;
  }).sort();
}

/** A resampled mean that equals the mean counts half; kept off 0 and 1, where Φ⁻¹ has no value. */
function shareBelow(means: Float64Array, mean: number): number {
  let below = 0;
  for (const resampled of means) {
    if (resampled < mean) below += 1;
    else if (resampled === mean) below += 0.5;
  }
  return Math.min(Math.max(below, 0.5), means.length - 0.5) / means.length;
}

function skewAcceleration(values: Float64Array): number {
  const { mean } = moments(values);
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    squares += (value - mean) ** 2;
    cubes += (value - mean) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
