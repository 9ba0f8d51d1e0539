import { homeRevenueOf } from "../observe/measures.ts";
import type { Reason } from "../observe/Event.ts";
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
  const { reviewMonths, candidatesScreened } = parameters.acquisition;
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
    agreeSale(world, firm, best, bestWorth);
  }
}

/** What a firm would have of buying another one, over what the owners ask, and whether it can pay that; below 0: it cannot. */
export function surplusOf(world: World, firm: number, worth: Target): number {
  if (worth.ask > 24 * homeRevenueOf(world, firm)) return -1;
  return gainOf(worth) - worth.ask;
}

/** Two firms agree that one buys the other, at a price in the middle. */
export function agreeSale(world: World, firm: number, target: number, worth: Target): void {
  const { firms, market, parameters } = world;
  const { columns } = firms;
  const gain = gainOf(worth);
  const price = (gain + worth.ask) / 2;
  columns.acquirer[target] = firm;
  columns.salePrice[target] = price;
  columns.closingMonth[target] = market.month + parameters.acquisition.closingMonths;
  if (world.recorder === null) return;
  const { value, ask } = worth;
  record(world, "acquisition agreed", target, firm, price, "", [
    {
      firm: target,
      terms: {
        "value by itself (k€)": value,
        "asked (k€)": ask,
        "price (k€)": price,
        "gain (k€)": price - ask,
      },
    },
    { firm, terms: { ...worthTo(worth), "price (k€)": -price, "gain (k€)": gain - price } },
  ]);
}

/** What a target is worth to its buyer, with its product carried on or stopped, whichever is more. */
function worthTo(worth: Target): Reason["terms"] {
  const { value, added, joining, carriedOn, stopped, spared } = worth;
  return {
    ...(stopped > carriedOn
      ? { "customers who come over when it is stopped (k€)": stopped }
      : {
          "value by itself (k€)": value,
          "sales that its components add (k€)": added,
          ...(joining > 0 ? { "cost of joining the two (k€)": -joining } : {}),
        }),
    ...(spared > 0 ? { "sales it would have taken from the buyer (k€)": spared } : {}),
    "worth to the buyer (k€)": gainOf(worth),
  };
}

function gainOf({ carriedOn, stopped, spared }: Target): number {
  return Math.max(carriedOn, stopped) + spared;
}

/** Whether a firm can be had at all: it sells here, lives on investors' money, and nobody has bought it yet. */
export function isForSale({ firms }: World, target: number): boolean {
  const { alive, selling, investorOwned, acquirer } = firms.columns;
  return (alive[target] & selling[target] & investorOwned[target]) === 1 && acquirer[target] === -1;
}

/** Best bid of the firm that is looking. */
let best = -1;
let bestSurplus = 0;
let bestWorth: Target | null = null;

/** Holds a target against the best so far, and returns whether it is one at all. */
function consider(world: World, firm: number, target: number): boolean {
  const { columns } = world.firms;
  if (columns.selling[target] === 0 || columns.investorOwned[target] === 0) return false;
  if (columns.acquirer[target] !== -1) return true;
  const worth = targetOf(world, firm, target);
  const surplus = surplusOf(world, firm, worth);
  if (surplus > bestSurplus) {
    bestSurplus = surplus;
    best = target;
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
