import { pow } from "../../random/portable.ts";
import type { World } from "../../world/World.ts";

/** Technology makes it cheaper to produce with the customer. */
export function cheapenProduction({ parameters, market }: World): void {
  const { premiumFallPerYear } = parameters.production;
  if (premiumFallPerYear > 0) market.personalisationPremium *= pow(1 - premiumFallPerYear, 1 / 12);
}
