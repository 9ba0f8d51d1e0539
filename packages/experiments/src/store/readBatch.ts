import { followPlan } from "../batch/Rounds.ts";
import { createRunMemory } from "../batch/RunMemory.ts";
import { planPoints } from "../points/planPoints.ts";
import { createPointMaker } from "../points/pointMaker.ts";
import type { Results, Section } from "../Results.ts";
import type { Store } from "./Store.ts";

/** What a batch came to so far, as answers want it. */
export interface ReadBatch {
  /** Complete rounds and the unbroken beginning of the one at hand: fast runs must not stand for slow ones. */
  readonly results: Results;
  /** Something is planned and not run yet. */
  readonly left: boolean;
  /** Under which seed a strategy was replicated at a point (its place in `results.points`); undefined where it was not run. */
  readonly seedOf: (point: number, strategy: string) => number | undefined;
}

/**
 * Reads the results of a store.
 *
 * @throws PlanError, StoreError  where the points of the experiment cannot be made, or the store cannot be read
 */
export async function readBatch(store: Store): Promise<ReadBatch> {
  const { experiment } = store.header();
  const memory = createRunMemory();
  const seeds = new Map<string, number>();
  const runs = await store.runs();
  for (const { section, point, strategy, replication, status, values, seed } of runs) {
    memory.add({ section, point, strategy, replication, failed: status !== "ok", values });
    seeds.set(`${section}/${point}/${strategy}`, seed);
  }
  const sections: readonly Section[] = runs.some(({ section }) => section === "flip")
    ? ["design", "flip"]
    : ["design"];
  const rounds = followPlan(
    experiment,
    {
      sections,
      design: planPoints(experiment).points,
      pointAt: createPointMaker(experiment).fromUnits,
    },
    memory,
  );
  const results = rounds.results();
  return {
    results,
    left: rounds.current() !== null,
    seedOf: (point, strategy) => {
      const { section, row } = results.points[point];
      return seeds.get(`${section}/${row}/${strategy}`);
    },
  };
}
