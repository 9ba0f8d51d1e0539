import { saturation } from "../equations/saturation.ts";
import type { World } from "../world/World.ts";
import { innovate } from "./research/innovating.ts";
import { spend } from "./research/spending.ts";

/**
 * Firms spend on research, learn what others can do already, and find what nobody could.
 *
 * Learning by doing needs no step of its own: unit costs follow cumulative output (`equations/unitCost`).
 *
 * @source docs/model.md, research
 */
export function research(world: World): void {
  if (world.rates.researches) spend(world);
  learn(world);
  if (world.parameters.technology.innovationPerKeur > 0) innovate(world);
}

/**
 * What firms can do moves to the frontier, in proportion to what they can already absorb.
 *
 * a_k ← a_k + (η + λ · C_k/(C_k + C½)) · a_k · (frontier − a_k), C_k the open designs of makers
 *
 * @source Cohen & Levinthal 1990 (absorptive capacity); docs/model.md, research and makers
 */
function learn({ parameters, firms, market }: World): void {
  const { columns, count } = firms;
  const K = parameters.components.length;
  const { learningPerMonth } = parameters.technology;
  const { firmsLearnPerMonth, halfAtDesigns } = parameters.community;
  if (learningPerMonth === 0 && firmsLearnPerMonth === 0) return;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    for (let k = 0; k < K; k++) {
      const i = firm * K + k;
      const gap = market.frontier - columns.capability[i];
      if (gap <= 0) continue;
      const open = firmsLearnPerMonth * saturation(market.commons[k], halfAtDesigns);
      columns.capability[i] += Math.min(1, learningPerMonth + open) * columns.capability[i] * gap;
    }
  }
}
