import { listCost, makingCost } from "../../observe/making.ts";
import { ownCostFactor } from "../../observe/production.ts";
import { supplyPriceNow } from "../../observe/supply.ts";
import { allyOf, sharesComponents } from "../../world/Alliances.ts";
import { mostComponents } from "../../world/columns.ts";
import { allianceSeats } from "../../world/Firms.ts";
import { leverCount } from "../../world/levers.ts";
import { scope } from "../../world/codes.ts";
import { payees } from "../../world/Offers.ts";
import { firstSupply, nextSupply } from "../../world/Supplies.ts";
import { governanceOf } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";

/** Where components can come from: the firm itself, the market, then suppliers by tender and allies. Written anew for each offer. */
export const ownSource = 0;
export const marketSource = 1;
export const firstAlly = 2;
/** Allies and suppliers that one offer can have. */
const most = firstAlly + payees;
/** One more row, for a source that is only thought of, and one for leaving a component out: what a firm can do that aims at somebody. */
export const noSource = most + 1;
const rows = noSource + 1;

/** Maker of a component that is left out. */
export const leftOut = -2;

/** Of each source: the firm that makes (−1: whoever sells on the market, −2: nobody, it is left out) and the alliance through which it comes (−1). */
export const maker = new Int32Array(rows);
export const through = new Int32Array(rows);
/**
 * Rows of `mostComponents`: the capability that arrives, what the component costs its maker, and what the lead pays for it
 * under the terms (Keur a month).
 */
export const capability = new Float64Array(rows * mostComponents);
export const cost = new Float64Array(rows * mostComponents);
export const leadPays = new Float64Array(rows * mostComponents);
/** 1 where the lead pays a price that was agreed for the component, whatever the rest of the terms. */
export const supplied = new Uint8Array(rows * mostComponents);

/**
 * Lists what a firm could put into its offer now, and returns how many sources there are.
 *
 * @param without  an ally to be left out, −1: none
 */
export function gatherSources(world: World, firm: number, without = -1): number {
  const { parameters, firms, alliances } = world;
  const { columns } = firms;
  const { armsLengthDepth } = parameters.alliances;
  const K = parameters.components.length;
  addMaker(world, ownSource, firm, -1, 1);
  // Steps that customers take over are those of the firm itself.
  const left = ownCostFactor(world, firm, columns.lever, firm * leverCount);
  for (let k = 0; k < K; k++) {
    const i = ownSource * mostComponents + k;
    cost[i] *= left;
    leadPays[i] = cost[i];
  }
  maker[marketSource] = -1;
  through[marketSource] = -1;
  for (let k = 0; k < K; k++) {
    const i = marketSource * mostComponents + k;
    capability[i] = armsLengthDepth * world.market.boughtCapability[k];
    cost[i] = listCost(world, firm, k);
    leadPays[i] = cost[i];
  }
  // Nothing arrives and nothing is paid: its rows stay 0.
  maker[noSource] = leftOut;
  let sources = world.rates.tenders ? addSuppliers(world, firm) : firstAlly;
  for (let n = 0; n < columns.allied[firm] && sources < most; n++) {
    const a = columns.alliance[firm * allianceSeats + n];
    if (!sharesComponents(alliances.columns, a)) continue;
    const ally = allyOf(alliances.columns, a, firm);
    if (ally === without) continue;
    addMaker(world, sources, ally, a, alliances.columns.depth[a]);
    if (governanceOf(world, a).split === "own")
      for (let k = 0; k < K; k++)
        leadPays[sources * mostComponents + k] = cost[marketSource * mostComponents + k];
    if ((alliances.columns.scopes[a] & scope.supply) !== 0) putPrices(world, sources, ally, a);
    sources++;
  }
  return sources;
}

/** Who has won a tender supplies what it is about, at arm's length and at the price of the contract. */
function addSuppliers(world: World, firm: number): number {
  const { parameters, firms, supplies, market } = world;
  const { armsLengthDepth } = parameters.alliances;
  const K = parameters.components.length;
  const { supplier, component, price } = supplies.columns;
  let sources = firstAlly;
  let supply = firstSupply(supplies, firm, market.month);
  for (; supply !== -1; supply = nextSupply(supplies, supply, market.month)) {
    let s = firstAlly;
    while (s < sources && maker[s] !== supplier[supply]) s++;
    if (s === most) continue;
    if (s === sources) {
      maker[s] = supplier[supply];
      through[s] = -1;
      capability.fill(0, s * mostComponents, (s + 1) * mostComponents);
      sources++;
    }
    const k = component[supply];
    const i = s * mostComponents + k;
    capability[i] = armsLengthDepth * firms.columns.capability[supplier[supply] * K + k];
    cost[i] = makingCost(world, supplier[supply], k);
    supplyAt(s, k, price[supply]);
  }
  return sources;
}

/** Replaces terms by prices where these were agreed; an ally that only supplies is a source of nothing else. */
function putPrices(world: World, source: number, ally: number, a: number): void {
  const { columns } = world.alliances;
  const K = world.parameters.components.length;
  const sells = (columns.scopes[a] & scope.sales) !== 0;
  const side = columns.first[a] === ally ? 0 : 1;
  for (let k = 0; k < K; k++) {
    const price = supplyPriceNow(world, a, side, k);
    if (price >= 0) supplyAt(source, k, price);
    else if (!sells) capability[source * mostComponents + k] = 0;
  }
}

/** A source gets a price for a component. */
export function supplyAt(source: number, k: number, priceKeurPerMonth: number): void {
  supplied[source * mostComponents + k] = 1;
  leadPays[source * mostComponents + k] = priceKeurPerMonth;
}

/** A source that makes components itself, at its own experience. */
export function addMaker(
  world: World,
  source: number,
  firm: number,
  alliance: number,
  depth: number,
): void {
  const { parameters, firms } = world;
  const K = parameters.components.length;
  maker[source] = firm;
  through[source] = alliance;
  for (let k = 0; k < K; k++) {
    const i = source * mostComponents + k;
    capability[i] = depth * firms.columns.capability[firm * K + k];
    cost[i] = makingCost(world, firm, k);
    leadPays[i] = cost[i];
    supplied[i] = 0;
  }
}

/**
 * Strikes out what a firm may not take from others, because an ally to whom it is bound makes it better than the firm itself.
 *
 * @returns whether there was anything to strike out
 */
export function bindSources(world: World, firm: number, sources: number): boolean {
  const { exclusive } = world.alliances.columns;
  let bound = false;
  for (let s = firstAlly; s < sources; s++)
    if (through[s] !== -1 && exclusive[through[s]] === 1 && bindTo(world, firm, s, sources))
      bound = true;
  return bound;
}

/** The same for one source to which the firm is bound. */
export function bindTo(
  { firms, parameters }: World,
  firm: number,
  source: number,
  sources: number,
): boolean {
  const K = parameters.components.length;
  let bound = false;
  for (let k = 0; k < K; k++) {
    if (capability[source * mostComponents + k] <= firms.columns.capability[firm * K + k]) continue;
    for (let other = marketSource; other < sources; other++)
      if (other !== source) capability[other * mostComponents + k] = 0;
    bound = true;
  }
  return bound;
}
