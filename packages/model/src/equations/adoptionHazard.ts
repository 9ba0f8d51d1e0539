import { exp } from "../random/portable.ts";

/**
 * Chance that a job without supplier comes to the market in a month.
 *
 * rate: 1 − exp(−(p + qF));  probability: p + qF
 *
 * @param inbound      p per month
 * @param wordOfMouth  q per month
 * @param usedShare    F ∈ [0, 1], satisfied users over all jobs
 * @source Bass 1969
 */
export function adoptionHazard(
  inbound: number,
  wordOfMouth: number,
  usedShare: number,
  form: "rate" | "probability",
): number {
  const influence = inbound + wordOfMouth * usedShare;
  return form === "rate" ? 1 - exp(-influence) : Math.min(1, influence);
}
