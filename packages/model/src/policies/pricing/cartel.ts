import { logitMarkup } from "../../equations/logitMarkup.ts";
import { exp } from "../../random/portable.ts";
import { pact } from "../../world/Cartel.ts";
import type { World } from "../../world/World.ts";
import { bestResponse } from "./bestResponse.ts";
import { costInPrice } from "./costInPrice.ts";

/**
 * Cost plus the markup of all members together while prices are set jointly and the firm keeps to it; else its best response.
 *
 * What it would ask if every member set its own price is kept beside: by best response to the same projects.
 *
 * @source docs/model.md, price cartel
 */
export function cartel(world: World, firm: number): number {
  const { columns } = world.firms;
  const together = world.market.cartel.state === pact.collusion && columns.colludes[firm] === 1;
  const cost = costInPrice(world, firm);
  columns.agreedPrice[firm] = together ? cost + world.market.cartel.markup : 0;
  if (columns.colludes[firm] === 1) priceForItself(world, firm, cost);
  const own = bestResponse(world, firm, world.parameters.cartel.reviewMonths);
  return together && columns.cheats[firm] === 0 ? columns.agreedPrice[firm] : own;
}

/** The same adjustment and the same memory as a best response has. */
function priceForItself({ parameters, firms, market }: World, firm: number, cost: number): void {
  const { ownPrice, ownSum, ownSlope } = firms.columns;
  const { memoryMonths, adjustment } = parameters.pricing;
  if (ownSlope[firm] <= 0) return;
  const wanted = cost + logitMarkup(ownSum[firm], ownSlope[firm] * market.priceWeight, 0);
  ownPrice[firm] += adjustment * (wanted - ownPrice[firm]);
  const keep = memoryMonths === 0 ? 0 : exp(-parameters.cartel.reviewMonths / memoryMonths);
  ownSum[firm] *= keep;
  ownSlope[firm] *= keep;
}
