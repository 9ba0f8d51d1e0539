import { Worker } from "node:worker_threads";
import type { Chunk } from "./Chunk.ts";
import type { Assignment } from "./worker.ts";

/** One worker, as the pool sees it. */
export interface Hand {
  readonly state: () => "idle" | "busy" | "gone";
  /** Work until nothing is left; the answer is null, or what took the worker away. */
  readonly assign: (
    assignment: Assignment,
    receive: (chunk: Chunk) => void,
  ) => Promise<string | null>;
  readonly end: () => Promise<unknown>;
}

export function hire(jobModule: URL): Hand {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { jobModule: jobModule.href },
  });
  let state: "idle" | "busy" | "gone" = "idle";
  let cause: string | undefined;
  let receiveChunk: (chunk: Chunk) => void = () => {};
  let settle: (lost: string | null) => void = () => {};

  worker.on("message", (chunk: Chunk) => {
    receiveChunk(chunk);
    if (!chunk.last) return;
    state = "idle";
    settle(null);
  });
  worker.on("error", (error) => {
    cause = error instanceof Error ? error.message : String(error);
  });
  worker.on("exit", (code) => {
    state = "gone";
    settle(cause ?? `it ended with exit code ${code}`);
  });

  return {
    state: () => state,
    assign: (assignment, receive) =>
      new Promise((resolve) => {
        // Before anything is set: data that cannot be copied throws here and leaves the worker idle.
        worker.postMessage(assignment);
        state = "busy";
        receiveChunk = receive;
        settle = resolve;
      }),
    end: () => worker.terminate(),
  };
}
