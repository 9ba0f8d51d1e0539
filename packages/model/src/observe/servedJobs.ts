import type { World } from "../world/World.ts";
import { customerSurplus, fitOf, misfitNow } from "./customerSurplus.ts";
import { satisfactionNow } from "./satisfactionNow.ts";

/** Jobs that are served now, in their order, and what several outcomes ask of them: one pass over all jobs. */
export interface ServedJobs {
  readonly count: number;
  /** Satisfaction now and expectation at the purchase, in utility; NaN where all choose by table and nobody writes it down. */
  readonly felt: Float64Array;
  readonly expected: Float64Array;
  /** Sums: performance by own needs, distance left to the supplier, surplus of the customers (Keur a month). */
  readonly fit: number;
  readonly misfit: number;
  readonly surplus: number;
}

export function servedJobs(world: World): ServedJobs {
  const { jobs, rates } = world;
  const felt = new Float64Array(jobs.count);
  const expected = new Float64Array(jobs.count);
  let count = 0;
  let fit = 0;
  let misfit = 0;
  let surplus = 0;
  for (let job = 0; job < jobs.count; job++) {
    if (jobs.supplier[job] < 0) continue;
    felt[count] = rates.tabulates ? NaN : satisfactionNow(world, job)[1];
    expected[count] = rates.tabulates ? NaN : jobs.expectedAtFirst[job];
    count++;
    fit += fitOf(world, job);
    misfit += misfitNow(world, job);
    surplus += customerSurplus(world, job);
  }
  return {
    count,
    felt: felt.subarray(0, count),
    expected: expected.subarray(0, count),
    fit,
    misfit,
    surplus,
  };
}
