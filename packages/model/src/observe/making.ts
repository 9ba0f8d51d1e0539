import { learntOutput } from "../equations/learntOutput.ts";
import { unitCost } from "../equations/unitCost.ts";
import { lever, leverCount } from "../world/levers.ts";
import type { World } from "../world/World.ts";

/** What a unit of a component costs a firm that makes it itself, at the experience of its sites (Keur a month). */
export function makingCost(
  { parameters, firms, market }: World,
  firm: number,
  k: number,
  levers: Float64Array = firms.columns.lever,
  at: number = firm * leverCount,
): number {
  const { columns } = firms;
  const { unitCostKeurPerMonth, priorOutput, learningRate } = parameters.components[k];
  const costs = market.costLevel * parameters.groups[columns.group[firm]].costFactor;
  const output = learntOutput(
    columns.output[firm * parameters.components.length + k],
    levers[at + lever.sites],
    levers[at + lever.networked],
  );
  return unitCost(unitCostKeurPerMonth * costs, output, priorOutput, learningRate);
}

/** What a unit of a component costs at arm's length (Keur a month). */
export function listCost({ parameters, market }: World, k: number): number {
  const { unitCostKeurPerMonth, listMarkup } = parameters.components[k];
  return unitCostKeurPerMonth * (1 + listMarkup) * market.costLevel;
}
