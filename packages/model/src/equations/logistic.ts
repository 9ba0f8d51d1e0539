import { exp } from "../random/portable.ts";

/** Probability with the given log odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + exp(-logOdds));
}
