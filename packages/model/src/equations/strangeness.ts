/**
 * How strange two firms still are to each other: the gap between their cultures, as far as they have not come to
 * understand it.
 *
 * k = |c₁ − c₂| · (1 − u)
 *
 * @param understanding  u ∈ [0, 1], rising with months of work together
 * @source docs/model.md, culture; Park & Ungson 1997
 */
export function strangeness(first: number, second: number, understanding: number): number {
  return Math.abs(first - second) * (1 - understanding);
}
