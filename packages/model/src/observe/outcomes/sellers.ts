import { exit } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";
import { sellersOf } from "../measures.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** Who sells, how long they last, and how seriously they are taken. */
export const sellerOutcomes: readonly Outcome[] = [
  market(
    "legitimacy",
    "share",
    null,
    "legitimacy of the market",
    (world) => world.market.legitimacy,
  ),
  market("sellers", "count", null, "firms that sell at the horizon", (world) => sellersOf(world)),
  market(
    "startUpSurvival60",
    "share",
    null,
    "firms on investors' money that lived 60 months or were bought, of those founded 60 months before the end",
    survival60,
  ),
];

function survival60(world: World): number {
  const { columns, count } = world.firms;
  let born = 0;
  let lived = 0;
  for (let firm = 0; firm < count; firm++) {
    const age = world.market.month - columns.founded[firm];
    if (columns.investorOwned[firm] === 0 || columns.founded[firm] < world.forkMonth || age < 60)
      continue;
    born++;
    const gone = columns.alive[firm] === 0 && columns.exitCause[firm] !== exit.acquired;
    if (!gone || columns.exitMonth[firm] - columns.founded[firm] >= 60) lived++;
  }
  return ratio(lived, born);
}
