import { memberOf } from "../world/Alliances.ts";
import type { World } from "../world/World.ts";
import { homeRevenueOf } from "./measures.ts";

/** Share of all that a side earns, here and at home, that comes through the alliance. */
export function dependence(world: World, a: number, side: 0 | 1): number {
  const { alliances, firms } = world;
  const { columns } = firms;
  const firm = memberOf(alliances.columns, a, side);
  const all = columns.recurring[firm] + columns.partnerIncome[firm] + homeRevenueOf(world, firm);
  return all > 0 ? Math.min(1, Math.max(0, alliances.columns.revenue[2 * a + side] / all)) : 0;
}
