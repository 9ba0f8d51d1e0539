import { procurementSaving } from "../../observe/pooling.ts";
import { memberOf } from "../../world/Alliances.ts";
import { scope } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";

/** What a side gains a month from all that the alliance is about beside sales (Keur). */
export function benefitOf(world: World, a: number, side: 0 | 1): number {
  const { columns } = world.alliances;
  if ((columns.scopes[a] & scope.procurement) === 0) return 0;
  const ally = memberOf(columns, a, side === 0 ? 1 : 0);
  return procurementSaving(world, memberOf(columns, a, side), ally);
}
