import { targetMet } from "../../equations/targetMet.ts";
import { supplyingCost } from "../../observe/supply.ts";
import { scope } from "../../world/codes.ts";
import { governanceOf } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";

/** Once a year both look at what the supplier's cost has fallen by, against what was promised. */
export function lookAtTargets(world: World, a: number): void {
  const { columns } = world.alliances;
  if ((columns.scopes[a] & scope.supply) === 0 || columns.supplied[a] === -1) return;
  const months = world.market.month - columns.supplied[a];
  if (months === 0 || months % 12 !== 0) return;
  const { costTargetPerYear } = governanceOf(world, a);
  for (const side of [0, 1] as const) {
    const cost = supplyingCost(world, a, side);
    const mine = 2 * a + side;
    columns.supplyKept[mine] = targetMet(cost, columns.supplyCost[mine], costTargetPerYear);
    columns.supplyCost[mine] = cost;
  }
}
