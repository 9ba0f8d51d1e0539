/**
 * Best-response markup of one seller over its cost, from the demand that it saw in its projects.
 *
 * m = (Σ_i s_i + Σ_a θ_a m_a Σ_i α_i s_i s_ia) / Σ_i α_i s_i (1 − s_i);  alone, with one α and one share, it is 1/(α(1 − s)).
 *
 * What of the customers that a higher price drives away goes to an ally is not lost to a firm that counts a part θ of the ally's
 * profit as its own. Only choice probabilities of decisions enter, never the installed base: customers who stay put would make
 * demand look rigid and prices run away.
 *
 * @param choiceSum    Σ s over projects
 * @param choiceSlope  Σ α s (1 − s) over projects, per Keur a month
 * @param internalised Σ θ m_a α s s_a over allies and projects: 0 for a firm that counts its own profit alone
 * @returns Keur a month
 * @source Berry 1994; Anderson, de Palma & Thisse 1992, ch. 7; Bresnahan 1987 (conduct)
 */
export function logitMarkup(choiceSum: number, choiceSlope: number, internalised: number): number {
  return (choiceSum + internalised) / choiceSlope;
}
