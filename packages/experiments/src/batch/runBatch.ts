import type { Experiment } from "../Experiment.ts";
import type { ResolvePoint } from "../file/resolver.ts";
import type { Point, Results } from "../Results.ts";
import type { Planning, Task } from "../rounds/Task.ts";
import type { BatchJob, BatchTask, StrategyRun } from "../runs/BatchTask.ts";
import type { Performed, Pool } from "../runs/pool.ts";
import type { Store } from "../store/Store.ts";
import { StoreError } from "../store/StoreError.ts";
import type { StoredRun } from "../store/StoredRun.ts";
import { callsOf, hashOf, type ReadyArm, readyArms } from "./callsOf.ts";
import { pointKey } from "../points/pointKey.ts";
import { followPlan } from "./Rounds.ts";
import { createRunMemory, type KnownRun, type RunMemory } from "./RunMemory.ts";

export interface BatchRequest {
  readonly store: Store;
  /** From `store.begin`. */
  readonly session: number;
  readonly planning: Planning;
  /** What a point means for the model. */
  readonly resolve: ResolvePoint;
  readonly pool: Pool<BatchJob>;
  readonly signal?: AbortSignal | undefined;
  /** Most runs in the store, and minutes of this call; Infinity: as many as are planned. */
  readonly budget?: { readonly runs: number; readonly minutes: number };
  /** How long a task may take before it is tried again. */
  readonly timeoutMs?: number;
  /** A second unless told. */
  readonly commitEveryMs?: number;
  readonly onProgress?: (progress: BatchProgress) => void;
}

export interface BatchProgress {
  readonly round: number;
  /** Runs of the round, and how many of them there are. */
  readonly done: number;
  readonly planned: number;
  readonly failed: number;
  /** Runs that this call has made. */
  readonly made: number;
}

export interface BatchEnd {
  /** done: nothing is left to run; stopped: by a signal; runs, minutes: that budget was spent. */
  readonly why: "done" | "stopped" | "runs" | "minutes";
  readonly results: Results;
  readonly runs: number;
  readonly failed: number;
}

/** So many runs are written at once, or what has come in this time: more than that a crash cannot take. */
const commitRuns = 500;
const commitMs = 1000;

/** The module that the workers of a batch's pool run. */
export const batchModule = new URL("../runs/replicateTask.ts", import.meta.url);

/**
 * Runs what is planned and not stored, until nothing is left.
 *
 * **Details** Rounds, points, seeds and hashes follow from the experiment, never from who was first: one worker or many, at once
 * or in pieces, the store has the same rows.
 *
 * @throws StoreError  when a store cannot be written, has points that the experiment has not, or too much fails
 */
export async function runBatch(request: BatchRequest): Promise<BatchEnd> {
  const { store, planning, budget = { runs: Infinity, minutes: Infinity } } = request;
  const { experiment } = store.header();
  await store.forgetLost();
  const memory = await memoryOf(store);
  const rounds = followPlan(experiment, planning, memory);
  const storedPoints = new Set<string>();
  for (const { section, row, values } of await store.points()) {
    storedPoints.add(`${section}/${row}`);
    const planned = section === "design" ? planning.design.find((each) => each.row === row) : null;
    if (section === "design" && JSON.stringify(planned?.values) !== JSON.stringify(values))
      throw moved(store.file, row);
  }
  const work = createWork(request, memory, storedPoints);
  const outOfTime = AbortSignal.timeout(Math.min(budget.minutes * 60_000, 2 ** 31 - 1));
  const signal = AbortSignal.any(request.signal ? [request.signal, outOfTime] : [outOfTime]);
  let why: BatchEnd["why"] = "done";
  for (let round = rounds.current(); round !== null; round = rounds.current()) {
    const tasks = within(round.missing, budget.runs - memory.count());
    if (!signal.aborted) await work(round.number, round.tasks, tasks, signal);
    const failed = failures(rounds.results());
    if (signal.aborted) why = request.signal?.aborted === true ? "stopped" : "minutes";
    else if (tasks.length < round.missing.length) why = "runs";
    else {
      bound(experiment, failed, memory.count());
      continue;
    }
    break;
  }
  const results = rounds.results();
  return { why, results, runs: memory.count(), failed: failures(results) };
}

