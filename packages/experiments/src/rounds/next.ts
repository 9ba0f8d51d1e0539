import type { Experiment } from "../Experiment.ts";
import type { Point, Results } from "../Results.ts";
import { type RunTable, tabulate } from "../results/RunTable.ts";
import { surveyMap } from "../flip/surveyMap.ts";
import { replicationsWanted } from "./replicationsWanted.ts";
import type { Planning, Task } from "./Task.ts";

/**
 * What is to be run next: the tasks of one round, none when the batch is done.
 *
 * **When to use** as the only plan of a batch: run all tasks of a round, then ask again with what came of them.
 *
 * **Details** A pure function of complete rounds. It sees replications in their order and never who finished first, so neither the
 * number of workers nor an interruption can move what is run.
 */
export function next(
  experiment: Experiment,
  results: Results,
  { sections, design, pointAt }: Planning,
): readonly Task[] {
  const table = tabulate(results);
  return [
    ...(sections.includes("design") ? designRound(experiment, results, table, design) : []),
    ...(sections.includes("flip") && experiment.flip !== null
      ? flipRound(results, table, pointAt)
      : []),
  ];
}

/** What the map asks for, from coarse to fine, as far as its budget goes: places are run whole or not at all. */
function flipRound(
  results: Results,
  table: RunTable,
  pointAt: Planning["pointAt"],
): readonly Task[] {
  const { grid, plan, strategies, open } = surveyMap(results, table, pointAt);
  const { points, runs } = results;
  let left = plan.budget ?? Infinity;
  for (const point of runs.point) if (points[point].section === "flip") left--;
  return open.flatMap((place) => {
    const { made, wanted } = place;
    const cost = (wanted - made) * strategies.length;
    if (cost > left) return [];
    left -= cost;
    return Array.from({ length: wanted - made }, (_, i) => made + i)
      .map((replication) => ({
        point: pointAt("flip", grid.rowOf(place, replication), grid.unitsOf(place, replication)),
        replication,
        strategies,
      }))
      .filter(({ point }) => !point.rejected);
  });
}

function designRound(
  experiment: Experiment,
  results: Results,
  table: RunTable,
  design: readonly Point[],
): readonly Task[] {
  return design
    .filter(({ rejected }) => !rejected)
    .flatMap((point) =>
      tasksAt(point, table, results, replicationsWanted(experiment, results, table, point)),
    );
}

/** What is missing of the replications that are wanted of each strategy at a point. */
function tasksAt(
  point: Point,
  table: RunTable,
  { strategies }: Results,
  wanted: readonly number[],
): readonly Task[] {
  const place = table.placeOf(point);
  const made = strategies.map((_, s) => (place === -1 ? 0 : table.replications(place, s)));
  const first = Math.min(...made.map((count, s) => (count < wanted[s] ? count : Infinity)));
  const last = Math.max(...wanted);
  const tasks: Task[] = [];
  for (let replication = first; replication < last; replication++) {
    const missing = strategies.filter((_, s) => made[s] <= replication && replication < wanted[s]);
    if (missing.length > 0) tasks.push({ point, replication, strategies: missing });
  }
  return tasks;
}
