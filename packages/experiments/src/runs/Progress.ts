import type { Gathering } from "./Gathering.ts";

export interface Progress {
  /** Replications with a result or a failure. */
  readonly done: number;
  readonly failed: number;
  readonly total: number;
  /** Since the start of this call. */
  readonly replicationsPerSecond: number;
  /** Infinity until the first replication is done. */
  readonly remainingSeconds: number;
}

export function measureProgress(
  { from, to, finished, failures }: Gathering,
  elapsedMs: number,
): Progress {
  const done = finished.size + failures.size;
  const replicationsPerSecond = (1000 * done) / elapsedMs;
  return {
    done,
    failed: failures.size,
    total: to - from,
    replicationsPerSecond,
    remainingSeconds: done === 0 ? Infinity : (to - from - done) / replicationsPerSecond,
  };
}
