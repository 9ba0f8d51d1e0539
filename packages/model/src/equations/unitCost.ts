import { log, pow } from "../random/portable.ts";

/**
 * Unit cost after learning by doing.
 *
 * c(Q) = c₁ · max(Q, 1)^(log₂(1 − r)); each doubling of cumulative output multiplies it by 1 − r.
 *
 * @param firstKeurPerMonth  cost of the first unit
 * @param output             cumulative output in unit-months
 * @param learningRate       r ∈ [0, 1)
 * @source Wright 1936
 */
export function unitCost(firstKeurPerMonth: number, output: number, learningRate: number): number {
  if (learningRate === 0 || output <= 1) return firstKeurPerMonth;
  return firstKeurPerMonth * pow(output, log(1 - learningRate) / Math.LN2);
}
