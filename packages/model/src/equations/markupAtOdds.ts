import { exp, log } from "../random/portable.ts";

/**
 * Markup at which profit is largest for a seller, or for several that share one, whose odds against everything else are known at
 * another markup.
 *
 * m = (1 + o e^{α(M − m)})/α = (1 + W(o e^{αM − 1}))/α,  W of Lambert: x = W(e^k) solves x + ln x = k, here by Newton.
 *
 * It is the fixed point 1/(α(1 − s)) found in one step, where taking 1/(α(1 − s)) for the next markup would swing.
 *
 * @param alpha   price sensitivity, per Keur a month
 * @param odds    s/(1 − s) at that markup
 * @param markup  M, Keur a month
 * @returns Keur a month
 * @source Anderson, de Palma & Thisse 1992, ch. 7; Corless et al. 1996 (Lambert W)
 */
export function markupAtOdds(alpha: number, odds: number, markup: number): number {
  const k = log(odds) + alpha * markup - 1;
  let x = k > 1 ? k - log(k) : exp(Math.max(-700, k));
  for (let step = 0; step < 6; step++) x = (x * (1 + k - log(x))) / (1 + x);
  return (1 + x) / alpha;
}
