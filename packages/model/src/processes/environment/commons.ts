import { pow } from "../../random/portable.ts";
import type { Market } from "../../world/Market.ts";
import type { World } from "../../world/World.ts";

/**
 * Making it oneself gets cheaper by itself, and the more so the more designs lie open; those who give add to them, and
 * what lies there goes out of use.
 *
 * T_k ← T_k (1 − g_k)^(1/12);  C_k ← C_k (1 − d) + r · Σ needs of givers' jobs;  cost_k = T_k/(1 + C_k/C½)
 *
 * @source von Hippel 2005 (innovation commons); docs/model.md, makers
 */
export function changeCommons({ parameters, market, rates }: World): void {
  const { components, utility, community } = parameters;
  if (!utility.selfSupply) return;
  const { shareRate, decayPerMonth, halfAtDesigns } = community;
  const { makeCostAlone, makeCost, commons, makerNeed } = market;
  const moved = rates.needsMove ? needOver(market) : 1;
  for (let k = 0; k < components.length; k++) {
    const fall = components[k].selfSupplyCostFallPerYear ?? utility.selfSupplyCostFallPerYear;
    makeCostAlone[k] *= pow(1 - fall, 1 / 12);
    const shared = rates.needsMove ? makerNeed[k] * market.needShift[k] * moved : makerNeed[k];
    commons[k] = commons[k] * (1 - decayPerMonth) + shareRate * shared;
    makeCost[k] = makeCostAlone[k] / (1 + commons[k] / halfAtDesigns);
  }
}

/** Where needs move, those of all givers move as one job's would: by what they are scaled so that they stay as many. */
function needOver({ makerNeed, needShift }: Market): number {
  let before = 0;
  let after = 0;
  for (let k = 0; k < makerNeed.length; k++) {
    before += makerNeed[k];
    after += makerNeed[k] * needShift[k];
  }
  return after > 0 ? before / after : 1;
}
