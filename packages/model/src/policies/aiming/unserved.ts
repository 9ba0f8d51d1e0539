import { needsNow } from "../../observe/needs.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, drawAt } from "../../random/Streams.ts";
import { mostComponents } from "../../world/columns.ts";
import type { World } from "../../world/World.ts";

const marketResearch = purposeIndex("market research");

/** Jobs that are looked at before a firm gives up finding one more that no firm serves. */
const attemptsEach = 8;

const sum = new Float64Array(mostComponents);

/**
 * The mean need of some jobs that no firm serves, found by looking into one after the other; where there is none the aim
 * stays as it was.
 *
 * @source von Hippel 2005, for needs that firms do not see in their customers; docs/model.md, aim
 */
export function unserved(world: World, firm: number): void {
  const { parameters, firms, jobs, market, streams } = world;
  const { aim, birth, founded, bidDebt } = firms.columns;
  const { sample, sampleHours } = parameters.positioning;
  const K = market.meanNeed.length;
  const key = agentKey(streams, marketResearch, birth[firm]);
  const first = (market.month - founded[firm]) * sample * attemptsEach;
  let asked = 0;
  sum.fill(0);
  for (let attempt = 0; attempt < sample * attemptsEach && asked < sample; attempt++) {
    const job = Math.floor(drawAt(key, first + attempt) * jobs.count);
    if (jobs.supplier[job] >= 0) continue;
    asked++;
    const need = needsNow(world, job);
    for (let k = 0; k < K; k++) sum[k] += need[k];
  }
  if (asked === 0) return;
  bidDebt[firm] += asked * sampleHours;
  for (let k = 0; k < K; k++) aim[firm * K + k] = sum[k] / asked;
}
