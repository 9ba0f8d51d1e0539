import type { World } from "../world/World.ts";

/** What a firm spends on research this month, at the costs of the start (Keur). */
export function researchOf({ firms, market }: World, firm: number): number {
  return firms.columns.research[firm] / market.costLevel;
}
