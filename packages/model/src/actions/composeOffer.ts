import { askedPrice } from "../equations/askedPrice.ts";
import { performance } from "../equations/performance.ts";
import { aimOf } from "../observe/aim.ts";
import type { UtilityParameters } from "../Parameters.ts";
import { afterUseOf, premiumOf } from "../observe/production.ts";
import { pow } from "../random/portable.ts";
import { mostComponents } from "../world/columns.ts";
import { leverCount } from "../world/levers.ts";
import { addOffer } from "../world/Offers.ts";
import type { World } from "../world/World.ts";
import { tellLeftOut } from "./composeOffer/tellLeftOut.ts";
import { payAlly, paySupplier } from "./composeOffer/payment.ts";
import {
  bindSources,
  capability,
  cost,
  firstAlly,
  gatherSources,
  leadPays,
  maker,
  marketSource,
  noSource,
  ownSource,
  through,
} from "./composeOffer/sources.ts";
import { governanceOf, rungOf } from "../world/rungs.ts";

/** The offer in the making: which source each component comes from, and max(coverage, ε)^ρ. */
const chosen = new Int32Array(mostComponents);
const powered = new Float64Array(mostComponents);

/**
 * Puts together the best offer that a firm can lead with what it makes, buys and gets from its allies, writes it to the ledger
 * with the firm's price, and makes it the firm's current one.
 *
 * cov_k = depth · capability of its source; each component comes from where α_q·perf(n̄) − α_p·cost is largest, given
 * the others.
 *
 * @source docs/model.md, the offer
 */
export function composeOffer(world: World, firm: number): void {
  const { parameters, firms, offers } = world;
  const { columns } = firms;
  const K = parameters.components.length;
  const sources = gatherSources(world, firm);
  const premium = premiumOf(world, columns.lever, firm * leverCount);
  chooseSources(world, firm, sources, 1 + premium);
  if (world.rates.binds) keepToContracts(world, firm, sources, 1 + premium);

  let totalCost = 0;
  let leadCost = 0;
  let deliverer = -1;
  for (let k = 0; k < K; k++) {
    const s = chosen[k];
    const i = s * mostComponents + k;
    totalCost += cost[i];
    if (s < firstAlly) leadCost += cost[i];
    if (parameters.components[k].physical && s !== marketSource && s !== noSource)
      deliverer = maker[s];
  }
  // Whoever leads makes the whole to measure, whoever makes the parts.
  const tailoring = premium * totalCost;
  totalCost += tailoring;
  leadCost += tailoring;

  const offer = addOffer(offers, firm);
  offers.leadCost[offer] = leadCost;
  offers.pricingCost[offer] = payAllies(world, offer, sources, totalCost);
  offers.price[offer] = askedPrice(
    columns.price[firm],
    offers.pricingCost[offer],
    columns.undercut[firm],
  );
  offers.afterUse[offer] = afterUseOf(world, columns.lever, firm * leverCount);
  offers.maker[offer] = deliverer;
  for (let k = 0; k < K; k++) {
    offers.powered[offer * K + k] = powered[k];
    offers.source[offer * K + k] = maker[chosen[k]];
  }
  if (world.recorder !== null && world.rates.aims)
    tellLeftOut(world, firm, columns.offer[firm], offer);
  columns.offer[firm] = offer;
}

/**
 * Who is bound chooses again among what it may take, and what it would have offered otherwise is remembered as the cost of it.
 *
 * @source docs/model.md, exclusivity; Phelan, Arend & Seale 2005
 */
function keepToContracts(world: World, firm: number, sources: number, costFactor: number): void {
  const { lockIn } = world.firms.columns;
  const free = worthOfChosen(world, firm, costFactor);
  lockIn[firm] = 0;
  if (!bindSources(world, firm, sources)) return;
  chooseSources(world, firm, sources, costFactor);
  // What is chosen by asking component after component need not be the best there is: the free could have chosen as the bound.
  lockIn[firm] = Math.max(0, free - worthOfChosen(world, firm, costFactor));
}

