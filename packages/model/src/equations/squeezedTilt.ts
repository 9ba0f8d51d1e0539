/**
 * What the stronger side of an alliance has moved its way after a review.
 *
 * tilt ← min(½, tilt + z · p · (D_other − D_own)) where D_other > D_own; else as before
 *
 * @param tilt       towards the side that squeezes
 * @param step       z
 * @param pressure   p, of its owners, in [0, 1]
 * @param dependence D of the other and its own: share of all it earns that comes through the alliance
 * @source Emerson 1962 (power is the other's dependence)
 */
export function squeezedTilt(
  tilt: number,
  step: number,
  pressure: number,
  dependence: { readonly other: number; readonly own: number },
): number {
  const more = step * pressure * (dependence.other - dependence.own);
  return more > 0 ? Math.min(0.5, tilt + more) : tilt;
}
