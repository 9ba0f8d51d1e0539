/**
 * Goal distance δ of two firms: Euclidean distance of their goal vectors over its maximum, in [0, 1].
 *
 * Separate from market overlap: two firms may want the same things of different customers.
 */
export function goalDistance(
  goals: Float64Array,
  firstRow: number,
  secondRow: number,
  count: number,
): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const gap = goals[firstRow + i] - goals[secondRow + i];
    sum += gap * gap;
  }
  return Math.sqrt(sum / count);
}
