import { composeOffer, priceForm } from "../actions/composeOffer.ts";
import { askedPrice } from "../equations/askedPrice.ts";
import { wantedReps } from "../policies/hiring.ts";
import { aiming } from "../policies/aiming/index.ts";
import { reviewMonthsOf } from "../policies/pricing/reviewMonths.ts";
import { pricing } from "../policies/pricing/index.ts";
import type { World } from "../world/World.ts";
import { considerEntry } from "./positioning/entering.ts";
import { pullLevers } from "./positioning/levers.ts";
import { colluding, meets } from "./positioning/colluding.ts";

/**
 * Firms enter the market, put together what they sell, set its price and the size of their sales force: each by its
 * policy and at its own reviews.
 *
 * @source docs/model.md, positioning
 */
export function positioning(world: World): void {
  const { parameters, firms, market, rates } = world;
  const { columns, count } = firms;
  const { rampMonths } = parameters.selling;
  if (rates.colludes) colluding(world);
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    if (columns.selling[firm] === 0) considerEntry(world, firm);
    columns.rampedReps[firm] +=
      (columns.reps[firm] - columns.rampedReps[firm]) / Math.max(1, rampMonths);
    if (columns.selling[firm] === 0) continue;
    const age = market.month + columns.offset[firm];
    const { price, everyMonths, joinsCartel } = pricing[columns.pricing[firm]];
    const isDue = joinsCartel
      ? meets(world)
      : age % (everyMonths ?? reviewMonthsOf(world, firm)) === 0;
    if (columns.offer[firm] === -1 || isDue) {
      if (rates.pullsLevers) pullLevers(world, firm);
      if (rates.aims) aiming[columns.aiming[firm]]?.(world, firm);
      composeOffer(world, firm);
      columns.price[firm] = price(world, firm);
      const offer = columns.offer[firm];
      world.offers.price[offer] = askedPrice(
        columns.price[firm],
        world.offers.pricingCost[offer],
        columns.undercut[firm],
      );
      if (rates.refuses) priceForm(world, firm);
    }
    if (age % parameters.selling.reviewMonths === 0) {
      columns.reps[firm] = wantedReps(world, firm);
      columns.rampedReps[firm] = Math.min(columns.rampedReps[firm], columns.reps[firm]);
    }
  }
}
