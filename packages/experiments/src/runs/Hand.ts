import { Worker } from "node:worker_threads";
import type { Answer, Assignment } from "./worker.ts";

/** What came of a task, or what took the worker away that had it. */
export type Reply =
  | Exclude<Answer, { readonly kind: "ready" }>
  | { readonly kind: "lost"; readonly cause: string; readonly hadStarted: boolean };

/** One worker, as the pool sees it. */
export interface Hand {
  readonly state: () => "idle" | "busy" | "gone";
  /** One task at a time; of the same `job` object only the first time is it copied. */
  readonly work: (job: unknown, task: unknown) => Promise<Reply>;
  readonly end: (cause?: string) => Promise<unknown>;
}

export function hire(jobModule: URL): Hand {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { jobModule: jobModule.href },
  });
  let state: "idle" | "busy" | "gone" = "idle";
  let cause: string | undefined;
  let hadStarted = false;
  let known: unknown;
  let settle: (reply: Reply) => void = () => {};

  worker.on("message", (answer: Answer) => {
    if (answer.kind === "ready") {
      hadStarted = true;
      return;
    }
    state = "idle";
    settle(answer);
  });
  worker.on("error", (error) => {
    cause ??= error instanceof Error ? error.message : String(error);
  });
  worker.on("exit", (code) => {
    state = "gone";
    settle({ kind: "lost", cause: cause ?? `it ended with exit code ${code}`, hadStarted });
  });

  return {
    state: () => state,
    work: (job, task) =>
      new Promise((resolve) => {
        const assignment: Assignment = known === job ? { task } : { job: { data: job }, task };
        // Before anything is set: data that cannot be copied throws here and leaves the worker idle.
        worker.postMessage(assignment);
        known = job;
        state = "busy";
        settle = resolve;
      }),
    end: (why) => {
      cause ??= why;
      return worker.terminate();
    },
  };
}
