import { complexity } from "../equations/complexity.ts";
import { misfit } from "../equations/misfit.ts";
import { nearShare } from "../equations/nearShare.ts";
import type { Parameters } from "../Parameters.ts";
import { lever } from "../world/levers.ts";
import type { World } from "../world/World.ts";
import { listCost, makingCost } from "./making.ts";
import { stepsOf } from "./steps.ts";

/*
 * What the levers of a firm do: to what customers see of its offer, and to its costs. Asked for a row of levers, so that a
 * policy can ask what a row would do that nobody pulls yet.
 */

/** What speaks for the offer with every account at the choice, in utility. */
export function appealOf({ parameters }: World, levers: Float64Array, at: number): number {
  const { burden, burdenSeen } = parameters.production;
  return levers[at + lever.steering] - burdenSeen * burden * choresOf(levers, at);
}

/** What an account's skill as a maker gives it in the steps that it takes over, per unit of skill. */
export function joyOf(levers: Float64Array, at: number): number {
  return levers[at + lever.coproduction] * levers[at + lever.experience];
}

/** What a user finds in use that nobody sees before, in utility: the pinch more, and the burden that does not show. */
export function afterUseOf({ parameters }: World, levers: Float64Array, at: number): number {
  const { pinch, burden, burdenSeen } = parameters.production;
  return pinch * joyOf(levers, at) - (1 - burdenSeen) * burden * choresOf(levers, at);
}

/** Share of the steps that customers take over and that are no experience to them. */
function choresOf(levers: Float64Array, at: number): number {
  return levers[at + lever.coproduction] * (1 - levers[at + lever.experience]);
}

/** What of a firm's own unit cost is left to it. */
export function ownCostFactor(
  world: World,
  firm: number,
  levers: Float64Array,
  at: number,
): number {
  const { saving, complexityCost } = world.parameters.production;
  const left = 1 - saving * levers[at + lever.coproduction];
  if (complexityCost === 0) return left;
  return left * (1 + complexityCost * stepsOf(world, firm, levers, at));
}

/** Share of its flexibility that a firm's own steps eat up. */
function complexityOf(world: World, firm: number, levers: Float64Array, at: number): number {
  const perStep = world.parameters.production.complexity;
  return perStep === 0 ? 0 : complexity(stepsOf(world, firm, levers, at), perStep);
}

/** What is paid each month so that what customers take over is an experience to them (Keur). */
export function designCost(
  { parameters, market }: World,
  levers: Float64Array,
  at: number,
): number {
  if (levers[at + lever.coproduction] === 0) return 0;
  const { experienceCostKeurPerMonth } = parameters.production;
  return experienceCostKeurPerMonth * levers[at + lever.experience] * market.costLevel;
}

/** What of the distance to an account is left. */
export function misfitOf(world: World, firm: number, levers: Float64Array, at: number): number {
  const { dataHalfAtCustomers, localFit } = world.parameters.production;
  const left = 1 - complexityOf(world, firm, levers, at);
  return misfit(
    levers[at + lever.personalisation] * left,
    world.firms.columns.users[firm],
    dataHalfAtCustomers,
    localFit * nearOf(world.parameters, levers, at) * left,
  );
}

/** Months to delivery for the average customer, beyond what lies in the backlog. */
export function leadOf(world: World, firm: number, levers: Float64Array, at: number): number {
  return leadAt(world, firm, levers, at, nearOf(world.parameters, levers, at));
}

/** The same where a share of the customers is near: 1 for one who is, 0 for one who is not. */
export function leadAt(
  world: World,
  firm: number,
  levers: Float64Array,
  at: number,
  near: number,
): number {
  const { leadMonths } = world.parameters.production;
  const eaten = complexityOf(world, firm, levers, at);
  return leadMonths * (1 - near * (1 - eaten)) * (1 + eaten);
}

/** Share of its customers who are near one of its sites. */
export function nearOf({ production }: Parameters, levers: Float64Array, at: number): number {
  return nearShare(levers[at + lever.sites], production.sitesForReach);
}

/** How much more experience varies where sites do not work alike, as a factor. */
export function unevennessOf({ parameters }: World, levers: Float64Array, at: number): number {
  const sites = Math.max(1, levers[at + lever.sites]);
  const apart = (1 - levers[at + lever.networked]) * (1 - 1 / sites);
  return 1 + parameters.production.brandVariance * apart;
}

/** What running its sites costs (Keur a month). */
export function sitesCost({ market }: World, levers: Float64Array, at: number): number {
  return levers[at + lever.sites] * market.siteCost * market.costLevel;
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
  const left = ownCostFactor(world, firm, levers, at);
  let cost = 0;
  for (let k = 0; k < K; k++) {
    const source = offer === -1 ? firm : offers.source[offer * K + k];
    if (source === -1) cost += listCost(world, firm, k);
    else if (source === firm) cost += makingCost(world, firm, k, levers, at) * left;
    else if (source >= 0) cost += makingCost(world, source, k);
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
