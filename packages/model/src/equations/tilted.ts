/**
 * A part in [0, 1] after power has moved some of it.
 *
 * w ← min(1, max(0, w + tilt));  a tilt of 0 leaves it as it was agreed
 *
 * @param tilt  from the other to this side, in [−½, ½]
 * @source Emerson 1962 (power is the other's dependence)
 */
export function tilted(part: number, tilt: number): number {
  return tilt === 0 ? part : Math.min(1, Math.max(0, part + tilt));
}
