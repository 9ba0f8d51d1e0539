import type { World } from "../../world/World.ts";
import { bestResponse } from "./bestResponse.ts";
import { followShare } from "./followShare.ts";
import { list } from "./list.ts";

/** A pricing policy: Keur a month. */
export interface Pricing {
  readonly price: (world: World, firm: number) => number;
  /** Months between two looks, or null for the reviews of the scenario. */
  readonly everyMonths: number | null;
}

/** In the order of their codes. */
export const pricing: readonly Pricing[] = [
  { price: bestResponse, everyMonths: null },
  { price: followShare, everyMonths: 1 },
  { price: list, everyMonths: null },
];
