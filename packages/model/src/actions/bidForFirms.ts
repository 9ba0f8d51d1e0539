import { homeRevenueOf } from "../observe/measures.ts";
import { record } from "../observe/record.ts";
import { type Target, targetOf } from "../observe/targets.ts";
import { purposeIndex } from "../random/purposes.ts";
import { drawBits } from "../random/Streams.ts";
import { allyOf, stage } from "../world/Alliances.ts";
import { allianceSeats } from "../world/Firms.ts";
import type { World } from "../world/World.ts";

const candidates = purposeIndex("acquisition candidates");

/**
 * Firms that buy firms look at a few candidates at their reviews, and bid where what the target would add is worth more to
 * them than its founders ask; the price lies in the middle.
 *
 * ask = max(floor, V(1 + premium));  gain = max(carried on, stopped) + spared
 *
 * @source docs/model.md, acquisition; Cunningham, Ederer & Ma 2021 for the comparison of stand-alone value and the acquirer's gain
 */
export function bidForFirms(world: World): void {
  const { parameters, firms, market, streams } = world;
  const { columns, count } = firms;
  const { reviewMonths, candidatesScreened, closingMonths } = parameters.acquisition;
  if (reviewMonths === 0 || market.recurring === 0) return;
  const mask = (1 << (32 - Math.clz32(Math.max(1, count - 1)))) - 1;
  for (let firm = 0; firm < count; firm++) {
    const group = parameters.groups[columns.group[firm]];
    if (columns.alive[firm] === 0 || !group.acquires) continue;
    if ((market.month + columns.offset[firm]) % reviewMonths !== 0) continue;
    best = -1;
    bestSurplus = 0;
    // Whoever stands on the last rung with a firm knows it, and needs no search.
    for (let i = firm * allianceSeats; i < firm * allianceSeats + columns.allied[firm]; i++) {
      const a = columns.alliance[i];
      if (standsLast(world, a)) consider(world, firm, allyOf(world.alliances.columns, a, firm));
    }
    for (let attempt = 0, screened = 0; attempt < 64 && screened < candidatesScreened; attempt++) {
      const target =
        drawBits(streams, candidates, columns.birth[firm], market.month * 64 + attempt) & mask;
      if (target >= count || target === firm || columns.alive[target] === 0) continue;
      if (consider(world, firm, target)) screened++;
    }
    if (best === -1 || bestWorth === null) continue;
    columns.acquirer[best] = firm;
    columns.salePrice[best] = bestPrice;
    columns.closingMonth[best] = market.month + closingMonths;
    if (world.recorder === null) continue;
    const gain = bestPrice + bestSurplus / 2;
    const { value, ask, spared } = bestWorth;
    record(world, "acquisition agreed", best, firm, bestPrice, "", [
      { firm: best, terms: { "value by itself (k€)": value, "asked (k€)": ask } },
      {
        firm,
        terms: {
          "worth to the buyer (k€)": gain,
          ...(spared > 0 ? { "of it not lost to the target (k€)": spared } : {}),
          "gain (k€)": bestSurplus / 2,
        },
      },
    ]);
  }
}

/** Best bid of the firm that is looking. */
let best = -1;
let bestSurplus = 0;
let bestPrice = 0;
let bestWorth: Target | null = null;

/** Holds a target against the best so far, and returns whether it is one at all. */
function consider(world: World, firm: number, target: number): boolean {
  const { columns } = world.firms;
  if (columns.selling[target] === 0 || columns.investorOwned[target] === 0) return false;
  if (columns.acquirer[target] !== -1) return true;
  const worth = targetOf(world, firm, target);
  const { ask, spared } = worth;
  const gain = Math.max(worth.carriedOn, worth.stopped) + spared;
  if (gain - ask > bestSurplus && ask <= 24 * homeRevenueOf(world, firm)) {
    bestSurplus = gain - ask;
    best = target;
    bestPrice = (gain + ask) / 2;
    bestWorth = worth;
  }
  return true;
}

/** Whether an alliance works on the last rung of a continuum of several. */
function standsLast({ rates, alliances }: World, alliance: number): boolean {
  const { columns } = alliances;
  return (
    rates.rungs.length > 1 &&
    columns.stage[alliance] === stage.active &&
    columns.rung[alliance] === rates.rungs.length - 1
  );
}
