import type { World } from "../../world/World.ts";

/** The list price of the firm's group, for ever. */
export function list(world: World, firm: number): number {
  return world.parameters.groups[world.firms.columns.group[firm]].listPriceKeurPerMonth;
}
