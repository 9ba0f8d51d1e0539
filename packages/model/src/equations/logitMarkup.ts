/**
 * Best-response markup of one seller over its cost, from the demand that it saw in its projects.
 *
 * m = Σ_i s_i / Σ_i α_i s_i (1 − s_i);  with one α and one share it is 1/(α(1 − s)).
 *
 * Only choice probabilities of decisions enter, never the installed base: customers who stay put would make
 * demand look rigid and prices run away.
 *
 * @param choiceSum    Σ s over projects
 * @param choiceSlope  Σ α s (1 − s) over projects, per Keur a month
 * @returns Keur a month
 * @source Berry 1994; Anderson, de Palma & Thisse 1992, ch. 7
 */
export function logitMarkup(choiceSum: number, choiceSlope: number): number {
  return choiceSum / choiceSlope;
}
