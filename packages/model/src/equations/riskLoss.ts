/**
 * Utility lost to perceived risk.
 *
 * α_r · caution · (1 − L)(1 − reputation) · (1 − warmth)
 *
 * Proof is legitimacy of the kind or reputation of the seller, whichever convinces; a warm contact takes the rest.
 *
 * @source docs/model.md, choosing
 */
export function riskLoss(
  weight: number,
  caution: number,
  legitimacy: number,
  reputation: number,
  warmth: number,
): number {
  return weight * caution * (1 - legitimacy) * (1 - reputation) * (1 - warmth);
}
