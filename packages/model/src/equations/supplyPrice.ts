import { pow } from "../random/portable.ts";

/**
 * Price of what is supplied, some time after it was agreed.
 *
 * p(t) = p₀ · (1 − x)^(t/12) · (1 + ι · (C_t/C₀ − 1)), at least 0
 *
 * @param agreedKeurPerMonth  p₀ of a unit
 * @param fallPerYear         x ∈ [0, 1), fall that was agreed
 * @param months              t since then
 * @param indexation          ι ∈ [0, 1], share of the rise of all costs that is passed on
 * @param costRise            C_t/C₀, level of costs over that at the agreement
 * @source targets of cost and price clauses of supply contracts; by construction
 */
export function supplyPrice(
  agreedKeurPerMonth: number,
  fallPerYear: number,
  months: number,
  indexation: number,
  costRise: number,
): number {
  const fallen = fallPerYear === 0 ? 1 : pow(1 - fallPerYear, months / 12);
  return Math.max(0, agreedKeurPerMonth * fallen * (1 + indexation * (costRise - 1)));
}
