import { saturation } from "./saturation.ts";

/**
 * What is left of the distance between what an account needs and what a firm serves best.
 *
 * misfit = (1 − π · U/(U + U½)) · (1 − b ℓ); what is made to measure fits as far as the data of customers allow, what is
 * made near as far as being near helps
 *
 * @param personalisation  π ∈ [0, 1]
 * @param users            U, customers that the firm has data of
 * @param dataHalf         U½; 0: no data are needed
 * @param near             b ℓ ∈ [0, 1], share of the distance that being near takes away from the average customer
 * @source Pine 1993 (mass customisation)
 */
export function misfit(
  personalisation: number,
  users: number,
  dataHalf: number,
  near: number,
): number {
  const known = dataHalf === 0 ? 1 : saturation(users, dataHalf);
  return (1 - personalisation * known) * (1 - near);
}
