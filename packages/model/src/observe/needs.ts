import { mostComponents } from "../world/columns.ts";
import type { World } from "../world/World.ts";

/** Written anew for each question. */
const row = new Float32Array(mostComponents);

/**
 * Need weights of a job where needs move; where they stand still, they are the job's row of `jobs.need`.
 *
 * n_k μ_k / Σ n μ
 *
 * @returns the weights from place 0 on, good until the next question
 * @source docs/model.md, migrating needs
 */
export function needsNow({ jobs, market }: World, job: number): Float32Array {
  const { needShift } = market;
  const { need } = jobs;
  const K = needShift.length;
  let total = 0;
  for (let k = 0; k < K; k++) total += need[job * K + k] * needShift[k];
  for (let k = 0; k < K; k++) row[k] = (need[job * K + k] * needShift[k]) / total;
  return row;
}

/** How far the needs of the average job have moved since the start: the share of weight that lies elsewhere. */
export function needsMoved({ parameters, market }: World): number {
  const { components } = parameters;
  const needed = components.reduce((sum, { needWeight }) => sum + needWeight, 0);
  return components.reduce(
    (sum, { needWeight }, k) =>
      sum + Math.max(0, market.meanNeed[k] - Math.fround(needWeight / needed)),
    0,
  );
}
