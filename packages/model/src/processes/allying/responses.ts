import { allianceGain, dealOf } from "../../actions/allianceGain.ts";
import { agreeSale, isForSale, surplusOf } from "../../actions/bidForFirms.ts";
import { composeOffer } from "../../actions/composeOffer.ts";
import { absorbed } from "../../equations/absorbed.ts";
import { bundleOff } from "../../equations/bundleOff.ts";
import { performance } from "../../equations/performance.ts";
import { type Duel, outlook, outlookUnchanged } from "../../observe/duel.ts";
import { meanNeed } from "../../observe/estimates.ts";
import { expectedLifetime } from "../../observe/measures.ts";
import { targetOf } from "../../observe/targets.ts";
import { partnering } from "../../policies/partnering/index.ts";
import { pow } from "../../random/portable.ts";
import type { ResponseName } from "../../Parameters.ts";
import { mostComponents } from "../../world/columns.ts";
import type { World } from "../../world/World.ts";
import { court, propose } from "./courtship.ts";
import { isTaken } from "./exclusivity.ts";

/** One thing that a firm can do about a rival. */
export interface Response {
  /** What it expects of it over the horizon (Keur), NaN where it is out of the question. */
  readonly worth: (world: World, firm: number, rival: number, duel: Duel) => number;
  readonly begin: (world: World, firm: number, rival: number) => void;
  /** Whether it lasts for the months of an answer, or is done once it is begun. */
  readonly lasts: boolean;
}

/**
 * Every answer is held against going on as before, by the same outlook on the same duel.
 *
 * @source docs/model.md, responses; Chen & Miller 1994
 */
export const responses: Readonly<Record<ResponseName, Response>> = {
  ignore: { worth: unchanged, begin: () => undefined, lasts: false },
  imitate: { worth: worthOfImitating, begin: () => undefined, lasts: true },
  price: { worth: worthOfLess, begin: askLess, lasts: true },
  bundle: { worth: worthOfBundling, begin: offerBundle, lasts: true },
  partner: { worth: worthOfPartnering, begin: court, lasts: false },
  acquire: { worth: worthOfBuying, begin: buy, lasts: false },
};

function unchanged(world: World, _firm: number, _rival: number, duel: Duel): number {
  return outlookUnchanged(duel, world.parameters.responses.horizonMonths);
}

/** What its offer would be worth with what it will have copied by the middle and by the end; the cost comes off. */
function worthOfImitating(world: World, firm: number, rival: number, duel: Duel): number {
  const { horizonMonths, months, imitationCostKeurPerMonth } = world.parameters.responses;
  const lasting = Math.min(months, horizonMonths);
  const now = performanceAfter(world, firm, rival, 0);
  const perUnit = world.parameters.utility.quality * world.rates.perScale;
  const change = {
    months: lasting,
    gained: perUnit * (performanceAfter(world, firm, rival, lasting / 2) - now),
    gainedAfter: perUnit * (performanceAfter(world, firm, rival, lasting) - now),
    margin: duel.margin,
  };
  const cost = imitationCostKeurPerMonth * world.market.costLevel * lasting;
  return outlook(duel, horizonMonths, change) - cost;
}

const powered = new Float64Array(mostComponents);

/** Performance of its present offer at average needs, once it has copied the rival for some months. */
function performanceAfter(world: World, firm: number, rival: number, months: number): number {
  const { parameters, firms, offers } = world;
  const { weakLinkExponent: rho, coverageFloor } = parameters.utility;
  const { capability, offer } = firms.columns;
  const K = parameters.components.length;
  for (let k = 0; k < K; k++) {
    let able = capability[firm * K + k];
    for (let month = 0; month < months; month++)
      able += absorbed(able, capability[rival * K + k], parameters.responses.imitationPerMonth);
    const own = pow(Math.max(able, coverageFloor), rho);
    const offered = offers.powered[offer[firm] * K + k];
    powered[k] = rho < 0 ? Math.min(own, offered) : Math.max(own, offered);
  }
  return performance(meanNeed(world), 0, powered, 0, K, rho);
}

function worthOfLess(world: World, firm: number, _rival: number, duel: Duel): number {
  const { price, pricingCost } = world.offers;
  const offer = world.firms.columns.offer[firm];
  const { undercut, horizonMonths } = world.parameters.responses;
  const off = undercut * Math.max(0, price[offer] - pricingCost[offer]);
  return outlook(duel, horizonMonths, cheaper(world, duel, off));
}

function worthOfBundling(world: World, firm: number, _rival: number, duel: Duel): number {
  const { homeAccounts, offer } = world.firms.columns;
  const { bundleKeurPerMonth, horizonMonths } = world.parameters.responses;
  const atHome = homeAccounts[firm] / world.accounts.count;
  if (atHome === 0) return NaN;
  const off = bundleOff(world.offers.price[offer[firm]], bundleKeurPerMonth);
  return (
    atHome * outlook(duel, horizonMonths, cheaper(world, duel, off)) +
    (1 - atHome) * outlookUnchanged(duel, horizonMonths)
  );
}

/** An offer that is cheaper by some Keur a month for the months of an answer. */
function cheaper(world: World, duel: Duel, offKeur: number) {
  const { parameters, market, rates } = world;
  return {
    months: parameters.responses.months,
    gained: parameters.utility.price * market.priceWeight * rates.perScale * offKeur,
    gainedAfter: 0,
    margin: duel.margin - offKeur * expectedLifetime(world),
  };
}

function worthOfPartnering(world: World, firm: number, rival: number, duel: Duel): number {
  const { allied, maxAlliances, partnering: policies } = world.firms.columns;
  if (allied[firm] >= maxAlliances[firm] || allied[rival] >= maxAlliances[rival]) return NaN;
  if (!partnering[policies[rival]].considers(world, rival, firm)) return NaN;
  if (world.rates.binds && (isTaken(world, firm, firm, -1) || isTaken(world, rival, firm, -1)))
    return NaN;
  const gain = allianceGain(world, firm, rival, dealOf(world, propose(world, firm, rival)));
  return world.parameters.responses.horizonMonths * gain + unchanged(world, firm, rival, duel);
}

/** The price lies in the middle, so that half of what the purchase is worth beyond what is asked stays with the buyer. */
function worthOfBuying(world: World, firm: number, rival: number, duel: Duel): number {
  if (!isForSale(world, rival)) return NaN;
  const surplus = surplusOf(world, firm, targetOf(world, firm, rival));
  return surplus <= 0 ? NaN : surplus / 2 + unchanged(world, firm, rival, duel);
}

function askLess(world: World, firm: number): void {
  world.firms.columns.undercut[firm] = world.parameters.responses.undercut;
  composeOffer(world, firm);
}

function offerBundle({ firms, parameters }: World, firm: number): void {
  firms.columns.bundle[firm] = parameters.responses.bundleKeurPerMonth;
}

function buy(world: World, firm: number, rival: number): void {
  agreeSale(world, firm, rival, targetOf(world, firm, rival));
}
