import { exp } from "../random/portable.ts";

/**
 * Market overlap ω of two firms: how far their own offers are substitutes for the same accounts, in [0, 1].
 *
 * ω = cosine of the capability vectors · exp(−distance of positions / 0.25)
 *
 * @source cosine proximity of portfolios (Jaffe 1986), damped by distance in need space
 */
export function marketOverlap(
  capability: Float64Array,
  firstRow: number,
  secondRow: number,
  components: number,
  distance: number,
): number {
  let dot = 0;
  let first = 0;
  let second = 0;
  for (let k = 0; k < components; k++) {
    const a = capability[firstRow + k];
    const b = capability[secondRow + k];
    dot += a * b;
    first += a * a;
    second += b * b;
  }
  if (first === 0 || second === 0) return 0;
  return (dot / Math.sqrt(first * second)) * exp(-distance / 0.25);
}
