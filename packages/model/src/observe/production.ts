import { misfit } from "../equations/misfit.ts";
import { lever } from "../world/levers.ts";
import type { World } from "../world/World.ts";
import { listCost, makingCost } from "./making.ts";

/*
 * What the levers of a firm do: to what customers see of its offer, and to its costs. Asked for a row of levers, so that a
 * policy can ask what a row would do that nobody pulls yet.
 */

/** What speaks for the offer with every account at the choice, in utility. */
export function appealOf(levers: Float64Array, at: number): number {
  return levers[at + lever.steering];
}

/** What of the distance to an account is left. */
export function misfitOf(
  { parameters, firms }: World,
  firm: number,
  levers: Float64Array,
  at: number,
): number {
  return misfit(
    levers[at + lever.personalisation],
    firms.columns.users[firm],
    parameters.production.dataHalfAtCustomers,
  );
}

/** Share by which it makes what the offer costs higher that the offer is made to measure. */
export function premiumOf({ market }: World, levers: Float64Array, at: number): number {
  return market.personalisationPremium * levers[at + lever.personalisation];
}

/** What serving a customer costs, all by itself or from the sources of the firm's present offer (Keur a month). */
export function servingCost(world: World, firm: number, levers: Float64Array, at: number): number {
  const { offers, firms, parameters } = world;
  const K = parameters.components.length;
  const offer = firms.columns.offer[firm];
  let cost = 0;
  for (let k = 0; k < K; k++) {
    const source = offer === -1 ? firm : offers.source[offer * K + k];
    cost += source === -1 ? listCost(world, k) : makingCost(world, source, k);
  }
  return cost * (1 + premiumOf(world, levers, at));
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
