import { benefitOfKnowledge } from "../../actions/allianceGain/knowledge.ts";
import { capacitySaving } from "../../observe/capacity.ts";
import { fleetSaving } from "../../observe/fleet.ts";
import { procurementSaving } from "../../observe/pooling.ts";
import { memberOf } from "../../world/Alliances.ts";
import { scope } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";

/** What a side gains a month from all that the alliance is about beside sales (Keur). */
export function benefitOf(world: World, a: number, side: 0 | 1): number {
  const { columns } = world.alliances;
  const scopes = columns.scopes[a];
  if ((scopes & ~scope.sales) === 0) return 0;
  const firm = memberOf(columns, a, side);
  const ally = memberOf(columns, a, side === 0 ? 1 : 0);
  let benefit = 0;
  if ((scopes & scope.procurement) !== 0) benefit += procurementSaving(world, firm, ally);
  if ((scopes & scope.research) !== 0)
    benefit += benefitOfKnowledge(world, firm, ally, { scopes, depth: columns.depth[a] });
  if ((scopes & scope.production) !== 0)
    benefit += capacitySaving(world, firm, ally, a, columns.depth[a]);
  if ((scopes & scope.logistics) !== 0) benefit += fleetSaving(world, firm, ally);
  return benefit;
}
