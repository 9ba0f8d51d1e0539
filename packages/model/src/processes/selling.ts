import type { World } from "../world/World.ts";
import { arriveByThemselves } from "./selling/arriving.ts";
import { freeHours } from "./selling/hours.ts";
import { introduceAllies } from "./selling/introducing.ts";
import { prospectAccounts } from "./selling/prospecting.ts";
import { announceRenewals } from "./selling/renewals.ts";
import { sellThroughResellers } from "./selling/resellers.ts";
import { talk } from "./selling/talking.ts";

/**
 * Sales capacity becomes contacts, channel by channel; what was contacted, and what comes by itself, becomes buying
 * projects.
 *
 * @source docs/model.md, selling
 */
export function selling(world: World): void {
  announceRenewals(world);
  const { count, columns } = world.firms;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0 || columns.rampedReps[firm] === 0) continue;
    const free = freeHours(world, firm);
    const own = introduceAllies(world, firm, free);
    if (columns.selling[firm] === 1) prospectAccounts(world, firm, own);
  }
  sellThroughResellers(world);
  const { wordOfMouthReach } = world.parameters.reach;
  arriveByThemselves(world, wordOfMouthReach === "mixing");
  if (wordOfMouthReach === "network") talk(world);
}
