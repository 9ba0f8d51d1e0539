/**
 * Months until cash is spent at the current net burn.
 *
 * runway = cash / burn;  Infinity when burn ≤ 0
 *
 * @param cashKeur          Keur
 * @param burnKeurPerMonth  Keur/month, negative when profitable
 */
export function runway(cashKeur: number, burnKeurPerMonth: number): number {
  return burnKeurPerMonth <= 0 ? Infinity : Math.max(0, cashKeur) / burnKeurPerMonth;
}
