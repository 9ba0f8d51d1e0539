import { log, pow } from "../random/portable.ts";

/**
 * Unit cost after learning by doing.
 *
 * c(Q) = c₀ · ((Q₀ + Q)/Q₀)^(log₂(1 − r)); each doubling of cumulative output multiplies it by 1 − r.
 *
 * @param startKeurPerMonth  c₀, cost at the prior output
 * @param output             Q, units made since
 * @param priorOutput        Q₀ ≥ 1, units made before
 * @param learningRate       r ∈ [0, 1)
 * @source Wright 1936
 */
export function unitCost(
  startKeurPerMonth: number,
  output: number,
  priorOutput: number,
  learningRate: number,
): number {
  if (learningRate === 0 || output === 0) return startKeurPerMonth;
  return (
    startKeurPerMonth * pow((priorOutput + output) / priorOutput, log(1 - learningRate) / Math.LN2)
  );
}