/** All that a store has, for planning. */
export async function memoryOf(store: Store): Promise<RunMemory> {
  const memory = createRunMemory();
  for (const run of await store.runs()) memory.add(knownRun(run));
  return memory;
}

function knownRun({ section, point, strategy, replication, status, values }: StoredRun): KnownRun {
  return { section, point, strategy, replication, failed: status !== "ok", values };
}

/** What every task of an experiment has in common. */
export function jobOf(experiment: Experiment): BatchJob {
  const { outcomes, series, treatShare, replications, limits } = experiment;
  return {
    outcomes: Object.entries(outcomes).map(([name, { expression }]) => [name, expression]),
    series,
    treatShare,
    draws: replications.crn === "seed" ? "single-stream" : "keyed",
    maxMonths: limits.maxMonths,
  };
}

/** The hash by which a run is known: a function of everything that it hangs on, and never a counter. */
function runHashOf(store: Store, arm: ReadyArm, replication: number): string {
  const { modelVersion, modelDigest, drawsDigest } = store.header().code;
  return hashOf([arm.key, replication, modelVersion, modelDigest, drawsDigest, arm.name]);
}

type Work = (
  round: number,
  planned: readonly Task[],
  tasks: readonly Task[],
  signal: AbortSignal,
) => Promise<void>;

interface Sent extends BatchTask {
  readonly task: Task;
}

/** Sends tasks to the pool and what comes of them to the store. */
function createWork(request: BatchRequest, memory: RunMemory, storedPoints: Set<string>): Work {
  const {
    store,
    session,
    pool,
    resolve,
    onProgress,
    timeoutMs,
    commitEveryMs = commitMs,
  } = request;
  const { experiment } = store.header();
  const job = jobOf(experiment);
  const armsAt = lastPoint((point) => {
    const resolution = resolve(point.values);
    return resolution.status === "invalid"
      ? resolution.message
      : readyArms(experiment, point, resolution.groups);
  });
  const arms = new Map<Task, ReadonlyMap<string, ReadyArm>>();
  let waiting: StoredRun[] = [];
  let committedAt = performance.now();
  let made = 0;

  const commit = async () => {
    const runs = waiting;
    waiting = [];
    committedAt = performance.now();
    if (runs.length > 0) await store.commit({ runs });
  };

  const keep = (task: Task, runs: readonly (StrategyRun | Lost)[], worker: number | null) => {
    const known = arms.get(task);
    arms.delete(task);
    for (const run of runs) {
      const stored = storedRun(store, task, run, known?.get(run.strategy), session, worker);
      waiting.push(stored);
      memory.add(knownRun(stored));
    }
    made += runs.length;
  };

  return async (round, planned, tasks, signal) => {
    const points = pointsOf(planned).filter(
      (point) => !storedPoints.has(`${point.section}/${point.row}`),
    );
    if (points.length > 0) await store.commit({ points });
    for (const { section, row } of points) storedPoints.add(`${section}/${row}`);
    const total = countOf(planned);
    let done = total - countOf(tasks);
    let failed = 0;

    function* sent(): Generator<Sent> {
      for (const task of tasks) {
        const ready = armsAt(task.point);
        if (typeof ready === "string") {
          received(
            task,
            task.strategies.map((strategy) => ({ strategy, failure: ready, ms: 0 })),
            null,
          );
          continue;
        }
        arms.set(task, ready);
        const calls = callsOf(task.strategies.map((strategy) => ready.get(strategy)!));
        yield { task, replication: task.replication, calls };
      }
    }

    function received(
      task: Task,
      runs: readonly (StrategyRun | Lost)[],
      worker: number | null,
    ): void {
      keep(task, runs, worker);
      done += runs.length;
      failed += runs.filter((run) => "failure" in run).length;
      onProgress?.({ round, done, planned: total, failed, made });
      bound(experiment, failed, Math.max(memory.count(), total));
    }

    const receive = (performed: Performed<Sent, StrategyRun[]>): Promise<void> | undefined => {
      const { task } = performed.task;
      if ("result" in performed) received(task, performed.result, performed.worker);
      else {
        const { message, cause } = performed.failure;
        const lost = cause === "lost" ? ({ lost: true } as const) : {};
        const failed = task.strategies.map((strategy) => ({
          strategy,
          failure: message,
          ms: 0,
          ...lost,
        }));
        received(task, failed, performed.worker);
      }
      const due = performance.now() - committedAt >= commitEveryMs;
      return due || waiting.length >= commitRuns ? commit() : undefined;
    };

    try {
      await pool.each<Sent, StrategyRun[]>(job, sent(), {
        signal,
        receive,
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      });
    } finally {
      await commit();
    }
    if (!signal.aborted)
      await store.commit({
        decision: { kind: "round", detail: { round, tasks: planned.length, runs: total } },
      });
  };
}

