/**
 * Benjamini and Hochberg's adjusted p values, in the order given.
 *
 * Rejecting what is below α keeps the expected share of false alarms among all alarms below α: for looking around, where Holm's
 * would be for deciding.
 *
 * p̃(i) = min over j ≥ i of min(1, m·p(j)/j), p(1) ≤ … ≤ p(m)
 *
 * @source Benjamini & Hochberg 1995, "Controlling the false discovery rate"
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b] - pValues[a]);
  const adjusted = [...pValues];
  let smallest = 1;
  order.forEach((i, larger) => {
    smallest = Math.min(smallest, (pValues.length * pValues[i]) / (pValues.length - larger));
    adjusted[i] = smallest;
  });
  return adjusted;
}
