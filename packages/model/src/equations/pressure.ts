/**
 * How much owners press a firm: by a standing part, and by the rest of it as far as their patience is used up.
 *
 * p = p₀ + (1 − p₀) · min(1, quarters missed in a row/patience)
 *
 * @source docs/model.md, shareholders
 */
export function pressure(standing: number, missedQuarters: number, patience: number): number {
  return standing + (1 - standing) * Math.min(1, missedQuarters / patience);
}
