import { record } from "../../observe/record.ts";
import type { World } from "../../world/World.ts";

/** Firms that are at home in a market beside this one earn there what its customers pay them; a home that is gone brings nothing. */
export function followTwins(world: World): void {
  const { firms, beside } = world;
  if (beside.length === 0) return;
  const { twin, twinMarket, homeRevenue } = firms.columns;
  for (let firm = 0; firm < firms.count; firm++) {
    if (twin[firm] === -1) continue;
    const there = beside[twinMarket[firm]].firms.columns;
    const lives = there.alive[twin[firm]] === 1;
    homeRevenue[firm] = lives ? Math.max(0, there.recurring[twin[firm]]) : 0;
    // What it moved here in its last month is still to be booked.
    if (lives || there.movedOut[twin[firm]] > 0) continue;
    twin[firm] = -1;
    record(world, "home lost", firm);
  }
}
