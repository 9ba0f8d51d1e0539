/**
 * Trust after a month: an exponential average of promises kept that falls faster than it rises.
 *
 * T ← T + λ₊(o − T) if o > T, else T + λ₋(o − T)
 *
 * @param kept  o ∈ [0, 1]: delivered over promised, at most 1
 * @source exponential smoothing; asymmetry after Slovic 1993
 */
export function trust(before: number, kept: number, gain: number, loss: number): number {
  return before + (kept > before ? gain : loss) * (kept - before);
}
