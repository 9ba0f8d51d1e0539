/**
 * How well an ally has kept its promise this month, as trust takes it.
 *
 * o′ = o · (1 − r · early), within [0, 1]
 *
 * What was written down before the two knew each other is kept because it is written: it earns no trust.
 *
 * @param delivered    o ∈ [0, 1]: delivered over promised
 * @param early        share of the acquaintance by which the record came too early
 * @param earlyWeight  r, negative where a record inspires trust
 * @source docs/model.md, the record
 */
export function promiseSeen(delivered: number, early: number, earlyWeight: number): number {
  return Math.min(1, Math.max(0, delivered * (1 - earlyWeight * early)));
}
