import { expectedLifetime } from "../../observe/measures.ts";
import type { World } from "../../world/World.ts";

/**
 * What a firm can ask for a job that it serves with what it makes itself, its price or what a small seller would ask (Keur a
 * month), and what such a contract leaves over its expected lifetime (Keur).
 */
export function ownDeal(world: World, firm: number): { price: number; margin: number } {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  const costs = market.costLevel * parameters.groups[columns.group[firm]].costFactor;
  let cost = 0;
  for (const { unitCostKeurPerMonth } of parameters.components)
    cost += unitCostKeurPerMonth * costs;
  const price =
    columns.price[firm] > 0
      ? columns.price[firm]
      : cost + 1 / (parameters.utility.price * market.priceWeight);
  return { price, margin: Math.max(0, price - cost) * expectedLifetime(world) };
}
