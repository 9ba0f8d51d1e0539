import { needsNow } from "../../observe/needs.ts";
import { givesDesigns } from "../../world/Accounts.ts";
import type { World } from "../../world/World.ts";
import { options, optionUtility } from "./considerationSet.ts";

/**
 * What making it costs the account of a job, in utility: the cost of each component by how much the job needs it, less
 * what giving the design away is worth to those who do.
 *
 * Written as what each component differs from the cost of all, so that equal costs give that number to the last bit.
 *
 * @param costs  of the components: with the open designs, or for a maker who is alone
 * @source docs/model.md, makers; Coase 1937 (make or buy)
 */
export function costOfMaking(world: World, job: number, costs: Float64Array): number {
  const { jobs, market, accounts, parameters, rates } = world;
  const common = market.selfSupplyCost;
  const { length: K } = costs;
  const need = rates.needsMove ? needsNow(world, job) : jobs.need;
  const row = rates.needsMove ? 0 : job * K;
  let cost = common;
  for (let k = 0; k < K; k++) cost += need[row + k] * (costs[k] - common);
  if (givesDesigns(accounts, jobs.account[job])) cost -= parameters.community.giving;
  return cost;
}

/** Whether a job that has just chosen to be made would have been bought, or left, without the designs of others. */
export function isCopy(world: World, job: number): boolean {
  const { makeCost, makeCostAlone } = world.market;
  const alone =
    optionUtility[making] +
    costOfMaking(world, job, makeCost) -
    costOfMaking(world, job, makeCostAlone);
  for (let i = 0; i < options; i++) if (i !== making && optionUtility[i] > alone) return true;
  return false;
}

/** Its place in every set in which it can be chosen. */
const making = 1;
