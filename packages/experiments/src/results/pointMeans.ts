import type { Results } from "../Results.ts";
import { moments } from "../statistics/moments.ts";
import { tabulate } from "./RunTable.ts";

/** Means of one outcome over the luck of each point of the design. */
export interface PointMeans {
  /** Places in `results.points`, by row. */
  readonly points: readonly number[];
  /** By strategy, then by point; NaN where no replication has a value. */
  readonly means: readonly Float64Array[];
  /** Variance of each of these means that is due to luck; NaN of fewer than two values. */
  readonly errors: readonly Float64Array[];
  /** One value per replication, of a strategy at the i-th point. */
  readonly replications: (strategy: number, i: number) => Float64Array;
}

export function pointMeans(results: Results, outcome: number): PointMeans {
  const table = tabulate(results);
  const points = table
    .pointsOf("design")
    .filter((point) => results.strategies.some((_, s) => table.replications(point, s) > 0));
  if (points.length === 0) throw new RangeError("no point of the design was run");
  const columns = results.strategies.map((_, s) =>
    points.map((point) => table.column(point, s, outcome)),
  );
  const of = columns.map((strategy) =>
    strategy.map((column) => moments(column.filter(Number.isFinite))),
  );
  return {
    points,
    means: of.map((strategy) => Float64Array.from(strategy, ({ mean }) => mean)),
    errors: of.map((strategy) =>
      Float64Array.from(strategy, ({ variance, count }) => variance / count),
    ),
    replications: (strategy, i) => columns[strategy][i],
  };
}

/** Places among the points at which every strategy has a value. */
export function completePoints({ points, means }: PointMeans): readonly number[] {
  return points.flatMap((_, i) => (means.every((column) => Number.isFinite(column[i])) ? [i] : []));
}
