/**
 * Chance a month that two allies fall out over what was agreed.
 *
 * h = d₀ · (1 + e · unrecorded), at most 1
 *
 * @param perMonth    d₀, where all is on record
 * @param gain        e ≥ −1, by how much more they fall out over what is not
 * @param unrecorded  share of the time without a record; 0 or 1 in a month
 * @source docs/model.md, the record
 */
export function disputeHazard(perMonth: number, gain: number, unrecorded: number): number {
  return Math.min(1, perMonth * (1 + gain * unrecorded));
}
