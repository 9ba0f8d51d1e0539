import { Worker } from "node:worker_threads";
import * as Effect from "effect/Effect";

/** What one thread of its own answers to one question, so that Ctrl-C is heard while it works. */
export function inThread<Answer>(thread: URL, question: unknown): Effect.Effect<Answer> {
  return Effect.callback((resume) => {
    const worker = new Worker(thread, { workerData: question });
    worker.once("message", (answer: Answer) => resume(Effect.succeed(answer)));
    worker.once("error", (error) => resume(Effect.die(error)));
    worker.once("exit", (code) =>
      resume(Effect.die(new Error(`the thread of ${thread.pathname} ended with code ${code}`))),
    );
    return Effect.promise(() => worker.terminate());
  });
}
