import { learntOutput } from "../equations/learntOutput.ts";
import { unitCost } from "../equations/unitCost.ts";
import { lever, leverCount } from "../world/levers.ts";
import type { World } from "../world/World.ts";
import { outputKnown } from "./research.ts";
import { volumeFactor } from "./volume.ts";

/**
 * What a unit of a component costs a firm that makes it itself, at the experience of its sites and of those with whom it
 * researches (Keur a month).
 */
export function makingCost(
  world: World,
  firm: number,
  k: number,
  levers: Float64Array = world.firms.columns.lever,
  at: number = firm * leverCount,
): number {
  return costAfter(world, firm, k, outputKnown(world, firm, k, -1), levers, at);
}

/** The same after some number of units. */
export function costAfter(
  world: World,
  firm: number,
  k: number,
  units: number,
  levers: Float64Array = world.firms.columns.lever,
  at: number = firm * leverCount,
): number {
  const { parameters, firms, market } = world;
  const { unitCostKeurPerMonth, priorOutput, learningRate } = parameters.components[k];
  const costs = market.costLevel * parameters.groups[firms.columns.group[firm]].costFactor;
  const output = learntOutput(units, levers[at + lever.sites], levers[at + lever.networked]);
  const cost = unitCost(unitCostKeurPerMonth * costs, output, priorOutput, learningRate);
  return cost * volumeFactor(world, firm, k);
}

/** What a unit of a component costs a firm at arm's length, at its own volume (Keur a month). */
export function listCost(world: World, firm: number, k: number): number {
  const { parameters, market } = world;
  const { unitCostKeurPerMonth, listMarkup } = parameters.components[k];
  const list = unitCostKeurPerMonth * (1 + listMarkup) * market.boughtCost[k];
  return list * market.costLevel * volumeFactor(world, firm, k);
}
