import { expectedLifetime } from "../../observe/measures.ts";
import type { World } from "../../world/World.ts";

/**
 * What a customer costs a month as the price sees it: making the offer and, where the scenario says so, winning the customer, spread
 * over the expected lifetime.
 */
export function costInPrice(world: World, firm: number): number {
  const { parameters, firms, offers, market } = world;
  const { firstShare, includeAcquisition } = parameters.pricing;
  let cost = offers.pricingCost[firms.columns.offer[firm]];
  if (includeAcquisition)
    cost +=
      parameters.selling.hoursPerBid *
      ((parameters.selling.repCostKeurPerMonth * market.costLevel) /
        parameters.selling.hoursPerRepPerMonth) *
      (1 / firstShare / expectedLifetime(world));
  return cost;
}
