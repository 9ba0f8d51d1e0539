import type { Way } from "./FirmGroupParameters.ts";

/** How firms choose that are free to choose how they sell. */
export interface FreeChoiceParameters {
  /** Ways among which they choose; of equals the first. */
  readonly options: readonly Way[];
  /** φ: how much more a Keur counts for any firm that signs, the nearer it is to running out of money. */
  readonly cashUrgency: number;
}
