import { mostComponents } from "../world/columns.ts";
import type { World } from "../world/World.ts";

/** Written anew for each question. */
const row = new Float32Array(mostComponents);

/**
 * Need weights of a job where needs move; where they stand still, they are the job's row of `jobs.need`.
 *
 * n_k μ_k / Σ n μ; who weighs nothing but what is not needed any more goes on weighing it
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
  for (let k = 0; k < K; k++)
    row[k] = total > 0 ? (need[job * K + k] * needShift[k]) / total : need[job * K + k];
  return row;
}

/** How far the needs of the average job have moved in the run: the share of weight that lies elsewhere. */
export function needsMoved({ market }: World): number {
  const { needBefore, meanNeed } = market;
  let moved = 0;
  for (let k = 0; k < meanNeed.length; k++) moved += Math.max(0, meanNeed[k] - needBefore[k]);
  return moved;
}
