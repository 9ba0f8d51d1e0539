/**
 * How well an ally has kept its promise this month, as trust takes it.
 *
 * o′ = (o + error − e · i) · (1 − r · early), within [0, 1]
 *
 * What was written down before the two knew each other is kept because it is written: it earns no trust.
 *
 * @param delivered       o ∈ [0, 1]: delivered over promised
 * @param error           by how much more it looks than it was
 * @param unfairness      i ∈ [0, 1]: how much more of the whole who looks puts in than it gets
 * @param equalityWeight  e, negative where giving more binds
 * @param early           share of the acquaintance by which the record came too early
 * @param earlyWeight     r, negative where a record inspires trust
 * @source docs/model.md, equality and the record; Adams 1965
 */
export function promiseSeen(
  delivered: number,
  error: number,
  unfairness: number,
  equalityWeight: number,
  early: number,
  earlyWeight: number,
): number {
  const felt = delivered + error - equalityWeight * unfairness;
  return Math.min(1, Math.max(0, felt * (1 - earlyWeight * early)));
}