/** What the offer in the making is worth to those at whom the firm aims, its cost taken off (utility). */
function worthOfChosen(world: World, firm: number, costFactor: number): number {
  const { utility, components } = world.parameters;
  const K = components.length;
  const price = utility.price * world.market.priceWeight * costFactor;
  let paid = 0;
  for (let k = 0; k < K; k++) paid += leadPays[chosen[k] * mostComponents + k];
  const perf = performance(aimOf(world, firm), 0, powered, 0, K, utility.weakLinkExponent);
  return utility.quality * perf - price * paid;
}

/** Gives each contributing ally its seat, and returns the cost of a unit as whoever sets the price sees it. */
function payAllies(world: World, offer: number, sources: number, totalCost: number): number {
  const { priceSetter } = world.parameters.alliances;
  const need = aimOf(world, world.offers.lead[offer]);
  const K = need.length;
  let among = 1;
  for (let s = firstAlly; s < sources; s++)
    if (through[s] !== -1 && chosen.subarray(0, K).includes(s)) among++;
  let seat = 0;
  let seen = totalCost;
  for (let s = firstAlly; s < sources; s++) {
    if (!chosen.subarray(0, K).includes(s)) continue;
    let weight = 0;
    let made = 0;
    let listed = 0;
    for (let k = 0; k < K; k++) {
      if (chosen[k] !== s) continue;
      weight += need[k];
      made += cost[s * mostComponents + k];
      listed += leadPays[s * mostComponents + k];
    }
    const contribution = { weight, made, listed };
    if (through[s] === -1) {
      paySupplier(world, offer, seat++, s, contribution);
      seen += listed - made;
      continue;
    }
    payAlly(world, offer, seat++, s, contribution, totalCost, among);
    if (governanceOf(world, through[s]).split === "own" && priceSetter === "lead")
      seen += (1 - rungOf(world, through[s]).equity) * (listed - made);
  }
  return seen;
}

/**
 * Starts from the best capability of each component and settles in two rounds of asking what another source would be worth.
 *
 * @param costFactor  what the lead makes of every cost: more than 1 where it makes the whole to measure
 */
function chooseSources(world: World, firm: number, sources: number, costFactor: number): void {
  const { components, utility } = world.parameters;
  const { rates, firms } = world;
  const need = aimOf(world, firm);
  const leavesOut = rates.aims && firms.columns.aiming[firm] !== 0;
  const { weakLinkExponent: rho, quality } = utility;
  const price = utility.price * world.market.priceWeight * costFactor;
  const K = components.length;
  for (let k = 0; k < K; k++) {
    let best = ownSource;
    for (let s = 1; s < sources; s++)
      if (capability[s * mostComponents + k] > capability[best * mostComponents + k]) best = s;
    choose(k, best, utility);
  }
  for (let round = 0; round < 2; round++) {
    for (let k = 0; k < K; k++) {
      let best = chosen[k];
      let bestWorth = -Infinity;
      for (let n = 0; n < (leavesOut ? sources + 1 : sources); n++) {
        const s = n < sources ? n : noSource;
        const i = s * mostComponents + k;
        if (s !== ownSource && s !== noSource && capability[i] <= 0) continue;
        choose(k, s, utility);
        const worth = quality * performance(need, 0, powered, 0, K, rho) - price * leadPays[i];
        if (worth > bestWorth) {
          bestWorth = worth;
          best = s;
        }
      }
      choose(k, best, utility);
    }
  }
}

function choose(
  k: number,
  source: number,
  { coverageFloor, weakLinkExponent }: UtilityParameters,
): void {
  chosen[k] = source;
  powered[k] = pow(
    Math.max(capability[source * mostComponents + k], coverageFloor),
    weakLinkExponent,
  );
}
