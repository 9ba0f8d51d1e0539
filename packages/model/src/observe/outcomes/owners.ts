import type { World } from "../../world/World.ts";
import { watched } from "../lifetimes.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/**
 * Who holds the market, and who comes when: told apart by who pays for a firm, never by what it is called. Incumbents
 * are firms that investors do not pay for.
 */
export const ownerOutcomes: readonly Outcome[] = [
  market(
    "incumbentShare",
    "share",
    null,
    "served jobs whose supplier is not on investors' money; NaN while nobody is served",
    (world) => shareOf(world, (firm) => world.firms.columns.investorOwned[firm] === 0),
  ),
  market(
    "startUpShare",
    "share",
    null,
    "served jobs whose supplier is on investors' money and was founded since the strategies part; NaN while nobody is served",
    (world) => shareOf(world, (firm) => isStartUp(world, firm)),
  ),
  market(
    "monthsToFirstEntry",
    "months",
    null,
    "months from a tenth of adoption to the first seller that investors do not pay for, negative if it came before; Infinity if none came, NaN without a tenth",
    ({ market: { adoptionMonths, firstEntryMonth } }) => {
      if (adoptionMonths[0] === -1) return NaN;
      return firstEntryMonth === -1 ? Infinity : firstEntryMonth - adoptionMonths[0];
    },
  ),
  market(
    "untreatedExitHazard",
    "share",
    null,
    "failures per year of firms on investors' money that were not given the strategy in question and were founded since the strategies part; sales not counted; NaN without such firms",
    untreatedExitHazard,
  ),
];

function isStartUp({ firms, forkMonth }: World, firm: number): boolean {
  const { investorOwned, founded } = firms.columns;
  return investorOwned[firm] === 1 && founded[firm] >= forkMonth;
}

function shareOf({ firms, market: { users } }: World, counts: (firm: number) => boolean): number {
  let served = 0;
  for (let firm = 0; firm < firms.count; firm++)
    if (firms.columns.alive[firm] === 1 && counts(firm)) served += firms.columns.users[firm];
  return ratio(served, users);
}

function untreatedExitHazard(world: World): number {
  const { focus, treated, founded } = world.firms.columns;
  let months = 0;
  let failures = 0;
  for (let firm = 0; firm < world.firms.count; firm++) {
    if ((focus[firm] | treated[firm]) === 1 || !isStartUp(world, firm)) continue;
    const seen = watched(world, firm, founded[firm]);
    months += seen[0];
    failures += seen[1];
  }
  return 12 * ratio(failures, months);
}
