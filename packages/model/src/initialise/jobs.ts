import { normal } from "../random/distributions.ts";
import { exp } from "../random/portable.ts";
import { purposeIndex } from "../random/purposes.ts";
import { agentKey, draw, drawAt } from "../random/Streams.ts";
import { sortThresholds } from "../world/Thresholds.ts";
import type { World } from "../world/World.ts";

const needs = purposeIndex("job needs");
const inboundThreshold = purposeIndex("inbound threshold");

/** Gives every job its needs, and the threshold at which it comes to the market by itself. */
export function initialiseJobs(world: World): void {
  const { parameters, accounts, jobs, streams, thresholds } = world;
  const { components } = parameters;
  const { needLogSd } = parameters.accounts;
  const K = components.length;
  const weight = new Float64Array(K);
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
      for (let k = 0; k < K; k++) jobs.need[job * K + k] = weight[k] / total;
      thresholds.level[job] = draw(streams, inboundThreshold, job, 0);
    }
  }
  sortThresholds(thresholds);
}
