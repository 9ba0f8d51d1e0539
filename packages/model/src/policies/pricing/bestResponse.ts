import { expectedLifetime } from "../../observe/measures.ts";
import { logitMarkup } from "../../equations/logitMarkup.ts";
import { exp } from "../../random/portable.ts";
import type { World } from "../../world/World.ts";

/**
 * Price at which profit on the demand seen in recent projects would be largest: cost plus the logit markup.
 *
 * A firm that has seen nothing yet assumes that it wins a usual share of its projects. What it costs to win a customer, spread over
 * the expected lifetime, counts as cost where the scenario says so.
 *
 * @returns Keur a month
 * @source docs/model.md, prices
 */
export function bestResponse(world: World, firm: number): number {
  const { parameters, firms, offers } = world;
  const { columns } = firms;
  const { firstShare, memoryMonths, reviewMonths, includeAcquisition, adjustment } =
    parameters.pricing;
  const offer = columns.offer[firm];
  let cost = offers.pricingCost[offer];
  if (includeAcquisition)
    cost +=
      parameters.selling.hoursPerBid *
      (parameters.selling.repCostKeurPerMonth / parameters.selling.hoursPerRepPerMonth) *
      (1 / firstShare / expectedLifetime(world));
  const seen = columns.choiceSlope[firm] > 0;
  const markup = seen
    ? logitMarkup(columns.choiceSum[firm], columns.choiceSlope[firm])
    : 1 / (parameters.utility.price * (1 - firstShare));
  const keep = memoryMonths === 0 ? 0 : exp(-reviewMonths / memoryMonths);
  columns.choiceSum[firm] *= keep;
  columns.choiceSlope[firm] *= keep;
  const wanted = cost + markup;
  const price = columns.price[firm];
  return price === 0 ? wanted : price + adjustment * (wanted - price);
}
