import { promisedHours } from "../../observe/estimates.ts";
import { researchOf } from "../../observe/research.ts";
import { memberOf } from "../../world/Alliances.ts";
import { scope } from "../../world/codes.ts";
import { scopeCount } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";

/**
 * How far a side has kept this month what it promised, in [0, 1]: the mean over what the alliance is about. Hours are
 * promised where both sell together, where they research together to spend no less than at the contract, and by who
 * supplies a fall of cost; who produces with the other promises to take what is too much for it; pooling that is all or nothing is kept by being there.
 */
export function promiseKept(world: World, a: number, side: 0 | 1): number {
  const { columns } = world.alliances;
  const scopes = columns.scopes[a];
  const count = scopeCount(scopes);
  let counted = 0;
  let kept = 0;
  if ((scopes & scope.sales) !== 0) {
    const promised = columns.openness[a] * promisedHours(world, memberOf(columns, a, side));
    kept += promised <= 0 ? 1 : Math.min(1, columns.effort[2 * a + side] / promised);
    counted++;
  }
  if ((scopes & scope.research) !== 0) {
    const promised = columns.researchPromised[2 * a + side];
    const spent = researchOf(world, memberOf(columns, a, side));
    kept += promised <= 0 ? 1 : Math.min(1, spent / promised);
    counted++;
  }
  if ((scopes & scope.supply) !== 0 && columns.supplied[a] !== -1) {
    kept += columns.supplyKept[2 * a + side];
    counted++;
  }
  if ((scopes & scope.production) !== 0) {
    // What the other has asked for.
    const asked = columns.unitsAsked[(2 * a + side) ^ 1];
    kept += asked === 0 ? 1 : columns.unitsTaken[(2 * a + side) ^ 1] / asked;
    counted++;
  }
  return (kept + (count - counted)) / count;
}
