import type { World } from "../../world/World.ts";
import { bestResponse } from "./bestResponse.ts";
import { cartel } from "./cartel.ts";
import { followShare } from "./followShare.ts";
import { list } from "./list.ts";

/** A pricing policy: Keur a month. */
export interface Pricing {
  readonly price: (world: World, firm: number) => number;
  /** Months between two looks, or null for the reviews of the scenario. */
  readonly everyMonths: number | null;
  /** Whether it sets prices together with others who would, at their meetings. */
  readonly joinsCartel: boolean;
  /** Whether it undercuts what was agreed each time, worth it or not. */
  readonly alwaysCheats: boolean;
}

const alone = { joinsCartel: false, alwaysCheats: false } as const;

/** In the order of their codes. */
export const pricing: readonly Pricing[] = [
  { price: bestResponse, everyMonths: null, ...alone },
  { price: followShare, everyMonths: 1, ...alone },
  { price: list, everyMonths: null, ...alone },
  { price: cartel, everyMonths: null, joinsCartel: true, alwaysCheats: false },
  { price: cartel, everyMonths: null, joinsCartel: true, alwaysCheats: true },
];
