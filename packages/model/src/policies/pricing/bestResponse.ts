import { logitMarkup } from "../../equations/logitMarkup.ts";
import { exp } from "../../random/portable.ts";
import { allyOf } from "../../world/Alliances.ts";
import { allianceSeats } from "../../world/Firms.ts";
import { rungOf } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";
import { costInPrice } from "./costInPrice.ts";
import { reviewMonthsOf } from "./reviewMonths.ts";

/**
 * Price at which profit on the demand seen in recent projects would be largest: cost plus the logit markup.
 *
 * A firm that has seen nothing yet assumes that it wins a usual share of its projects.
 *
 * @param reviewMonths  since the last look, over which older projects are forgotten
 * @returns Keur a month
 * @source docs/model.md, prices
 */
export function bestResponse(
  world: World,
  firm: number,
  reviewMonths = reviewMonthsOf(world, firm),
): number {
  const { parameters, firms, market, rates } = world;
  const { columns } = firms;
  const { firstShare, memoryMonths, adjustment } = parameters.pricing;
  const cost = costInPrice(world, firm);
  const keep = memoryMonths === 0 ? 0 : exp(-reviewMonths / memoryMonths);
  const internalised = rates.internalises ? profitOfAllies(world, firm, keep) : 0;
  // What was learnt is the slope in usual times: a price weighs today what everybody can see that it weighs.
  const weight = market.priceWeight;
  const seen = columns.choiceSlope[firm] > 0;
  const markup = seen
    ? logitMarkup(
        columns.choiceSum[firm],
        columns.choiceSlope[firm] * weight,
        internalised * weight,
      )
    : 1 / (parameters.utility.price * weight * (1 - firstShare));
  columns.choiceSum[firm] *= keep;
  columns.choiceSlope[firm] *= keep;
  const wanted = cost + markup;
  const price = columns.price[firm];
  return price === 0 ? wanted : price + adjustment * (wanted - price);
}

/**
 * What a higher price would send to allies who are substitutes, as far as their profit counts here; remembered like the
 * demand itself. What an ally earns on a customer can be read from its price list, without a word about prices.
 */
function profitOfAllies(world: World, firm: number, keep: number) {
  const { firms, alliances, offers } = world;
  const { allied, alliance, offer } = firms.columns;
  const { columns } = alliances;
  let sum = 0;
  for (let i = 0; i < allied[firm]; i++) {
    const a = alliance[firm * allianceSeats + i];
    const mine = 2 * a + (columns.first[a] === firm ? 0 : 1);
    const sold = offer[allyOf(columns, a, firm)];
    if (sold !== -1)
      sum +=
        rungOf(world, a).internalisation *
        (offers.price[sold] - offers.pricingCost[sold]) *
        columns.cross[mine];
    columns.cross[mine] *= keep;
  }
  return sum;
}
