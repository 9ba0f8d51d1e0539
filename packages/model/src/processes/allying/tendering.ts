import { composeOffer } from "../../actions/composeOffer.ts";
import {
  capability,
  gatherSources,
  leadPays,
  marketSource,
  ownSource,
} from "../../actions/composeOffer/sources.ts";
import { performance } from "../../equations/performance.ts";
import { secondScore } from "../../equations/secondScore.ts";
import { aimOf } from "../../observe/aim.ts";
import { makingCost } from "../../observe/making.ts";
import { premiumOf } from "../../observe/production.ts";
import type { Reason } from "../../observe/Event.ts";
import { record } from "../../observe/record.ts";
import { pow } from "../../random/portable.ts";
import { mostComponents } from "../../world/columns.ts";
import { leverCount } from "../../world/levers.ts";
import { addSupply } from "../../world/Supplies.ts";
import type { World } from "../../world/World.ts";
import { asked, askForBids } from "./bidding.ts";

/** The offer as it stands while components are put out: max(coverage, ε)^ρ; and with another source for one of them. */
const settled = new Float64Array(mostComponents);
const tried = new Float64Array(mostComponents);

/**
 * A firm puts out to tender every component that somebody could deliver better than it makes it itself, one after the
 * other; contracts run until the next time.
 *
 * @source docs/model.md, tenders; Che 1993
 */
export function tender(world: World, firm: number, age: number): void {
  const { parameters, firms, offers, market } = world;
  const { columns } = firms;
  if (columns.offer[firm] === -1) return;
  columns.bidDebt[firm] += parameters.alliances.searchHours;
  // What it can do without the contracts that have just run out.
  composeOffer(world, firm);
  const K = parameters.components.length;
  const row = columns.offer[firm] * K;
  for (let k = 0; k < K; k++) settled[k] = offers.powered[row + k];
  let awarded = false;
  for (let k = 0; k < K; k++) {
    const within = parameters.alliances.armsLengthDepth * market.frontier;
    if (columns.capability[firm * K + k] < within) awarded = putOut(world, firm, k, age) || awarded;
  }
  if (awarded) composeOffer(world, firm);
}

/** One component goes to the bid that is worth most, if that beats making it and buying it from the market. */
function putOut(world: World, firm: number, k: number, age: number): boolean {
  const { parameters, firms, supplies, market, offers } = world;
  const { columns } = firms;
  const K = parameters.components.length;
  gatherSources(world, firm);
  const made = offers.source[columns.offer[firm] * K + k] === firm;
  const otherwise = leadPays[(made ? ownSource : marketSource) * mostComponents + k];
  let second = -Infinity;
  for (const source of [ownSource, marketSource]) {
    const i = source * mostComponents + k;
    second = Math.max(second, worthOf(world, firm, k, capability[i], leadPays[i]));
  }
  const alone = second;
  let best = -1;
  let bestBid = 0;
  let bestWorth = second;
  const { armsLengthDepth } = parameters.alliances;
  const told: Reason[] = [];
  const bidders = askForBids(world, firm, k, age);
  for (let n = 0; n < bidders; n++) {
    const bidder = asked[n];
    columns.bidDebt[bidder] += parameters.selling.hoursPerBid;
    const bid = makingCost(world, bidder, k) * (1 + parameters.tender.marginFloor);
    const delivered = armsLengthDepth * columns.capability[bidder * K + k];
    const worth = worthOf(world, firm, k, delivered, bid);
    if (world.recorder !== null) told.push(bidTerms(bidder, delivered, bid, worth));
    if (worth > bestWorth) {
      second = bestWorth;
      bestWorth = worth;
      best = bidder;
      bestBid = bid;
    } else if (worth > second) second = worth;
  }
  if (best === -1) return false;
  const price = secondScore(bestBid, bestWorth, second, priceWeightOf(world, firm));
  const { months } = parameters.tender;
  const supply = addSupply(supplies, firm, best, k, market.month, months);
  supplies.columns.price[supply] = price;
  supplies.columns.otherwise[supply] = otherwise;
  const offer = columns.offer[firm];
  const partOfCost = makingCost(world, best, k) / offers.pricingCost[offer];
  const partOfPrice = price / offers.price[offer];
  supplies.columns.unfairness[supply] =
    partOfCost > partOfPrice ? Math.min(1, partOfCost - partOfPrice) : 0;
  settled[k] = poweredOf(world, armsLengthDepth * columns.capability[best * K + k]);
  if (world.recorder !== null) {
    const scored = { "price that leaves it no better than the second (k€ a month)": price };
    const reasons = told.map((one) =>
      one.firm === best ? { ...one, terms: { ...one.terms, ...scored } } : one,
    );
    const { name } = parameters.components[k];
    const without = { "worth of its offer (utility)": alone };
    record(world, "tender awarded", firm, best, price, name, [
      ...reasons,
      { firm, terms: without },
    ]);
  }
  return true;
}

function bidTerms(firm: number, delivered: number, bid: number, worth: number): Reason {
  const terms = {
    "what it delivers": delivered,
    "bid (k€ a month)": bid,
    "worth of its offer (utility)": worth,
  };
  return { firm, terms };
}

/** What the offer is worth to those at whom the firm aims with a component of some coverage and price (utility). */
function worthOf(
  world: World,
  firm: number,
  k: number,
  coverage: number,
  priceKeurPerMonth: number,
): number {
  const { quality, weakLinkExponent } = world.parameters.utility;
  const need = aimOf(world, firm);
  tried.set(settled);
  tried[k] = poweredOf(world, coverage);
  return (
    quality * performance(need, 0, tried, 0, need.length, weakLinkExponent) -
    priceWeightOf(world, firm) * priceKeurPerMonth
  );
}

/** How much a Keur that the firm pays for a component weighs with them. */
function priceWeightOf(world: World, firm: number): number {
  const premium = premiumOf(world, world.firms.columns.lever, firm * leverCount);
  return world.parameters.utility.price * world.market.priceWeight * (1 + premium);
}

function poweredOf({ parameters }: World, coverage: number): number {
  const { coverageFloor, weakLinkExponent } = parameters.utility;
  return pow(Math.max(coverage, coverageFloor), weakLinkExponent);
}
