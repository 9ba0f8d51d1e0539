import { bargainingWeight } from "../equations/bargainingWeight.ts";
import { performance } from "../equations/performance.ts";
import { unitCost } from "../equations/unitCost.ts";
import { meanNeed, turnover } from "../observe/estimates.ts";
import type { UtilityParameters } from "../Parameters.ts";
import { pow } from "../random/portable.ts";
import { allyOf, stage } from "../world/Alliances.ts";
import { allianceSeats } from "../world/Firms.ts";
import type { Governance } from "../world/Governance.ts";
import { addOffer, payees } from "../world/Offers.ts";
import type { World } from "../world/World.ts";

/**
 * Where components can come from: the firm itself, the market, then its allies. Written anew for each offer.
 *
 * Rows of `componentRoom`: the capability that arrives, what the component costs its maker, and what the lead pays for it
 * under the terms (Keur a month).
 */
const ownSource = 0;
const marketSource = 1;
const firstAlly = 2;
const componentRoom = 8;
const rows = (firstAlly + payees) * componentRoom;
const maker = new Int32Array(firstAlly + payees);
const capability = new Float64Array(rows);
const cost = new Float64Array(rows);
const leadPays = new Float64Array(rows);
/** How alliances with the allies among them are governed. */
const agreed: Governance[] = [];
let sources = 0;

/** The offer in the making: which source each component comes from, and max(coverage, ε)^ρ. */
const chosen = new Int32Array(componentRoom);
const powered = new Float64Array(componentRoom);

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
  const need = meanNeed(world);
  gatherSources(world, firm);
  chooseSources(world, need);

  let totalCost = 0;
  let leadCost = 0;
  let deliverer = -1;
  for (let k = 0; k < K; k++) {
    const s = chosen[k];
    const i = s * componentRoom + k;
    totalCost += cost[i];
    if (s < firstAlly) leadCost += cost[i];
    if (parameters.components[k].physical && s !== marketSource) deliverer = maker[s];
  }

  const offer = addOffer(offers, firm);
  const { priceSetter } = parameters.alliances;
  let pricingCost = totalCost;
  let seat = offer * payees;
  for (let s = firstAlly; s < sources; s++) {
    let weight = 0;
    let made = 0;
    let listed = 0;
    for (let k = 0; k < K; k++) {
      if (chosen[k] !== s) continue;
      weight += need[k];
      made += cost[s * componentRoom + k];
      listed += leadPays[s * componentRoom + k];
    }
    if (weight === 0) continue;
    offers.payee[seat] = maker[s];
    offers.payeeCost[seat] = made;
    const { split, powerExponent } = agreed[s];
    if (split === "own") {
      offers.payeeShare[seat] = 0;
      offers.payeeFixed[seat] = listed;
      if (priceSetter === "lead") pricingCost += listed - made;
    } else {
      const share =
        split === "contribution"
          ? weight
          : bargainingWeight(turnover(world, maker[s]), turnover(world, firm), powerExponent);
      offers.payeeShare[seat] = share;
      offers.payeeFixed[seat] = made - share * totalCost;
    }
    seat++;
  }
  offers.leadCost[offer] = leadCost;
  offers.pricingCost[offer] = pricingCost;
  offers.price[offer] = columns.price[firm];
  offers.maker[offer] = deliverer;
  for (let k = 0; k < K; k++) {
    offers.powered[offer * K + k] = powered[k];
    offers.source[offer * K + k] = maker[chosen[k]];
  }
  columns.offer[firm] = offer;
}

function gatherSources(world: World, firm: number): void {
  const { parameters, firms, alliances, rates } = world;
  const { columns } = firms;
  const { armsLengthDepth, depth } = parameters.alliances;
  addMaker(world, ownSource, firm, 1);
  maker[marketSource] = -1;
  for (let k = 0; k < parameters.components.length; k++) {
    const { marketCapability, unitCostKeurPerMonth, listMarkup } = parameters.components[k];
    const i = marketSource * componentRoom + k;
    capability[i] = armsLengthDepth * marketCapability;
    cost[i] = unitCostKeurPerMonth * (1 + listMarkup) * world.market.costLevel;
    leadPays[i] = cost[i];
  }
  sources = firstAlly;
  for (let n = 0; n < columns.allied[firm] && sources < firstAlly + payees; n++) {
    const a = columns.alliance[firm * allianceSeats + n];
    if (alliances.columns.stage[a] !== stage.active) continue;
    addMaker(world, sources, allyOf(alliances.columns, a, firm), depth);
    agreed[sources] = rates.governance[alliances.columns.governance[a]];
    if (agreed[sources].split === "own")
      for (let k = 0; k < parameters.components.length; k++)
        leadPays[sources * componentRoom + k] = cost[marketSource * componentRoom + k];
    sources++;
  }
}

/** A source that makes components itself, at its own experience. */
function addMaker(world: World, source: number, firm: number, depth: number): void {
  const { parameters, firms, market } = world;
  const K = parameters.components.length;
  const costs = market.costLevel * parameters.groups[firms.columns.group[firm]].costFactor;
  maker[source] = firm;
  for (let k = 0; k < K; k++) {
    const { unitCostKeurPerMonth, priorOutput, learningRate } = parameters.components[k];
    const i = source * componentRoom + k;
    capability[i] = depth * firms.columns.capability[firm * K + k];
    cost[i] = unitCost(
      unitCostKeurPerMonth * costs,
      firms.columns.output[firm * K + k],
      priorOutput,
      learningRate,
    );
    leadPays[i] = cost[i];
  }
}

/** Starts from the best capability of each component and settles in two rounds of asking what another source would be worth. */
function chooseSources(world: World, need: Float32Array): void {
  const { components, utility } = world.parameters;
  const { weakLinkExponent: rho, quality } = utility;
  const price = utility.price * world.market.priceWeight;
  const K = components.length;
  for (let k = 0; k < K; k++) {
    let best = ownSource;
    for (let s = 1; s < sources; s++)
      if (capability[s * componentRoom + k] > capability[best * componentRoom + k]) best = s;
    choose(k, best, utility);
  }
  for (let round = 0; round < 2; round++) {
    for (let k = 0; k < K; k++) {
      let best = chosen[k];
      let bestWorth = -Infinity;
      for (let s = 0; s < sources; s++) {
        const i = s * componentRoom + k;
        if (s !== ownSource && capability[i] <= 0) continue;
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
    Math.max(capability[source * componentRoom + k], coverageFloor),
    weakLinkExponent,
  );
}
