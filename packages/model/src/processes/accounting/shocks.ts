import { normal } from "../../random/distributions.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { book } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

const costShock = purposeIndex("cost shock");

/** What befalls a firm this month from outside, in cost and in the volume of its contracts (Keur); asked twice, it is the same. */
export function shockOf(world: World, firm: number): number {
  const { parameters, firms, streams, market } = world;
  const { columns } = firms;
  const { costShockSdKeur } = parameters.groups[columns.group[firm]];
  let shock = 0;
  if (costShockSdKeur > 0) {
    const age = market.month - columns.founded[firm];
    shock = costShockSdKeur * normal(draw(streams, costShock, columns.birth[firm], age));
  }
  if (columns.volume[firm] === 1) return shock;
  // Allies and resellers are paid as signed; what the lead's own share varies with is what it sells and serves.
  const recurring = columns.recurring[firm];
  const live = recurring > 0 ? 1 - columns.waiting[firm] / recurring : 1;
  const shared = columns.partnerPay[firm] + columns.resellerPay[firm] * live;
  const monthly = recurring - columns.prepaid[firm];
  const margin = (monthly - columns.serviceCost[firm]) * live - shared;
  return shock + (columns.volume[firm] - 1) * margin;
}

/**
 * Two firms that share risk make good a part of the difference between what befalls them; what one gets the other gives.
 *
 * A firm that shares with several splits its part among them.
 *
 * @source docs/model.md, the continuum
 */
export function shareShocks(world: World, alliance: number, riskShare: number): void {
  const { firms, alliances } = world;
  const { columns } = firms;
  const first = alliances.columns.first[alliance];
  const second = alliances.columns.second[alliance];
  const part = riskShare / Math.max(columns.allied[first], columns.allied[second]);
  const amount = part * (shockOf(world, second) - shockOf(world, first));
  book(columns, columns.flowShocks, first, amount);
  book(columns, columns.flowShocks, second, -amount);
}
