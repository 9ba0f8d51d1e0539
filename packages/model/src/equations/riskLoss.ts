/**
 * Utility lost to perceived risk.
 *
 * weight · doubt · (1 − warmth),  weight = α_r · caution,  doubt = (1 − L)(1 − reputation)
 *
 * Proof is legitimacy of the kind or reputation of the seller, whichever convinces; a warm contact takes the rest.
 *
 * @source docs/model.md, choosing
 */
export function riskLoss(weight: number, doubt: number, warmth: number): number {
  return weight * doubt * (1 - warmth);
}
