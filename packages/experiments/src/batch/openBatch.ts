import type { ScenarioDocument } from "@searoom/scenario";
import type { Experiment } from "../Experiment.ts";
import { createResolver, type ResolvePoint } from "../file/resolver.ts";
import { planPoints } from "../points/planPoints.ts";
import { createPointMaker } from "../points/pointMaker.ts";
import type { Results } from "../Results.ts";
import type { Planning } from "../rounds/Task.ts";
import type { BatchJob, BatchTask } from "../runs/BatchTask.ts";
import type { Store } from "../store/Store.ts";
import { StoreError } from "../store/StoreError.ts";
import type { StoredRun } from "../store/StoredRun.ts";
import { callsOf, readyArms } from "./callsOf.ts";
import { followPlan } from "./Rounds.ts";
import { jobOf, memoryOf } from "./runBatch.ts";

/** What the plan of a batch needs beside its store. */
export function planningOf(experiment: Experiment): Planning {
  return {
    sections: experiment.flip === null ? ["design"] : ["design", "flip"],
    design: planPoints(experiment).points,
    pointAt: createPointMaker(experiment).fromUnits,
  };
}

/** What a point means in the scenario that a store was begun with. */
export function resolverOf(store: Store): ResolvePoint {
  const { experiment, scenario } = store.header();
  return createResolver(experiment, JSON.parse(scenario) as ScenarioDocument);
}

export interface BatchState {
  readonly results: Results;
  readonly stored: number;
  /** The round at hand: its number, runs, and how many of them are missing; null when nothing is left. */
  readonly round: {
    readonly number: number;
    readonly runs: number;
    readonly missing: number;
  } | null;
}

/** Where a batch stands, as its next resume would find it. Of an unfinished round the unbroken beginning counts. */
export async function stateOf(store: Store): Promise<BatchState> {
  const { experiment } = store.header();
  const memory = await memoryOf(store);
  const rounds = followPlan(experiment, planningOf(experiment), memory);
  const round = rounds.current();
  const count = (tasks: readonly { readonly strategies: readonly string[] }[]) =>
    tasks.reduce((sum, { strategies }) => sum + strategies.length, 0);
  return {
    results: rounds.results(),
    stored: memory.count(),
    round: round && {
      number: round.number,
      runs: count(round.tasks),
      missing: count(round.missing),
    },
  };
}

/** The same run once more, as data: what the pool performs to make it again. */
export async function taskOf(
  store: Store,
  run: StoredRun,
): Promise<{ job: BatchJob; task: BatchTask }> {
  const { experiment } = store.header();
  const stored = (await store.points()).find(
    ({ section, row }) => section === run.section && row === run.point,
  );
  if (stored === undefined)
    throw new StoreError(
      "damaged",
      `${store.file} has a run of a point that it has not; put back a copy of it`,
    );
  const resolution = resolverOf(store)(stored.values, { strategies: [run.strategy] });
  if (resolution.status === "invalid")
    throw new StoreError("refused", `run ${run.runHash} has no parameters: ${resolution.message}`);
  const arms = readyArms(experiment, { ...stored, units: [], rejected: false }, resolution.groups);
  const calls = callsOf([arms.get(run.strategy)!]);
  return { job: jobOf(experiment), task: { replication: run.replication, calls } };
}
