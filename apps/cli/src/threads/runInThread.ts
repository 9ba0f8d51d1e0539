import { Worker } from "node:worker_threads";
import type { Parameters, RunOptions, RunResult } from "@searoom/model";
import * as Effect from "effect/Effect";

/** One run on a thread of its own, so that Ctrl-C is heard while it goes on. */
export function runInThread(parameters: Parameters, options: RunOptions): Effect.Effect<RunResult> {
  return Effect.callback((resume) => {
    const worker = new Worker(new URL("./runThread.ts", import.meta.url), {
      workerData: { parameters, options },
    });
    worker.once("message", (result: RunResult) => resume(Effect.succeed(result)));
    worker.once("error", (error) => resume(Effect.die(error)));
    worker.once("exit", (code) =>
      resume(Effect.die(new Error(`the thread of the run ended with code ${code}`))),
    );
    return Effect.promise(() => worker.terminate());
  });
}
