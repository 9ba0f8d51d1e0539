import { performance } from "../equations/performance.ts";
import { saturation } from "../equations/saturation.ts";
import { meanNeed } from "../observe/estimates.ts";
import type { World } from "../world/World.ts";
import { resizeCapacity, workOff } from "./delivering/capacity.ts";
import { takeOverflow } from "./delivering/overflow.ts";

/**
 * Physical components leave the works as fast as capacity allows; references and satisfied users make firms and the
 * market credible; the best offer sets what customers will expect.
 *
 * L ← L + λ (F/(F + F½) − L), with F the share of jobs whose users are satisfied with anybody's product
 *
 * @source docs/model.md, delivering and legitimacy; Hannan & Carroll 1992
 */
export function delivering(world: World): void {
  const { parameters, firms, offers, market, jobs, rates } = world;
  const { columns, count } = firms;
  const K = parameters.components.length;
  const { weakLinkExponent } = parameters.utility;
  const { reputationHalfAtCustomers, halfAtShare, speedPerMonth } = parameters.legitimacy;
  market.bestPerformance = 0;
  for (let firm = 0; firm < count; firm++) if (columns.alive[firm] === 1) workOff(world, firm);
  if (rates.producesTogether) takeOverflow(world);
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    settleWait(world, firm);
    resizeCapacity(world, firm);
    columns.reputation[firm] = saturation(columns.satisfiedUsers[firm], reputationHalfAtCustomers);
    const offer = columns.offer[firm];
    if (offer === -1 || columns.selling[firm] === 0) continue;
    const perf = performance(meanNeed(world), 0, offers.powered, offer * K, K, weakLinkExponent);
    if (perf > market.bestPerformance) market.bestPerformance = perf;
  }
  const used = market.satisfiedUsers / jobs.count;
  market.legitimacy += speedPerMonth * (saturation(used, halfAtShare) - market.legitimacy);
}

/** How long new customers wait, and what of those who wait pays already. */
function settleWait({ firms, offers }: World, firm: number): void {
  const { columns } = firms;
  const capacity = columns.deliveryCapacity[firm];
  columns.wait[firm] = capacity > 0 ? columns.backlog[firm] / capacity : 0;
  const offer = columns.offer[firm];
  if (columns.waiting[firm] === 0 || offer === -1) return;
  // What waits starts to pay as its maker's backlog shrinks.
  const maker = offers.maker[offer];
  const wait = maker === -1 ? 0 : columns.wait[maker];
  columns.waiting[firm] =
    wait === 0 ? 0 : Math.min(columns.recurring[firm], columns.waiting[firm] * (wait / (1 + wait)));
}
