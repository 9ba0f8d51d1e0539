import type { World } from "../world/World.ts";

/**
 * Firms learn: what they can do moves to the frontier, in proportion to what they can already absorb.
 *
 * a_k ← a_k + η · a_k · (frontier − a_k)
 *
 * Learning by doing needs no step of its own: unit costs follow cumulative output (`equations/unitCost`).
 *
 * @source Cohen & Levinthal 1990 (absorptive capacity)
 */
export function research(world: World): void {
  const { parameters, firms, market } = world;
  const { columns, count } = firms;
  const K = parameters.components.length;
  const { learningPerMonth } = parameters.technology;
  if (learningPerMonth === 0) return;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    for (let i = firm * K; i < (firm + 1) * K; i++) {
      const gap = market.frontier - columns.capability[i];
      if (gap > 0) columns.capability[i] += learningPerMonth * columns.capability[i] * gap;
    }
  }
}
