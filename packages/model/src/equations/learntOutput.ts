/**
 * Output from which one site has learnt: all of it where sites learn from each other, its own part where they do not.
 *
 * Q · (κ + (1 − κ)/max(1, n))
 *
 * @param output     Q, units made so far
 * @param sites      n ≥ 0
 * @param networked  κ ∈ [0, 1]
 * @source docs/model.md, production
 */
export function learntOutput(output: number, sites: number, networked: number): number {
  return sites <= 1 ? output : output * (networked + (1 - networked) / sites);
}
