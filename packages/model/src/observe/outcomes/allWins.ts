import type { Market } from "../../world/Market.ts";

/** Customers won by all firms, whoever served them before. */
export function allWins({ winsFromNever, winsFromRivals, winsFromLapsed }: Market): number {
  return winsFromNever + winsFromRivals + winsFromLapsed;
}
