import { saturation } from "./saturation.ts";

/**
 * What is left of the distance between what an account needs and what a firm serves best.
 *
 * misfit = 1 − π · U/(U + U½); what is made to measure fits as far as the data of customers allow
 *
 * @param personalisation  π ∈ [0, 1]
 * @param users            U, customers that the firm has data of
 * @param dataHalf         U½; 0: no data are needed
 * @source Pine 1993 (mass customisation)
 */
export function misfit(personalisation: number, users: number, dataHalf: number): number {
  return 1 - personalisation * (dataHalf === 0 ? 1 : saturation(users, dataHalf));
}
