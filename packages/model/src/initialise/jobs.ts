import type { ComponentParameters } from "../Parameters.ts";
import { normal } from "../random/distributions.ts";
import { exp } from "../random/portable.ts";
import { purposeIndex } from "../random/purposes.ts";
import { agentKey, draw, drawAt } from "../random/Streams.ts";
import { sortThresholds } from "../world/Thresholds.ts";
import type { World } from "../world/World.ts";

const needs = purposeIndex("job needs");
const weighs = purposeIndex("job weighs");
const inboundThreshold = purposeIndex("inbound threshold");

/** Gives every job its needs, and the threshold at which it comes to the market by itself. */
export function initialiseJobs(world: World): void {
  const { parameters, accounts, jobs, streams, thresholds } = world;
  const { components } = parameters;
  const { needLogSd } = parameters.accounts;
  const K = components.length;
  const weight = new Float64Array(K);
  const someDoNotWeigh = components.some(({ weighedBy }) => weighedBy < 1);
  for (let account = 0; account < accounts.count; account++) {
    for (let job = accounts.firstJob[account]; job < accounts.firstJob[account + 1]; job++) {
      jobs.account[job] = account;
      let total = 0;
      const key = agentKey(streams, needs, job);
      for (let k = 0; k < K; k++) {
        weight[k] = components[k].needWeight;
        if (needLogSd > 0 && K > 1) weight[k] *= exp(needLogSd * normal(drawAt(key, k)));
        total += weight[k];
      }
      if (someDoNotWeigh) total = weighSome(weight, components, agentKey(streams, weighs, job));
      for (let k = 0; k < K; k++) jobs.need[job * K + k] = weight[k] / total;
      thresholds.level[job] = draw(streams, inboundThreshold, job, 0);
    }
  }
  if (someDoNotWeigh) averageNeeds(world);
  sortThresholds(thresholds);
}

/**
 * Takes from a job what it does not weigh; when that is everything, its heaviest component is left.
 *
 * @returns the sum of the weights that are left
 */
function weighSome(
  weight: Float64Array,
  components: readonly ComponentParameters[],
  key: number,
): number {
  let heaviest = 0;
  for (let k = 1; k < weight.length; k++) if (weight[k] > weight[heaviest]) heaviest = k;
  const most = weight[heaviest];
  let total = 0;
  for (let k = 0; k < weight.length; k++) {
    if (drawAt(key, k) >= components[k].weighedBy) weight[k] = 0;
    total += weight[k];
  }
  if (total > 0) return total;
  weight[heaviest] = most;
  return most;
}

/** What the average job needs has no formula where some do not weigh all: it is that of the jobs there are. */
function averageNeeds({ jobs, market }: World): void {
  const K = market.startNeed.length;
  for (let k = 0; k < K; k++) {
    let sum = 0;
    for (let job = 0; job < jobs.count; job++) sum += jobs.need[job * K + k];
    market.startNeed[k] = sum / jobs.count;
    market.needBefore[k] = market.startNeed[k];
    market.meanNeed[k] = market.startNeed[k];
  }
}
