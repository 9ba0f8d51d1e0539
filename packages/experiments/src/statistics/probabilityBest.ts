import type { Bootstrap } from "./bootstrapMean.ts";
import { createRandomIndex } from "./randomIndex.ts";

/**
 * Each strategy's chance of having the best mean: its share of resamples in which it has.
 *
 * Whole replications are resampled, so that the luck which strategies share stays shared. A resample with
 * several best strategies is divided among them. A mean is over the finite values of a resample; a strategy
 * without one cannot be best in it. One replication resampled is itself again and again: NaN, nothing is known.
 *
 * @param columns  one per strategy, each with a value per replication
 * @source Efron & Tibshirani 1993, "An Introduction to the Bootstrap", ch. 6
 */
export function probabilityBest(
  columns: readonly Float64Array[],
  direction: "max" | "min",
  { resamples, seed }: Bootstrap,
): number[] {
  const draw = createRandomIndex(seed);
  const sign = direction === "max" ? 1 : -1;
  const replications = columns[0].length;
  if (replications < 2) return columns.map(() => NaN);
  const sums = new Float64Array(columns.length);
  const counts = new Uint32Array(columns.length);
  const credit = new Float64Array(columns.length);

  for (let resample = 0; resample < resamples; resample++) {
    sums.fill(0);
    counts.fill(0);
    for (let i = 0; i < replications; i++) {
      const replication = draw(replications);
      for (let strategy = 0; strategy < columns.length; strategy++) {
        const value = columns[strategy][replication];
        if (!Number.isFinite(value)) continue;
        sums[strategy] += value;
        counts[strategy] += 1;
      }
    }
    const means = Array.from(sums, (sum, strategy) => (sign * sum) / counts[strategy]);
    const highest = Math.max(...means.filter((mean) => !Number.isNaN(mean)));
    const best = means.flatMap((mean, strategy) => (mean === highest ? [strategy] : []));
    for (const strategy of best) credit[strategy] += 1 / best.length;
  }
  return Array.from(credit, (wins) => wins / resamples);
}
