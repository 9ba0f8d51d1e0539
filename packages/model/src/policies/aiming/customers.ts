import { needsNow } from "../../observe/needs.ts";
import { customersOf } from "../../world/customers.ts";
import type { World } from "../../world/World.ts";

/** The mean need of those whom the firm serves; of all while it serves nobody. */
export function customers(world: World, firm: number): void {
  const { firms, jobs, market } = world;
  const { aim } = firms.columns;
  const K = market.meanNeed.length;
  const served = customersOf(firms, jobs, firm);
  if (served.length === 0) {
    aim.set(market.meanNeed, firm * K);
    return;
  }
  aim.fill(0, firm * K, (firm + 1) * K);
  for (const job of served) {
    const need = needsNow(world, job);
    for (let k = 0; k < K; k++) aim[firm * K + k] += need[k] / served.length;
  }
}
