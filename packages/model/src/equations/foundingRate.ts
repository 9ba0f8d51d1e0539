import { exp, pow } from "../random/portable.ts";

/** However fat the margins, founders come at most this many times as fast as by themselves. */
const most = 10;

/**
 * Mean number of firms that are founded in a month: more where the product is known to be safe and margins are fat, fewer
 * where it is crowded.
 *
 * λ = λ₀ · L^φ · e^(−β n) · (m̄ α_p)^χ, at most 10 λ₀;  1/α_p is the markup of sellers too many to count
 *
 * @param markups  m̄ α_p, at least 0
 * @source Hannan & Carroll 1992 (density: legitimation and competition)
 */
export function foundingRate(
  alone: number,
  legitimacy: number,
  sellers: number,
  markups: number,
  byLegitimacy: number,
  byCrowding: number,
  byMarkup: number,
): number {
  const pull = pow(legitimacy, byLegitimacy) * exp(-byCrowding * sellers) * pow(markups, byMarkup);
  return alone * Math.min(most, pull);
}
