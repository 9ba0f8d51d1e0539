import { availableParallelism } from "node:os";
import type { StrategyOutcome } from "@searoom/model";
import type { Failure, Row } from "../Row.ts";
import { createGathering, unbroken } from "./Gathering.ts";
import { type Hand, hire } from "./Hand.ts";
import type { Job } from "./Job.ts";
import { perform, type TaskRequest } from "./perform.ts";
import { measureProgress, type Progress } from "./Progress.ts";
import { tuneEngine } from "./tuneEngine.ts";

export { tuneEngine } from "./tuneEngine.ts";
export type { Failure, Row } from "../Row.ts";
export type { Job, Replicate } from "./Job.ts";
export type { Performed, TaskFailure, TaskRequest } from "./perform.ts";
export type { Progress } from "./Progress.ts";

export interface PoolOptions {
  /** One per core unless told. */
  readonly workers?: number;
  /** A module that exports `replicate`; the model's own unless told. */
  readonly jobModule?: URL;
}

export interface RunRequest {
  /** First replication; 0 unless told. */
  readonly from?: number;
  /** One past the last. */
  readonly to: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Replications {
  /** By replication, then in the order of the job's strategies. */
  readonly rows: readonly Row[];
  readonly failures: readonly Failure[];
  /** Of the complete replications; 0 of none. */
  readonly failureShare: number;
  readonly from: number;
  /** Every replication from `from` up to but not including this one has its rows or a failure. */
  readonly to: number;
  /** Stopped before all that was asked for was complete. */
  readonly cancelled: boolean;
}

export interface Pool<J> {
  readonly workers: number;
  /**
   * Replicate a job, one call at a time. Which worker did what never shows in the result, and a call with
   * the next range continues an earlier one.
   *
   * At an abort the unbroken beginning of what is complete is kept: fast replications must not stand for
   * slow ones.
   */
  readonly run: (job: J, request: RunRequest) => Promise<Replications>;
  /**
   * Performs tasks that are data, one call at a time, and hands over what comes of each as it arrives: for work that
   * is too much to be kept. The tasks are asked for as workers become free.
   */
  readonly each: <Task, Result>(
    job: J,
    tasks: Iterable<Task>,
    request: TaskRequest<Task, Result>,
  ) => Promise<{ readonly cancelled: boolean }>;
  /** Stops what is running and ends the workers. */
  readonly close: () => Promise<void>;
}

/**
 * Workers that take one task after another.
 *
 * **Details** Workers stay warm between calls. Even a single one is a thread of its own, so that the caller
 * can draw progress and stop it. A task that throws is a recorded failure. One that takes its worker with it, or longer
 * than it may, is tried again on another, and is a failure after the third time.
 *
 * **Gotchas** An open pool keeps the process alive: close it, or use `withPool`.
 */
export function openPool<J = Job>({
  workers = availableParallelism(),
  jobModule = new URL("./replicate.ts", import.meta.url),
}: PoolOptions = {}): Pool<J> {
  if (!(Number.isInteger(workers) && workers >= 1))
    throw new RangeError(`expected a whole number of workers from 1; found ${workers}`);
  tuneEngine();
  const hands = new Array<Hand | undefined>(workers).fill(undefined);
  let stopRun: ((graceMs: number) => void) | null = null;

  async function each<Task, Result>(
    job: J,
    tasks: Iterable<Task>,
    request: TaskRequest<Task, Result>,
  ): Promise<{ readonly cancelled: boolean }> {
    if (stopRun !== null) throw new Error("the pool is already running a job");
    const { ended, stop } = perform({ count: workers, at: handAt }, job, tasks, request);
    stopRun = stop;
    try {
      return await ended;
    } finally {
      stopRun = null;
    }
  }

  async function run(
    job: J,
    { from = 0, to, signal, onProgress }: RunRequest,
  ): Promise<Replications> {
    if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to))
      throw new RangeError(`expected replications from 0 upwards; found ${from} to ${to}`);
    const gathering = createGathering(from, to);
    const startedAt = performance.now();
    await each<number, readonly StrategyOutcome[]>(job, range(from, to), {
      signal,
      receive: (performed) => {
        const replication = performed.task;
        if ("result" in performed) gathering.finished.set(replication, performed.result);
        else {
          const { message } = performed.failure;
          gathering.failures.set(replication, { replication, message });
        }
        onProgress?.(measureProgress(gathering, performance.now() - startedAt));
      },
    });
    const complete = unbroken(gathering);
    return {
      ...complete,
      from,
      failureShare: complete.failures.length / Math.max(1, complete.to - from),
      cancelled: complete.to < to,
    };
  }

  function handAt(slot: number): Hand {
    const hand = hands[slot];
    return hand === undefined || hand.state() === "gone" ? (hands[slot] = hire(jobModule)) : hand;
  }

  async function close(): Promise<void> {
    stopRun?.(0);
    await Promise.all(hands.flatMap((hand) => (hand === undefined ? [] : [hand.end()])));
  }

  return { workers, run, each, close };
}

function* range(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}

/** Use a pool and close it, come what may. */
export async function withPool<J = Job, Result = void>(
  options: PoolOptions,
  use: (pool: Pool<J>) => Promise<Result>,
): Promise<Result> {
  const pool = openPool<J>(options);
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}
