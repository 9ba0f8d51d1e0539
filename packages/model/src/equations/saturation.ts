/**
 * A stock that half counts at `half`: x/(x + half), 0 when x is 0.
 *
 * Used for reputation (reference customers) and legitimacy (share of satisfied users).
 *
 * @source Hannan & Carroll 1992 for legitimacy; the form is Michaelis–Menten's
 */
export function saturation(x: number, half: number): number {
  return x <= 0 ? 0 : x / (x + half);
}
