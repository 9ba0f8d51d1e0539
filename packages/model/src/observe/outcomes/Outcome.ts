import type { OutcomeDefinition } from "../../RunResult.ts";
import type { Market } from "../../world/Market.ts";
import type { World } from "../../world/World.ts";
import type { ServedJobs } from "../servedJobs.ts";

export interface Outcome extends OutcomeDefinition {
  /** Of one firm where it is about the focus, else of the market since it was `before`. */
  readonly measure: (world: World, firm: number, before: Market, served: ServedJobs) => number;
}

type Measure = Outcome["measure"];

/** About the focus firm. */
export const focus = (
  name: string,
  unit: string,
  direction: Outcome["direction"],
  description: string,
  measure: Measure,
): Outcome => ({ name, unit, direction, description, of: "focus", measure });

/** About the whole market. */
export const market = (
  name: string,
  unit: string,
  direction: Outcome["direction"],
  description: string,
  measure: Measure,
): Outcome => ({ name, unit, direction, description, of: "market", measure });
