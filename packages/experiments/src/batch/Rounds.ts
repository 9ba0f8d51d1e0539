import type { Experiment } from "../Experiment.ts";
import type { Point, Results } from "../Results.ts";
import { next } from "../rounds/next.ts";
import type { Planning, Task } from "../rounds/Task.ts";
import { type KnownRun, resultsOf, type RunMemory } from "./RunMemory.ts";

/** A round that is planned and not yet complete. */
export interface Round {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly tasks: readonly Task[];
  /** What of it is not stored: the same tasks with the strategies that are missing. */
  readonly missing: readonly Task[];
}

/** The plan of a batch, followed from its beginning through whatever is stored. */
export interface Rounds {
  /** The first round of which something is missing; null when the batch is done. */
  readonly current: () => Round | null;
  /** What complete rounds came to and, of the round at hand, the unbroken beginning of its tasks. */
  readonly results: () => Results;
}

/**
 * Follows the plan.
 *
 * **Details** Nothing is remembered but the runs: asked anew, the plan sees the same complete rounds in the same order and wants
 * the same tasks. So it does not matter whether a batch was stopped, where, or how often.
 */
export function followPlan(experiment: Experiment, planning: Planning, memory: RunMemory): Rounds {
  const seen: KnownRun[] = [];
  const points = new Map<string, Point>(planning.design.map((point) => [keyOf(point), point]));
  let round: Round | null = plan(1);

  function plan(number: number): Round | null {
    const tasks = next(experiment, resultsOf(experiment, [...points.values()], seen), planning);
    return tasks.length === 0 ? null : { number, tasks, missing: tasks };
  }

  function current(): Round | null {
    while (round !== null) {
      const missing = round.missing.flatMap((task) => missingOf(task, memory));
      const { number, tasks } = round;
      round = { number, tasks, missing };
      if (missing.length > 0) return round;
      see(tasks);
      round = plan(number + 1);
    }
    return null;
  }

  function see(tasks: readonly Task[]): void {
    for (const task of tasks) {
      points.set(keyOf(task.point), task.point);
      for (const strategy of task.strategies)
        seen.push(memory.find(task.point, strategy, task.replication)!);
    }
  }

  return {
    current,
    results: () => {
      const tasks = current()?.tasks ?? [];
      const end = tasks.findIndex((task) => missingOf(task, memory).length > 0);
      const begun = tasks
        .slice(0, Math.max(end, 0))
        .flatMap((task) =>
          task.strategies.map((strategy) => memory.find(task.point, strategy, task.replication)!),
        );
      const known = new Map(points);
      for (const { point } of tasks) known.set(keyOf(point), point);
      return resultsOf(experiment, [...known.values()], [...seen, ...begun]);
    },
  };
}

function missingOf(task: Task, memory: RunMemory): readonly Task[] {
  const strategies = task.strategies.filter(
    (strategy) => memory.find(task.point, strategy, task.replication) === undefined,
  );
  return strategies.length === 0 ? [] : [{ ...task, strategies }];
}

function keyOf({ section, row }: Point): string {
  return `${section}/${row}`;
}
