import { exp } from "../random/portable.ts";

/**
 * How well two firms know what they want of each other after so many months of joint planning, in [0, 1).
 *
 * known = 1 − e^(−v P)
 *
 * @param months    P
 * @param perMonth  v
 * @source docs/model.md, shared vision
 */
export function knownBy(months: number, perMonth: number): number {
  return months === 0 ? 0 : 1 - exp(-perMonth * months);
}
