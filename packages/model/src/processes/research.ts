import type { World } from "../world/World.ts";

/**
 * Firms learn: what they are good at moves to the frontier, and what they make gets cheaper with output.
 *
 * a_k ← a_k + η · a_k · (frontier − a_k), a gain in proportion to what one can already absorb.
 *
 * @source Cohen & Levinthal 1990 (absorptive capacity); Wright 1936
 */
export function research(world: World): void {
  const { parameters, firms, offers, market } = world;
  const { columns, count } = firms;
  const K = parameters.components.length;
  const { learningPerMonth } = parameters.technology;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    for (let k = 0; k < K && learningPerMonth > 0; k++) {
      const i = firm * K + k;
      const gap = market.frontier - columns.capability[i];
      if (gap > 0) columns.capability[i] += learningPerMonth * columns.capability[i] * gap;
    }
    const offer = columns.offer[firm];
    if (offer === -1 || columns.users[firm] === 0) continue;
    for (let k = 0; k < K; k++) {
      const maker = offers.source[offer * K + k];
      if (maker !== -1) columns.output[maker * K + k] += columns.users[firm];
    }
  }
}
