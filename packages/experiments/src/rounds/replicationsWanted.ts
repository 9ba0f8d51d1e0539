import type { Experiment } from "../Experiment.ts";
import type { Point, Results } from "../Results.ts";
import type { RunTable } from "../results/RunTable.ts";
import { budgetAllocation } from "../selection/budgetAllocation.ts";
import { kimNelson } from "../selection/kimNelson.ts";
import { enoughReplications } from "../selection/stopping.ts";
import { moments } from "../statistics/moments.ts";

/** How many replications of each strategy a point should have after the next round; what it has already where that is enough. */
export function replicationsWanted(
  experiment: Experiment,
  results: Results,
  table: RunTable,
  point: Point,
): readonly number[] {
  const { replications: plan } = experiment;
  const place = table.placeOf(point);
  const { strategies } = results;
  const made = strategies.map((_, s) => (place === -1 ? 0 : table.replications(place, s)));
  if (Math.min(...made) < plan.initial) return made.map((count) => Math.max(count, plan.initial));

  const columns = comparable(experiment, results, table, place);
  const more = (count: number) => Math.max(count, Math.min(count + plan.batch, plan.most));
  if (plan.stop !== null && enough(experiment, strategies, columns)) return made;
  switch (plan.allocate) {
    case "equal":
      return plan.stop === null ? made : made.map(more);
    case "kim-nelson": {
      const zone = { delta: deltaOf(experiment), alpha: plan.alpha, first: plan.initial };
      const { survivors } = kimNelson(columns, zone);
      if (survivors.length === 1) return made;
      return made.map((count, s) => (survivors.includes(s) ? more(count) : count));
    }
    case "ocba":
      return allocated(made, columns, plan.batch, plan.most);
  }
}

/** The outcome that decides where replications go. */
function outcomeInQuestion({ replications, comparisons, outcomes }: Experiment): string {
  return replications.stop?.on ?? comparisons[0]?.on ?? Object.keys(outcomes)[0];
}

/**
 * One column for each strategy, larger is better. A replication in which one of the strategies that were run has no value is left
 * out for all of them, so that a failure favours nobody; a strategy that was left out of later replications has a shorter one.
 */
function comparable(
  experiment: Experiment,
  { strategies, outcomes }: Results,
  table: RunTable,
  place: number,
): readonly Float64Array[] {
  const on = outcomeInQuestion(experiment);
  const outcome = outcomes.findIndex(({ name }) => name === on);
  const sign = experiment.outcomes[on].direction === "min" ? -1 : 1;
  const columns = strategies.map((_, s) => table.column(place, s, outcome));
  const usable = (_: number, r: number) =>
    columns.every((column) => r >= column.length || Number.isFinite(column[r]));
  return columns.map((column) => column.filter(usable).map((value) => sign * value));
}

/** Whether every difference in question is known as precisely as is asked for. */
function enough(
  { replications: { stop, initial } }: Experiment,
  strategies: readonly string[],
  columns: readonly Float64Array[],
): boolean {
  const { contrast, ...precision } = stop!;
  const pairs =
    contrast === "best-vs-rest"
      ? againstBest(columns)
      : [contrast.map((name) => strategies.indexOf(name))];
  return pairs.every(([a, b]) => {
    const length = Math.min(columns[a].length, columns[b].length);
    const differences = Float64Array.from({ length }, (_, i) => columns[a][i] - columns[b][i]);
    return enoughReplications(differences, { ...precision, first: initial }) !== null;
  });
}

function againstBest(columns: readonly Float64Array[]): readonly (readonly [number, number])[] {
  const means = columns.map((column) => moments(column).mean);
  const best = means.indexOf(Math.max(...means));
  return columns.flatMap((_, s) => (s === best ? [] : [[best, s] as const]));
}

function deltaOf({ replications }: Experiment): number {
  if (replications.delta === null)
    throw new RangeError("kim-nelson asks for the smallest difference that is worth finding out");
  return replications.delta;
}

/**
 * As many runs as an equal round would take, each where the share of its strategy is least filled, until a strategy has all that
 * one may have.
 */
function allocated(
  made: readonly number[],
  columns: readonly Float64Array[],
  batch: number,
  most: number,
): readonly number[] {
  if (made.some((count) => count >= most)) return made;
  const of = columns.map(moments);
  const shares = budgetAllocation(
    of.map(({ mean }) => mean),
    of.map(({ variance }) => variance),
  );
  const wanted = [...made];
  for (let run = 0; run < batch * made.length; run++) {
    const filled = wanted.map((count, s) => (count < most ? count / shares[s] : Infinity));
    const least = filled.indexOf(Math.min(...filled));
    if (wanted[least] < most) wanted[least]++;
  }
  return wanted;
}
