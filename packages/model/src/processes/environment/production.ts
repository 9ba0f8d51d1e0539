import { pow } from "../../random/portable.ts";
import type { World } from "../../world/World.ts";

/** Technology makes it cheaper to produce with the customer and near it. */
export function cheapenProduction({ parameters, market }: World): void {
  const { premiumFallPerYear, siteCostFallPerYear } = parameters.production;
  if (premiumFallPerYear > 0) market.personalisationPremium *= pow(1 - premiumFallPerYear, 1 / 12);
  if (siteCostFallPerYear > 0) market.siteCost *= pow(1 - siteCostFallPerYear, 1 / 12);
}
