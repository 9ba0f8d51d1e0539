/**
 * Share of the flexibility that a firm has gained which its own steps eat up.
 *
 * z = min(1, ζ · steps)
 *
 * @param steps    steps added, ≥ 0
 * @param perStep  ζ ∈ [0, 1]
 * @source docs/model.md, production
 */
export function complexity(steps: number, perStep: number): number {
  return Math.min(1, perStep * steps);
}
