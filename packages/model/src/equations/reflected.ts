/** A walk kept in [0, 1] by its walls: as much as it goes beyond one, it comes back. */
export function reflected(x: number): number {
  const folded = Math.abs(x) % 2;
  return folded > 1 ? 2 - folded : folded;
}
