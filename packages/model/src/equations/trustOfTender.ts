import { pow } from "../random/portable.ts";

/**
 * Trust after some months of a contract that was on record before the two knew each other, and that is kept to the letter.
 *
 * T = T* + (T₀ − T*)(1 − λ)^n       λ = λ₊ where T* > T₀, else λ₋
 *
 * @param start   T₀
 * @param seen    T*: how well the other seems to keep its promise, in [0, 1]
 * @param gain    λ₊
 * @param loss    λ₋
 * @param months  n
 * @source docs/model.md, tenders
 */
export function trustOfTender(
  start: number,
  seen: number,
  gain: number,
  loss: number,
  months: number,
): number {
  return seen + (start - seen) * pow(1 - (seen > start ? gain : loss), months);
}
