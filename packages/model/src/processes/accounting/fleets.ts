import { memberOf, stage } from "../../world/Alliances.ts";
import { scope } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";

/** Who runs vehicles with whom this month: each with one ally at most, in the order in which the alliances began. */
export function shareFleets({ alliances, firms }: World): void {
  const { fleetAlly } = firms.columns;
  const { columns } = alliances;
  fleetAlly.fill(-1, 0, firms.count);
  for (let a = 0; a < alliances.count; a++) {
    if (columns.stage[a] !== stage.active || (columns.scopes[a] & scope.logistics) === 0) continue;
    const first = memberOf(columns, a, 0);
    const second = memberOf(columns, a, 1);
    if (fleetAlly[first] !== -1 || fleetAlly[second] !== -1) continue;
    fleetAlly[first] = second;
    fleetAlly[second] = first;
  }
}
