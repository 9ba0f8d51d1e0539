import type { World } from "../world/World.ts";

/** Need weights for which a firm puts its offer together and by which it judges what it could do. */
export function aimOf({ firms, market, rates }: World, firm: number): Float32Array {
  const { aiming, aim } = firms.columns;
  if (!rates.aims || aiming[firm] === 0) return market.meanNeed;
  const K = market.meanNeed.length;
  return aim.subarray(firm * K, (firm + 1) * K);
}
