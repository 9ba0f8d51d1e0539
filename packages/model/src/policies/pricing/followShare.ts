import { sellersOf } from "../../observe/measures.ts";
import type { World } from "../../world/World.ts";

/** Price moves a little up where the firm's share lies above an equal one, and down below: ×(1 + gain·(share − 1/n)). */
export function followShare(world: World, firm: number): number {
  const { parameters, firms } = world;
  const { columns } = firms;
  const { listPriceKeurPerMonth } = parameters.groups[columns.group[firm]];
  if (columns.price[firm] === 0) return listPriceKeurPerMonth;
  return (
    columns.price[firm] *
    (1 + parameters.pricing.followShareGain * (columns.share[firm] - 1 / sellersOf(world)))
  );
}
