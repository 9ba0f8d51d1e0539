import type { Parameters, RunOptions, RunResult } from "@searoom/model";
import type * as Effect from "effect/Effect";
import { inThread } from "./inThread.ts";

/** One run on a thread of its own. */
export function runInThread(parameters: Parameters, options: RunOptions): Effect.Effect<RunResult> {
  return inThread(new URL("./runThread.ts", import.meta.url), { parameters, options });
}
