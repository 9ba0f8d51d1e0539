import { askedPrice } from "../equations/askedPrice.ts";
import { performance } from "../equations/performance.ts";
import { aimOf } from "../observe/aim.ts";
import { leastOfPlain } from "../observe/forms.ts";
import { afterUseOf, ownCostFactor, premiumOf } from "../observe/production.ts";
import { fleetCostPerUser } from "../observe/fleet.ts";
import { mostComponents } from "../world/columns.ts";
import { lever, leverCount } from "../world/levers.ts";
import { addOffer } from "../world/Offers.ts";
import type { World } from "../world/World.ts";
import { chooseSources, chosen, powered } from "./composeOffer/choosing.ts";
import { tellLeftOut } from "./composeOffer/tellLeftOut.ts";
import { payAlly, paySupplier } from "./composeOffer/payment.ts";
import {
  bindSources,
  cost,
  firstAlly,
  gatherSources,
  leadPays,
  maker,
  marketSource,
  noSource,
  ownSource,
  supplied,
  through,
} from "./composeOffer/sources.ts";
import { governanceOf, rungOf } from "../world/rungs.ts";

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
  const { firms, offers } = world;
  const { columns } = firms;
  const sources = gatherSources(world, firm);
  const premium = premiumOf(world, columns.lever, firm * leverCount);
  chooseSources(world, firm, sources, 1 + premium);
  if (world.rates.binds) keepToContracts(world, firm, sources, 1 + premium);

  const offer = writeOffer(world, firm, sources, columns.lever, premium);
  offers.price[offer] = askedPrice(
    columns.price[firm],
    offers.pricingCost[offer],
    columns.undercut[firm],
  );
  if (world.recorder !== null && world.rates.aims)
    tellLeftOut(world, firm, columns.offer[firm], offer);
  columns.offer[firm] = offer;
  if (world.rates.refuses) addForm(world, firm, sources);
}

/**
 * The second form of the firm's current offer, from the same sources: with the steps that customers take over left to
 * them, and to measure.
 */
function addForm(world: World, firm: number, sources: number): void {
  const { parameters, firms, offers } = world;
  const { formLever, lever: plain, offer } = firms.columns;
  const at = firm * leverCount;
  if (formLever[at + lever.personalisation] === 0 && formLever[at + lever.coproduction] === 0)
    return;
  const left = ownCostFactor(world, firm, formLever, at) / ownCostFactor(world, firm, plain, at);
  for (let k = 0; k < parameters.components.length; k++) {
    const i = ownSource * mostComponents + k;
    cost[i] *= left;
    leadPays[i] *= left;
  }
  const form = writeOffer(world, firm, sources, formLever, premiumOf(world, formLever, at));
  offers.form[form] = -2;
  offers.form[offer[firm]] = form;
  priceForm(world, firm);
}

/** The second form of a firm's offer is sold at the markup of the plain one. */
export function priceForm({ firms, offers }: World, firm: number): void {
  const plain = firms.columns.offer[firm];
  const form = offers.form[plain];
  if (form === -1) return;
  const more = offers.pricingCost[form] - offers.pricingCost[plain];
  offers.price[form] = Math.max(leastOfPlain * offers.price[plain], offers.price[plain] + more);
}

/** Writes what has been chosen to the ledger, without a price, as it is under a row of levers. */
function writeOffer(
  world: World,
  firm: number,
  sources: number,
  levers: Float64Array,
  premium: number,
): number {
  const { parameters, offers } = world;
  const K = parameters.components.length;
  let totalCost = 0;
  let leadCost = 0;
  let deliverer = -1;
  for (let k = 0; k < K; k++) {
    const s = chosen[k];
    const i = s * mostComponents + k;
    // What is supplied at a price is bought: nobody shares its cost or what is earned on it.
    totalCost += supplied[i] === 1 ? leadPays[i] : cost[i];
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
  if (world.rates.runsVehicles) offers.pricingCost[offer] += fleetCostPerUser(world);
  offers.afterUse[offer] = afterUseOf(world, levers, firm * leverCount);
  offers.maker[offer] = deliverer;
  for (let k = 0; k < K; k++) {
    offers.powered[offer * K + k] = powered[k];
    offers.source[offer * K + k] = maker[chosen[k]];
  }
  return offer;
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
  for (let s = firstAlly; s < sources; s++) if (takesPart(s, K)) among++;
  let seat = 0;
  let seen = totalCost;
  for (let s = firstAlly; s < sources; s++) {
    if (!isChosen(s, K)) continue;
    const part = { weight: 0, made: 0, listed: 0, supplied: 0, suppliedCost: 0 };
    for (let k = 0; k < K; k++) {
      if (chosen[k] !== s) continue;
      const i = s * mostComponents + k;
      if (supplied[i] === 1) {
        part.supplied += leadPays[i];
        part.suppliedCost += cost[i];
        continue;
      }
      part.weight += need[k];
      part.made += cost[i];
      part.listed += leadPays[i];
    }
    if (through[s] === -1) {
      paySupplier(world, offer, seat++, s, part);
      continue;
    }
    payAlly(world, offer, seat++, s, part, totalCost, among);
    if (governanceOf(world, through[s]).split === "own" && priceSetter === "lead")
      seen += (1 - rungOf(world, through[s]).equity) * (part.listed - part.made);
  }
  return seen;
}

function isChosen(s: number, K: number): boolean {
  for (let k = 0; k < K; k++) if (chosen[k] === s) return true;
  return false;
}

/** Whether a source has a share in the offer, beyond what it may supply at a price. */
function takesPart(s: number, K: number): boolean {
  for (let k = 0; k < K; k++)
    if (chosen[k] === s && supplied[s * mostComponents + k] === 0) return true;
  return false;
}
