import { leverCount } from "../../world/levers.ts";
import type { World } from "../../world/World.ts";
import { leadAt, nearOf } from "../production.ts";
import { focus, market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** What is made near its user, for how long, and how much sooner it comes. */
export const siteOutcomes: readonly Outcome[] = [
  focus(
    "siteMonths",
    "months",
    null,
    "mean months from opening sites to closing them, those still open counted up to the horizon; NaN where none was opened",
    siteMonths,
  ),
  market(
    "localShare",
    "share",
    null,
    "served jobs that are near a site of their supplier; NaN while nobody is served",
    (world) => nearAndFar(world).share,
  ),
  market(
    "leadTimeRatio",
    "ratio",
    null,
    "months from contract to use for jobs near a site of their supplier, over those for the others; NaN without both, or where nobody waits",
    (world) => nearAndFar(world).ratio,
  ),
];

function siteMonths(world: World, firm: number): number {
  const { sitesSince, siteSpells, siteMonths, alive, exitMonth } = world.firms.columns;
  const until = alive[firm] === 1 ? world.market.month : exitMonth[firm];
  const open = sitesSince[firm] === -1 ? 0 : until - sitesSince[firm];
  return ratio(siteMonths[firm] + open, siteSpells[firm]);
}

/** Means over customers, at what their suppliers have open now. */
function nearAndFar(world: World): { share: number; ratio: number } {
  const { firms, offers, parameters } = world;
  const { columns, count } = firms;
  const users = [0, 0];
  const waited = [0, 0];
  for (let firm = 0; firm < count; firm++) {
    const offer = columns.offer[firm];
    if (columns.alive[firm] === 0 || offer === -1) continue;
    const at = firm * leverCount;
    const near = nearOf(parameters, columns.lever, at);
    const maker = offers.maker[offer];
    const backlog = maker === -1 ? 0 : columns.wait[maker];
    for (const [place, share] of [1 - near, near].entries()) {
      users[place] += columns.users[firm] * share;
      waited[place] +=
        columns.users[firm] * share * (backlog + leadAt(world, firm, columns.lever, at, place));
    }
  }
  return {
    share: ratio(users[1], users[0] + users[1]),
    ratio: ratio(ratio(waited[1], users[1]), ratio(waited[0], users[0])),
  };
}