interface Lost {
  readonly strategy: string;
  readonly failure: string;
  readonly ms: number;
  readonly lost?: true;
}

function storedRun(
  store: Store,
  { point, replication }: Task,
  run: StrategyRun | Lost,
  arm: ReadyArm | undefined,
  session: number,
  worker: number | null,
): StoredRun {
  const { experiment } = store.header();
  const failed = "failure" in run;
  return {
    // Where the scenario itself was refused there are no parameters: what was asked for stands for them.
    runHash:
      arm === undefined
        ? hashOf([
            pointKey(Object.keys(experiment.factors), point.values),
            run.strategy,
            replication,
            experiment.strategies[run.strategy],
          ])
        : runHashOf(store, arm, replication),
    section: point.section,
    point: point.row,
    strategy: run.strategy,
    replication,
    seed: arm?.seed ?? 0,
    status: !failed ? "ok" : "lost" in run && run.lost ? "lost" : "failed",
    message: failed ? run.failure.slice(0, 1000) : null,
    digest: failed ? null : run.digest,
    burnIn: failed ? null : run.burnIn,
    session,
    worker,
    ms: run.ms,
    values: failed ? [] : run.values,
    series: failed ? [] : run.series,
  };
}

/** Tasks of one point come one after another: only the last point is kept. */
function lastPoint<A>(work: (point: Point) => A): (point: Point) => A {
  let last: { readonly point: Point; readonly value: A } | null = null;
  return (point) => {
    if (last?.point !== point) last = { point, value: work(point) };
    return last.value;
  };
}

function pointsOf(tasks: readonly Task[]): readonly Point[] {
  return [...new Map(tasks.map(({ point }) => [`${point.section}/${point.row}`, point])).values()];
}

function countOf(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { strategies }) => sum + strategies.length, 0);
}

/** Whole tasks from the beginning, as many as the budget pays for. */
function within(tasks: readonly Task[], runs: number): readonly Task[] {
  let left = runs;
  const end = tasks.findIndex(({ strategies }) => (left -= strategies.length) < 0);
  return end === -1 ? tasks : tasks.slice(0, end);
}

function failures({ runs }: Results): number {
  return runs.failed.reduce((sum, failed) => sum + failed, 0);
}

function bound({ limits }: Experiment, failed: number, runs: number): void {
  if (failed <= limits.failureShare * runs) return;
  const share = (n: number) => `${(100 * n).toFixed(1)} %`;
  throw new StoreError(
    "failures",
    `${failed} of ${runs} runs failed (${share(failed / runs)}), more than limits.failureShare allows (${share(limits.failureShare)}). What was run is safe and status shows why; mend the scenario, or allow more and go on with extend`,
  );
}

function moved(file: string, row: number): StoreError {
  return new StoreError(
    "changed file",
    `point ${row} of ${file} is another than the experiment plans now: its runs would stand for what they are not. Nothing was changed; begin a new store with --new, which keeps the old one`,
  );
}
