import { performance } from "../../equations/performance.ts";
import { aimOf } from "../../observe/aim.ts";
import { chancesOfDeal } from "../../observe/estimates.ts";
import { expectedLifetime } from "../../observe/measures.ts";
import { premiumOf } from "../../observe/production.ts";
import { firstPrice, supplyPriceNow } from "../../observe/supply.ts";
import { mostComponents } from "../../world/columns.ts";
import { leverCount } from "../../world/levers.ts";
import type { World } from "../../world/World.ts";
import type { Deal } from "../allianceGain.ts";
import { chooseSources, chosen, powered } from "../composeOffer/choosing.ts";
import {
  addMaker,
  bindTo,
  capability,
  cost,
  gatherSources,
  leadPays,
  supplyAt,
} from "../composeOffer/sources.ts";

/** What one firm would take from another at the prices that hold, or that would be agreed. */
export interface Supply {
  /** What it gains by it, and what the other earns (Keur a month). */
  readonly bought: number;
  readonly sold: number;
  /** Components that it would take, in bits. */
  readonly components: number;
}

export const noSupply: Supply = { bought: 0, sold: 0, components: 0 };

/**
 * What a supply contract brings the buyer and the supplier a month (Keur), of the units in service that the buyer's wins add up to
 * over an expected lifetime: N of them without it at the margin m₀, N · s₁/s₀ with it at m₁, s the chances of a deal.
 *
 * bought = N (m₁ s₁/s₀ − m₀)          sold = N (s₁/s₀) Σ (p_k − c_k)
 *
 * @source docs/model.md, supply
 */
export function supplyOf(world: World, buyer: number, supplier: number, deal: Deal): Supply {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  if (columns.selling[buyer] === 0) return noSupply;
  const K = parameters.components.length;
  const { price: sensitivity, weakLinkExponent: rho } = parameters.utility;
  const need = aimOf(world, buyer);
  const factor = 1 + premiumOf(world, columns.lever, buyer * leverCount);
  const costOfOffer = () => {
    let sum = 0;
    for (let k = 0; k < K; k++) sum += leadPays[chosen[k] * mostComponents + k];
    return sum * factor;
  };
  const sources = gatherSources(world, buyer, supplier);
  chooseSources(world, buyer, sources, factor);
  const costAlone = costOfOffer();
  const alone = performance(need, 0, powered, 0, K, rho);
  addMaker(world, sources, supplier, deal.alliance, deal.depth);
  const agreed = deal.alliance !== -1 && world.alliances.columns.supplied[deal.alliance] !== -1;
  const side = deal.first === supplier ? 0 : 1;
  for (let k = 0; k < K; k++) {
    const price = agreed
      ? supplyPriceNow(world, deal.alliance, side, k)
      : firstPrice(world, buyer, supplier, deal.governance, k).price;
    if (price >= 0) supplyAt(sources, k, price);
    else capability[sources * mostComponents + k] = 0;
  }
  chooseSources(world, buyer, sources + 1, factor);
  if (deal.exclusive) {
    // What is not taken now will not be supplied, and binds nobody.
    for (let k = 0; k < K; k++)
      if (!agreed && chosen[k] !== sources) capability[sources * mostComponents + k] = 0;
    if (bindTo(world, buyer, sources, sources + 1))
      chooseSources(world, buyer, sources + 1, factor);
  }
  let components = 0;
  let margin = 0;
  for (let k = 0; k < K; k++) {
    if (chosen[k] !== sources) continue;
    components |= 1 << k;
    margin += leadPays[sources * mostComponents + k] - cost[sources * mostComponents + k];
  }
  if (components === 0) return noSupply;
  const costWith = costOfOffer();
  const perf = performance(need, 0, powered, 0, K, rho);
  const price =
    columns.price[buyer] > 0
      ? columns.price[buyer]
      : Math.min(costAlone, costWith) + 1 / (sensitivity * market.priceWeight);
  const chance = chancesOfDeal(world, buyer, price);
  const chanceAlone = chance(alone, 0);
  const chanceWith = chance(perf, 0);
  const units = contactsOf(world, buyer, chanceAlone) * expectedLifetime(world);
  return {
    bought: units * (chanceWith * (price - costWith) - chanceAlone * (price - costAlone)),
    sold: units * chanceWith * margin,
    components,
  };
}

/** Contacts a month from which a firm wins at this chance: those of its people, or what its recent wins say. */
function contactsOf({ parameters, firms }: World, firm: number, chance: number): number {
  const { reps, recentWins } = firms.columns;
  const { hoursPerRepPerMonth, hoursPerColdContact } = parameters.selling;
  const made = (reps[firm] * hoursPerRepPerMonth) / hoursPerColdContact;
  const winsPerMonth = recentWins[firm] / 18;
  return chance > 0 ? Math.max(made, winsPerMonth / chance) : made;
}
