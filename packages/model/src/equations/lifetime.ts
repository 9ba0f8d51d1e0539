/**
 * Months for which a new contract can be expected to last, renewals included.
 *
 * term / (1 − renewal rate), from what the market has seen; three renewals in four are assumed as if 20 had been seen.
 *
 * @returns months, at most 120
 * @source geometric lifetime at constant churn (Gupta & Lehmann 2005)
 */
export function lifetime(termMonths: number, kept: number, lost: number): number {
  const churn = (lost + 5) / (kept + lost + 20);
  return Math.min(120, termMonths / churn);
}
