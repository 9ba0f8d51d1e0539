import { bargainingWeight } from "../equations/bargainingWeight.ts";
import { performance } from "../equations/performance.ts";
import { unitCost } from "../equations/unitCost.ts";
import { pow } from "../random/portable.ts";
import { allyOf, stage } from "../world/Alliances.ts";
import { allianceSeats } from "../world/Firms.ts";
import { addOffer, payees } from "../world/Offers.ts";
import type { World } from "../world/World.ts";

/** Where a component can come from: the firm itself, the market, or one of its allies. */
interface Source {
  /** Firm that makes it, −1: the market. */
  readonly maker: number;
  readonly capability: (component: number) => number;
  /** What the component costs its maker, and what the lead has to pay for it under the terms. */
  readonly cost: (component: number) => number;
  readonly leadPays: (component: number) => number;
}

/**
 * Puts together the best offer that a firm can lead with what it makes, buys and gets from its allies, writes it to the ledger
 * with the firm's price, and makes it the firm's current one.
 *
 * cov_k = max over sources of depth · capability; each component comes from where α_q·perf(n̄) − α_p·cost is
 * largest, given the others.
 *
 * @source docs/model.md, the offer
 */
export function composeOffer(world: World, firm: number): void {
  const { parameters, firms, offers } = world;
  const { columns } = firms;
  const components = parameters.components.length;
  const { weakLinkExponent: rho, coverageFloor } = parameters.utility;
  const sources = sourcesOf(world, firm);

  const chosen = new Int32Array(components);
  const powered = new Float64Array(components);
  const choose = (k: number, s: number) => {
    chosen[k] = s;
    powered[k] = pow(Math.max(sources[s].capability(k), coverageFloor), rho);
  };
  for (let k = 0; k < components; k++) {
    let best = 0;
    for (let s = 1; s < sources.length; s++)
      if (sources[s].capability(k) > sources[best].capability(k)) best = s;
    choose(k, best);
  }
  // Two rounds settle it: a component bought in the first can make another worth its cost in the second.
  for (let round = 0; round < 2; round++) {
    for (let k = 0; k < components; k++) {
      let best = chosen[k];
      let bestWorth = -Infinity;
      for (let s = 0; s < sources.length; s++) {
        if (s > 0 && sources[s].capability(k) <= 0) continue;
        choose(k, s);
        const worth =
          parameters.utility.quality *
            performance(meanNeed(world), 0, powered, 0, components, rho) -
          parameters.utility.price * sources[s].leadPays(k);
        if (worth > bestWorth) {
          bestWorth = worth;
          best = s;
        }
      }
      choose(k, best);
    }
  }

  let totalCost = 0;
  let leadCost = 0;
  let maker = -1;
  for (let k = 0; k < components; k++) {
    const source = sources[chosen[k]];
    const cost = source.cost(k);
    totalCost += cost;
    if (source.maker === firm || source.maker === -1) leadCost += cost;
    if (parameters.components[k].physical && source.maker !== -1) maker = source.maker;
  }

  const offer = addOffer(offers, firm);
  let pricingCost = totalCost;
  let seat = offer * payees;
  for (let s = 2; s < sources.length && seat < (offer + 1) * payees; s++) {
    let weight = 0;
    let cost = 0;
    let listed = 0;
    for (let k = 0; k < components; k++) {
      if (chosen[k] !== s) continue;
      weight += meanNeed(world)[k];
      cost += sources[s].cost(k);
      listed += sources[s].leadPays(k);
    }
    if (weight === 0) continue;
    const ally = sources[s].maker;
    offers.payee[seat] = ally;
    offers.payeeCost[seat] = cost;
    const { split, priceSetter } = parameters.alliances;
    if (split === "own") {
      offers.payeeShare[seat] = 0;
      offers.payeeFixed[seat] = listed;
      if (priceSetter === "lead") pricingCost += listed - cost;
    } else {
      const share =
        split === "contribution"
          ? weight
          : bargainingWeight(
              turnover(world, ally),
              turnover(world, firm),
              parameters.alliances.powerExponent,
            );
      offers.payeeShare[seat] = share;
      offers.payeeFixed[seat] = cost - share * totalCost;
    }
    seat++;
  }
  offers.leadCost[offer] = leadCost;
  offers.pricingCost[offer] = pricingCost;
  offers.price[offer] = columns.price[firm];
  offers.maker[offer] = maker;
  for (let k = 0; k < components; k++) {
    offers.powered[offer * components + k] = powered[k];
    offers.source[offer * components + k] = sources[chosen[k]].maker;
  }
  columns.offer[firm] = offer;
}

/** Need weights of the average job. */
export function meanNeed(world: World): Float32Array {
  const { components } = world.parameters;
  const key = components;
  const known = means.get(key);
  if (known !== undefined) return known;
  const total = components.reduce((sum, component) => sum + component.needWeight, 0);
  const mean = Float32Array.from(components, (component) => component.needWeight / total);
  means.set(key, mean);
  return mean;
}

/** Pure function of the parameters, remembered because every review asks for it. */
const means = new WeakMap<object, Float32Array>();

/** What a firm brings to the table when power decides: its turnover here and at home (Keur a month, at least 1). */
export function turnover(world: World, firm: number): number {
  const { columns } = world.firms;
  const group = world.parameters.groups[columns.group[firm]];
  return 1 + group.homeRevenueKeurPerMonth + columns.recurring[firm];
}

function sourcesOf(world: World, firm: number): Source[] {
  const { parameters, firms, alliances } = world;
  const { columns } = firms;
  const K = parameters.components.length;
  const costAt = (maker: number, k: number) =>
    unitCost(
      parameters.components[k].unitCostKeurPerMonth,
      columns.output[maker * K + k],
      parameters.components[k].priorOutput,
      parameters.components[k].learningRate,
    );
  const list = (k: number) =>
    parameters.components[k].unitCostKeurPerMonth * (1 + parameters.components[k].listMarkup);
  const own: Source = {
    maker: firm,
    capability: (k) => columns.capability[firm * K + k],
    cost: (k) => costAt(firm, k),
    leadPays: (k) => costAt(firm, k),
  };
  const market: Source = {
    maker: -1,
    capability: (k) =>
      parameters.alliances.armsLengthDepth * parameters.components[k].marketCapability,
    cost: list,
    leadPays: list,
  };
  const sources = [own, market];
  for (let i = 0; i < columns.allied[firm] && sources.length < 2 + payees; i++) {
    const a = columns.alliance[firm * allianceSeats + i];
    if (alliances.columns.stage[a] !== stage.active) continue;
    const ally = allyOf(alliances.columns, a, firm);
    sources.push({
      maker: ally,
      capability: (k) => parameters.alliances.depth * columns.capability[ally * K + k],
      cost: (k) => costAt(ally, k),
      leadPays: parameters.alliances.split === "own" ? list : (k) => costAt(ally, k),
    });
  }
  return sources;
}
