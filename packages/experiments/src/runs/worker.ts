import { parentPort, workerData } from "node:worker_threads";
import type { Replicate } from "./Job.ts";

/** What a worker is told: a task, and before the first of a job the job. */
export interface Assignment {
  readonly job?: { readonly data: unknown };
  readonly task: unknown;
}

/** What a worker answers; once, before all else, that it is ready. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly result: unknown; readonly ms: number }
  | { readonly kind: "threw"; readonly message: string };

const port = parentPort!;
const { jobModule } = workerData as { jobModule: string };
const { replicate } = (await import(jobModule)) as {
  replicate?: Replicate<unknown, unknown, unknown>;
};
if (replicate === undefined) throw new TypeError(`expected ${jobModule} to export replicate`);

let job: unknown;
port.on("message", (assignment: Assignment) => {
  if (assignment.job !== undefined) job = assignment.job.data;
  port.postMessage(answer(replicate, assignment.task));
});
port.postMessage({ kind: "ready" } satisfies Answer);

function answer(work: Replicate<unknown, unknown, unknown>, task: unknown): Answer {
  const startedAt = performance.now();
  try {
    const result = work(job, task);
    return { kind: "done", result, ms: performance.now() - startedAt };
  } catch (cause) {
    return { kind: "threw", message: cause instanceof Error ? cause.message : String(cause) };
  }
}
