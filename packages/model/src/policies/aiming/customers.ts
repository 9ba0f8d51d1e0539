import { needsNow } from "../../observe/needs.ts";
import { customersOf } from "../../world/customers.ts";
import type { World } from "../../world/World.ts";

/** The mean need of those whom the firm serves; of all while it serves nobody. */
export function customers(world: World, firm: number): void {
  const { firms, jobs, market } = world;
  const { aim, users } = firms.columns;
  const K = market.meanNeed.length;
  const count = users[firm];
  if (count === 0) {
    aim.set(market.meanNeed, firm * K);
    return;
  }
  aim.fill(0, firm * K, (firm + 1) * K);
  // Nobody comes or goes meanwhile, so that a list that is kept need not be copied.
  const served = firms.listed ? firms.columns.customers[firm] : customersOf(firms, jobs, firm);
  for (let n = 0; n < count; n++) {
    const need = needsNow(world, served[n]);
    for (let k = 0; k < K; k++) aim[firm * K + k] += need[k] / count;
  }
}
