import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Interval } from "./Interval.ts";

/**
 * Wilson's interval of a proportion.
 *
 * (k + z²/2)/(n + z²) ± z/(n + z²)·√(k(n − k)/n + z²/4), z = Φ⁻¹(1 − α/2);  [0, 1] of no trials
 *
 * @source Wilson 1927, "Probable inference, the law of succession, and statistical inference"
 */
export function proportionInterval(
  successes: number,
  trials: number,
  confidence: number,
): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + confidence) / 2, 0, 1);
  const size = trials + z * z;
  const middle = (successes + (z * z) / 2) / size;
  const halfWidth =
    (z / size) * Math.sqrt((successes * (trials - successes)) / trials + (z * z) / 4);
  return { low: Math.max(0, middle - halfWidth), high: Math.min(1, middle + halfWidth) };
}
