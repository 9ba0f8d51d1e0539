/**
 * How far a supplier has met what it promised its cost would fall by.
 *
 * min(1, (1 − c/c₁₂)/x), at least 0; 1 where nothing was promised
 *
 * @param cost         c of a unit now
 * @param before       c₁₂ a year ago
 * @param fallPerYear  x ∈ [0, 1)
 * @source docs/model.md, supply
 */
export function targetMet(cost: number, before: number, fallPerYear: number): number {
  if (fallPerYear === 0 || before === 0) return 1;
  return Math.min(1, Math.max(0, (1 - cost / before) / fallPerYear));
}
