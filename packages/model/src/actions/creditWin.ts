import { record } from "../observe/record.ts";
import { channel } from "../world/codes.ts";
import { allyOf } from "../world/Alliances.ts";
import { payees } from "../world/Offers.ts";
import { weightOfGoal } from "../observe/estimates.ts";
import { goalOf } from "../world/goals.ts";
import { expectedLifetime } from "../observe/measures.ts";
import { noteBrought } from "./noteBrought.ts";
import type { World } from "../world/World.ts";

/**
 * Credits a deal to the hours that made it: the seller's own, or those of the ally who introduced it.
 *
 * What the introducer earns from the deal is its reward for the hours; of what the lead earns, a part counts as the
 * return on the hours that it gave. Both enter the estimates by which firms split their hours.
 */
export function creditWin(
  world: World,
  job: number,
  firm: number,
  channelCode: number,
  via: number,
): void {
  const { parameters, jobs, firms, offers, alliances } = world;
  const { columns } = firms;
  const offer = jobs.offer[job];
  const price = jobs.price[job];
  const months = expectedLifetime(world);
  let paid = 0;
  let introducersGain = 0;
  let introducer = -1;
  if (channelCode === channel.introduction) {
    introducer = allyOf(alliances.columns, via, firm);
  }
  for (let seat = offer * payees; seat < (offer + 1) * payees; seat++) {
    const ally = offers.payee[seat];
    if (ally === -1) break;
    const pay = offers.payeeShare[seat] * price + offers.payeeFixed[seat];
    paid += pay;
    if (ally === introducer) introducersGain = pay - offers.payeeCost[seat];
  }
  if (introducer !== -1) {
    const fee = parameters.alliances.commission * price;
    paid += fee;
    introducersGain += fee;
  }
  const margin = (price - paid - offers.leadCost[offer]) * months;
  if (introducer !== -1) {
    const side = alliances.columns.first[via] === firm ? 0 : 1;
    const returned = Math.min(1, parameters.alliances.reciprocity * columns.orientation[firm]);
    const growth = weightOfGoal(world, firm, goalOf.growth);
    const profit = weightOfGoal(world, introducer, goalOf.margin);
    alliances.columns.value[2 * via + side] += growth * (returned * margin);
    alliances.columns.value[2 * via + 1 - side] += profit * (introducersGain * months);
    alliances.columns.introducedWins[2 * via + side]++;
  } else if (channelCode === channel.direct) columns.ownValue[firm] += margin;
  if (world.rates.choosesWays) noteBrought(world, job, firm, channelCode, via, margin, months);
  columns.recentWins[firm]++;
  columns.lastWinMonth[firm] = world.market.month;
  noteFirsts(world, firm, 1);
}

/** Notes the month of the first, tenth and hundredth customer, when some more have been won. */
export function noteFirsts(world: World, firm: number, gained: number): void {
  const { firms, market } = world;
  const { columns } = firms;
  const wins =
    columns.winsFromNever[firm] + columns.winsFromRivals[firm] + columns.winsFromLapsed[firm];
  const before = wins - gained;
  if (before < 1 && wins >= 1) {
    columns.firstCustomerMonth[firm] = market.month;
    record(world, "first customer", firm);
  }
  if (before < 10 && wins >= 10) {
    columns.tenthCustomerMonth[firm] = market.month;
    record(world, "tenth customer", firm);
  }
  if (before < 100 && wins >= 100) {
    columns.hundredthCustomerMonth[firm] = market.month;
    record(world, "hundredth customer", firm);
  }
}
