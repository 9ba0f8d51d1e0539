import { existsSync, writeFileSync } from "node:fs";
import type { StrategyOutcome } from "@searoom/model";
import { createRandomIndex } from "../../src/statistics/randomIndex.ts";

/** A job without a market: two numbers per strategy, and mishaps at chosen replications. */
export interface ToyJob {
  readonly seed: number;
  readonly strategies: readonly string[];
  readonly mishaps?: Readonly<Record<number, "throw" | "throw a string" | "exit" | "hang">>;
  /** Replications that take their worker with them unless this file is there, which they leave behind. */
  readonly lostOnce?: Readonly<Record<number, string>>;
  /** Time that a replication takes (ms). */
  readonly workMs?: number;
}

export function replicate(job: ToyJob, replication: number): readonly StrategyOutcome[] {
  const mishap = job.mishaps?.[replication];
  if (mishap === "throw") throw new Error(`an account vanished in replication ${replication}`);
  if (mishap === "throw a string") throw "no error at all";
  if (mishap === "exit") process.exit(3);
  const trace = job.lostOnce?.[replication];
  if (trace !== undefined && !existsSync(trace)) {
    writeFileSync(trace, "");
    process.exit(3);
  }
  sleep(mishap === "hang" ? 60_000 : (job.workMs ?? 0));
  return job.strategies.map((strategy) => {
    const draw = createRandomIndex(`${job.seed}/${replication}/${strategy}`);
    return {
      strategy,
      outcomes: Float64Array.of(draw(1e6), replication % 3 === 0 ? NaN : Infinity),
      digest: draw(2 ** 32).toString(16),
      burnIn: replication % 2 === 0 ? { months: replication, stationary: true } : null,
    };
  });
}

/** Busy, as a simulation is: a worker in here hears no message. */
function sleep(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}
