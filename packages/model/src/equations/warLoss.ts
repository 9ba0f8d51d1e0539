import { pow } from "../random/portable.ts";

/**
 * What a price war of P periods that begins with the next one takes, in periods of the profit that it takes each time.
 *
 * δ + δ² + … + δ^P = δ (1 − δ^P)/(1 − δ)
 *
 * A member cheats where π_D − π_C > q (π_C − π_N) times this; for P → ∞ and q = 1 that is δ < (π_D − π_C)/(π_D − π_N).
 *
 * @param discount  δ ∈ (0, 1] of a period
 * @param periods   P
 * @source Friedman 1971; Green & Porter 1984
 */
export function warLoss(discount: number, periods: number): number {
  if (discount === 1) return periods;
  return (discount * (1 - pow(discount, periods))) / (1 - discount);
}
