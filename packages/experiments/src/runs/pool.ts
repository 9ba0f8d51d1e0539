import { availableParallelism } from "node:os";
import type { Failure, Row } from "../Row.ts";
import { type Chunk, unpackChunk } from "./Chunk.ts";
import { createGathering, gatherFailure, type Gathering, missing, unbroken } from "./Gathering.ts";
import { type Hand, hire } from "./Hand.ts";
import type { Job } from "./Job.ts";
import { measureProgress, type Progress } from "./Progress.ts";
import {
  createTaskCounter,
  isStopped,
  none,
  stopTasks,
  type TaskCounter,
  taskInHand,
} from "./TaskCounter.ts";
import { tuneEngine } from "./tuneEngine.ts";

export { tuneEngine } from "./tuneEngine.ts";
export type { Failure, Row } from "../Row.ts";
export type { Job, Replicate } from "./Job.ts";
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
  /** Stops what is running and ends the workers. */
  readonly close: () => Promise<void>;
}

/** At a stop, how long a worker may take to finish what it has in hand before it is ended. */
const graceMs = 50;

/**
 * Workers that take replications from one shared counter.
 *
 * **Details** Workers stay warm between calls. Even a single one is a thread of its own, so that the caller
 * can draw progress and stop it. A replication that throws is a recorded failure. So is one that takes its
 * worker with it; the worker is replaced, and what it had not yet handed over is done again.
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

  async function run(
    job: J,
    { from = 0, to, signal, onProgress }: RunRequest,
  ): Promise<Replications> {
    if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to))
      throw new RangeError(`expected replications from 0 upwards; found ${from} to ${to}`);
    if (stopRun !== null) throw new Error("the pool is already running a job");

    const gathering = createGathering(from, to);
    const startedAt = performance.now();
    const receive = (chunk: Chunk) => {
      for (const one of unpackChunk(chunk)) gathering.finished.set(one.replication, one);
      for (const failure of chunk.failures) gatherFailure(gathering, failure);
      onProgress?.(measureProgress(gathering, performance.now() - startedAt));
    };

    let cancelled = false;
    let counter = createTaskCounter(missing(gathering), workers);
    let ending: NodeJS.Timeout | undefined;
    const stop = (afterMs: number) => {
      cancelled = true;
      stopTasks(counter);
      ending ??= setTimeout(endBusyHands, afterMs);
    };
    const abort = () => stop(graceMs);
    stopRun = stop;
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted) abort();

    try {
      // More than one round only when a lost worker had finished replications that it never handed over.
      for (
        let left = missing(gathering);
        left.length > 0 && !cancelled;
        left = missing(gathering)
      ) {
        counter = createTaskCounter(left, workers);
        const shares = [...hands.keys()]
          .slice(0, left.length)
          .map((slot) => share(slot, job, counter, gathering, receive));
        const ended = await Promise.allSettled(shares);
        const broken = ended.find((end) => end.status === "rejected");
        if (broken !== undefined) throw broken.reason;
      }
    } finally {
      clearTimeout(ending);
      signal?.removeEventListener("abort", abort);
      stopRun = null;
    }
    const complete = unbroken(gathering);
    return {
      ...complete,
      from,
      failureShare: complete.failures.length / Math.max(1, complete.to - from),
      cancelled: complete.to < to,
    };
  }

  /** One worker, and those that replace it, until nothing is left on the counter. */
  async function share(
    slot: number,
    job: J,
    counter: TaskCounter,
    gathering: Gathering,
    receive: (chunk: Chunk) => void,
  ): Promise<void> {
    for (;;) {
      const hand = handAt(slot);
      const lost = await hand.assign({ job, counter, worker: slot }, receive);
      if (lost === null || isStopped(counter)) return;
      const replication = taskInHand(counter, slot);
      if (replication === none) {
        stopTasks(counter);
        throw new Error(`a worker could not start: ${lost}`);
      }
      gatherFailure(gathering, { replication, message: `the worker was lost: ${lost}` });
    }
  }

  function handAt(slot: number): Hand {
    const hand = hands[slot];
    return hand === undefined || hand.state() === "gone" ? (hands[slot] = hire(jobModule)) : hand;
  }

  function endBusyHands(): void {
    for (const hand of hands) if (hand?.state() === "busy") void hand.end();
  }

  async function close(): Promise<void> {
    stopRun?.(0);
    await Promise.all(hands.flatMap((hand) => (hand === undefined ? [] : [hand.end()])));
  }

  return { workers, run, close };
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
