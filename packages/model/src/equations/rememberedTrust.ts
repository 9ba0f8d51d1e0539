/**
 * Trust with which two firms begin that have worked together before.
 *
 * T(0) = (1 − m) · T₀ + m · T_last, within [0, 1]
 *
 * @param start   T₀, between strangers
 * @param last    T_last, when their last contract ended
 * @param memory  m: 1 goes on where it stopped, 0 forgets; negative where people make up for what was
 * @source docs/model.md, alliances; Gulati 1995
 */
export function rememberedTrust(start: number, last: number, memory: number): number {
  return Math.min(1, Math.max(0, (1 - memory) * start + memory * last));
}
