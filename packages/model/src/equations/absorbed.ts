/**
 * What a firm takes over of what another can do better: novelty times the capacity to absorb it, largest where it can do half of it.
 *
 * Δ = τ · a · (b − a)₊
 *
 * @param own     a, in [0, 1]
 * @param theirs  b, in [0, 1]
 * @param rate    τ, share per month; negative where the other misleads
 * @source Cohen & Levinthal 1990; Nooteboom et al. 2007; docs/model.md, knowledge
 */
export function absorbed(own: number, theirs: number, rate: number): number {
  return rate * own * Math.max(0, theirs - own);
}
