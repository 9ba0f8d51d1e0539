import { weightOfGoal } from "../observe/estimates.ts";
import { allyOf } from "../world/Alliances.ts";
import { channel } from "../world/codes.ts";
import { goalOf } from "../world/goals.ts";
import { payees } from "../world/Offers.ts";
import type { World } from "../world/World.ts";

/**
 * Keeps account of what a deal brought whom through somebody else, over the time for which it can be expected to last: the
 * lead what was introduced to it or sold by a reseller, allies their part and the commission, each as much as it counts for
 * its goals. Firms that choose how they sell learn from it.
 *
 * @param marginKeur  what the deal leaves to the lead, before what a reseller keeps
 */
export function noteBrought(
  world: World,
  job: number,
  firm: number,
  channelCode: number,
  via: number,
  marginKeur: number,
  months: number,
): void {
  const { parameters, jobs, offers, alliances, choices } = world;
  const { brought, first } = alliances.columns;
  const offer = jobs.offer[job];
  const price = jobs.price[job];
  for (let seat = offer * payees; seat < (offer + 1) * payees; seat++) {
    const ally = offers.payee[seat];
    if (ally === -1) break;
    if (offers.payeeSide[seat] === -1) continue;
    const pay = offers.payeeShare[seat] * price + offers.payeeFixed[seat];
    const profit = weightOfGoal(world, ally, goalOf.margin);
    brought[offers.payeeSide[seat]] += profit * (pay - offers.payeeCost[seat]) * months;
  }
  if (channelCode === channel.introduction) {
    const side = 2 * via + (first[via] === firm ? 0 : 1);
    brought[side] += weightOfGoal(world, firm, goalOf.growth) * marginKeur;
    brought[side ^ 1] +=
      weightOfGoal(world, allyOf(alliances.columns, via, firm), goalOf.margin) *
      parameters.alliances.commission *
      price *
      months;
  }
  if (channelCode === channel.reseller)
    choices.columns.resold[firm] += marginKeur - parameters.resellers.margin * price * months;
}
