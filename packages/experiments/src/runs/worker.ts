import { parentPort, workerData } from "node:worker_threads";
import type { Failure } from "../Row.ts";
import { type Finished, packChunk } from "./Chunk.ts";
import type { Replicate } from "./Job.ts";
import { none, type TaskCounter, takeTask } from "./TaskCounter.ts";

/** What a worker is told at the start of a run. */
export interface Assignment {
  readonly job: unknown;
  readonly counter: TaskCounter;
  readonly worker: number;
}

/** What a worker holds back is lost when it is ended; a message costs about 20 µs. */
const postEveryMs = 10;

const port = parentPort!;
const { jobModule } = workerData as { jobModule: string };
const { replicate } = (await import(jobModule)) as { replicate?: Replicate<unknown> };
if (replicate === undefined) throw new TypeError(`expected ${jobModule} to export replicate`);

port.on("message", ({ job, counter, worker }: Assignment) => {
  let finished: Finished[] = [];
  let failures: Failure[] = [];
  let postedAt = performance.now();
  const post = (last: boolean) => {
    const chunk = packChunk(finished, failures, last);
    port.postMessage(chunk, [chunk.values.buffer]);
    finished = [];
    failures = [];
    postedAt = performance.now();
  };

  for (
    let replication = takeTask(counter, worker);
    replication !== none;
    replication = takeTask(counter, worker)
  ) {
    try {
      finished.push({ replication, runs: replicate(job, replication) });
    } catch (cause) {
      failures.push({
        replication,
        message: cause instanceof Error ? cause.message : String(cause),
      });
    }
    if (performance.now() - postedAt >= postEveryMs) post(false);
  }
  post(true);
});
