import { unitCost } from "../equations/unitCost.ts";
import type { World } from "../world/World.ts";

/** What a unit of a component costs a firm that makes it itself, at its own experience (Keur a month). */
export function makingCost({ parameters, firms, market }: World, firm: number, k: number): number {
  const { columns } = firms;
  const { unitCostKeurPerMonth, priorOutput, learningRate } = parameters.components[k];
  const costs = market.costLevel * parameters.groups[columns.group[firm]].costFactor;
  const output = columns.output[firm * parameters.components.length + k];
  return unitCost(unitCostKeurPerMonth * costs, output, priorOutput, learningRate);
}

/** What a unit of a component costs at arm's length (Keur a month). */
export function listCost({ parameters, market }: World, k: number): number {
  const { unitCostKeurPerMonth, listMarkup } = parameters.components[k];
  return unitCostKeurPerMonth * (1 + listMarkup) * market.costLevel;
}
