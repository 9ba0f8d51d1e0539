import { performance } from "../equations/performance.ts";
import { standAloneValue } from "../equations/standAloneValue.ts";
import { meanNeed } from "../observe/estimates.ts";
import { countedRecurring, homeRevenueOf, sellersOf } from "../observe/measures.ts";
import { record } from "../observe/record.ts";
import { pow } from "../random/portable.ts";
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
 * ask = max(floor, V(1 + premium));  gain = V + synergy · multiple · 12 · sales that better performance would bring to an average seller
 *
 * @source Cunningham, Ederer & Ma 2021 for the comparison of stand-alone value and the acquirer's gain
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
    if (best === -1) continue;
    columns.acquirer[best] = firm;
    columns.salePrice[best] = bestPrice;
    columns.closingMonth[best] = market.month + closingMonths;
    if (world.recorder === null) continue;
    const gain = bestPrice + bestSurplus / 2;
    record(world, "acquisition agreed", best, firm, bestPrice, "", [
      {
        firm: best,
        terms: { "value by itself (k€)": bestValue, "asked (k€)": gain - bestSurplus },
      },
      { firm, terms: { "worth to the buyer (k€)": gain, "gain (k€)": bestSurplus / 2 } },
    ]);
  }
}

/** Best bid of the firm that is looking. */
let best = -1;
let bestSurplus = 0;
let bestPrice = 0;
let bestValue = 0;

/** Holds a target against the best so far, and returns whether it is one at all. */
function consider(world: World, firm: number, target: number): boolean {
  const { parameters, firms } = world;
  const { columns } = firms;
  const { premium, floorKeur, synergy } = parameters.acquisition;
  if (columns.selling[target] === 0 || columns.investorOwned[target] === 0) return false;
  if (columns.acquirer[target] !== -1) return true;
  const value = valueOf(world, target);
  const ask = Math.max(floorKeur, value * (1 + premium));
  const gain = value + synergy * addedSales(world, firm, target);
  if (gain - ask > bestSurplus && ask <= 24 * homeRevenueOf(world, firm)) {
    bestSurplus = gain - ask;
    best = target;
    bestPrice = (gain + ask) / 2;
    bestValue = value;
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

function valueOf(world: World, firm: number): number {
  const { columns } = world.firms;
  const recurring = countedRecurring(world, firm);
  const growth = Math.max(0, recurring - columns.laggedRecurring[firm]) / 6;
  return standAloneValue(recurring, growth, 12, world.parameters.value.revenueMultiple);
}

/** Value of the sales that the target's capabilities would add to the acquirer's, at an equal share of the market (Keur). */
function addedSales(world: World, firm: number, target: number): number {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  const K = parameters.components.length;
  const { weakLinkExponent: rho, coverageFloor } = parameters.utility;
  const alone = new Float64Array(K);
  const joint = new Float64Array(K);
  for (let k = 0; k < K; k++) {
    const bought = parameters.alliances.armsLengthDepth * parameters.components[k].marketCapability;
    const own = Math.max(columns.capability[firm * K + k], bought, coverageFloor);
    alone[k] = pow(own, rho);
    joint[k] = pow(Math.max(own, columns.capability[target * K + k]), rho);
  }
  const need = meanNeed(world);
  const gain = performance(need, 0, joint, 0, K, rho) / performance(need, 0, alone, 0, K, rho) - 1;
  const sellers = 1 + sellersOf(world);
  return parameters.value.revenueMultiple * 12 * (market.recurring / sellers) * gain;
}
