import { performance } from "../../equations/performance.ts";
import { aimOf } from "../../observe/aim.ts";
import type { UtilityParameters } from "../../Parameters.ts";
import { pow } from "../../random/portable.ts";
import { mostComponents } from "../../world/columns.ts";
import type { World } from "../../world/World.ts";
import { capability, leadPays, noSource, ownSource } from "./sources.ts";

/** The offer in the making: which source each component comes from, and max(coverage, ε)^ρ. */
export const chosen = new Int32Array(mostComponents);
export const powered = new Float64Array(mostComponents);

/**
 * Starts from the best capability of each component and settles in two rounds of asking what another source would be worth.
 *
 * @param costFactor  what the lead makes of every cost: more than 1 where it makes the whole to measure
 */
export function chooseSources(
  world: World,
  firm: number,
  sources: number,
  costFactor: number,
): void {
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
