/**
 * What a firm is worth by itself to somebody who looks some months ahead.
 *
 * V = multiple · 12 · max(0, R + growth · months)
 *
 * @param recurringKeurPerMonth  R
 * @param growthKeurPerMonth     change of R per month
 * @returns Keur
 */
export function standAloneValue(
  recurringKeurPerMonth: number,
  growthKeurPerMonth: number,
  months: number,
  revenueMultiple: number,
): number {
  return revenueMultiple * 12 * Math.max(0, recurringKeurPerMonth + growthKeurPerMonth * months);
}
