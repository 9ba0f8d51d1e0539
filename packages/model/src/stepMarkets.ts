import { foldMarket } from "./observe/digest.ts";
import { step } from "./step.ts";
import type { World } from "./world/World.ts";

/**
 * One month of a market and of those beside it: those first, so that what their firms move here is there when it is booked.
 *
 * @source docs/model.md, markets side by side
 */
export function stepMarkets(world: World): void {
  const { beside } = world;
  if (beside.length > 0) tieHomes(world);
  for (const market of beside) step(market);
  step(world);
  for (const market of beside) foldMarket(world, market);
}

/** What is moved here comes from the homes of firms that are here; the home of one that is gone pays its owners in full again. */
function tieHomes({ parameters, firms, beside }: World): void {
  const { alive, twin, twinMarket } = firms.columns;
  for (let firm = 0; firm < firms.count; firm++) {
    if (twin[firm] === -1) continue;
    const place = twinMarket[firm];
    const { reinvests } = beside[place].firms.columns;
    reinvests[twin[firm]] = alive[firm] === 1 ? parameters.beside[place].homeReinvest : 0;
    if (alive[firm] === 0) twin[firm] = -1;
  }
}
