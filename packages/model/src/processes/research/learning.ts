import { saturation } from "../../equations/saturation.ts";
import { makesItself, researchPool, researchSpeed } from "../../observe/research.ts";
import type { World } from "../../world/World.ts";

/**
 * What firms can do moves to the frontier, in proportion to what they can already absorb.
 *
 * a_k ← a_k + (η + λ · C_k/(C_k + C½) + what research brings to what it is about) · a_k · (frontier − a_k),
 * C_k the open designs of makers
 *
 * @source Cohen & Levinthal 1990 (absorptive capacity); docs/model.md, research and makers
 */
export function learn(world: World): void {
  const { parameters, firms, market, rates } = world;
  const { columns, count } = firms;
  const K = parameters.components.length;
  const { learningPerMonth, researchLearningPerMonth } = parameters.technology;
  const { firmsLearnPerMonth, halfAtDesigns } = parameters.community;
  const bought = rates.researches && researchLearningPerMonth > 0;
  if (learningPerMonth === 0 && firmsLearnPerMonth === 0 && !bought) return;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    const speed = bought ? researchSpeed(world, firm, researchPool(world, firm, -1)) : 0;
    for (let k = 0; k < K; k++) {
      const i = firm * K + k;
      const gap = market.frontier - columns.capability[i];
      if (gap <= 0) continue;
      const open = firmsLearnPerMonth * saturation(market.commons[k], halfAtDesigns);
      const own = speed > 0 && makesItself(world, firm, k) ? speed : 0;
      columns.capability[i] +=
        Math.min(1, learningPerMonth + open + own) * columns.capability[i] * gap;
    }
  }
}
