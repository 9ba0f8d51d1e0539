import { lever } from "../world/levers.ts";
import type { World } from "../world/World.ts";

/*
 * What the levers of a firm do: to what customers see of its offer, and to its costs. Asked for a row of levers, so that a
 * policy can ask what a row would do that nobody pulls yet.
 */

/** What speaks for the offer with every account at the choice, in utility. */
export function appealOf(levers: Float64Array, at: number): number {
  return levers[at + lever.steering];
}

/** What is paid each month so that the offer seems better than it is (Keur). */
export function steeringCost(
  { parameters, market }: World,
  levers: Float64Array,
  at: number,
): number {
  const steering = levers[at + lever.steering];
  return parameters.production.steeringCostKeurPerMonth * steering * steering * market.costLevel;
}
