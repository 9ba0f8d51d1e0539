/**
 * Holm's adjusted p values, in the order given.
 *
 * Rejecting what is below α keeps the chance of even one false alarm in the whole family below α.
 *
 * p̃(i) = max over j ≤ i of min(1, (m − j + 1)·p(j)), p(1) ≤ … ≤ p(m)
 *
 * @source Holm 1979, "A simple sequentially rejective multiple test procedure"
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b]);
  const adjusted = [...pValues];
  let largest = 0;
  order.forEach((i, smaller) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - smaller) * pValues[i]));
    adjusted[i] = largest;
  });
  return adjusted;
}
