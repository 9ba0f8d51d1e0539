import type { BatchJob, BatchTask, StrategyRun } from "@searoom/experiments/store";
import { replicate as replicateTask } from "../packages/experiments/src/runs/replicateTask.ts";

/** The task of a batch as it is, its time told in milliseconds of this thread's own CPU. */
export function replicate(job: BatchJob, task: BatchTask): StrategyRun[] {
  const before = process.threadCpuUsage();
  const runs = replicateTask(job, task);
  const { user, system } = process.threadCpuUsage(before);
  return runs.map((run) => ({ ...run, ms: (user + system) / 1000 / runs.length }));
}
