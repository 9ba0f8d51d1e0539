import type { Point, Results, Section } from "../Results.ts";

/** The runs of a batch by point, whatever order they come in. */
export interface RunTable {
  /** Places in `results.points` of one section, in the order of their rows, without those that a constraint refuses. */
  readonly pointsOf: (section: Section) => readonly number[];
  /** Place in `results.points`; −1 where it is not known yet. */
  readonly placeOf: (point: Pick<Point, "section" | "row">) => number;
  /** How many replications of a strategy there are at a point: one more than the last of them. */
  readonly replications: (point: number, strategy: number) => number;
  /** Value of an outcome in replication 0, 1, 2 …; NaN where it failed, is not defined, or was never run. */
  readonly column: (point: number, strategy: number, outcome: number) => Float64Array;
}

export function tabulate({ points, runs, strategies }: Results): RunTable {
  const width = strategies.length;
  const cells = Array.from({ length: points.length * width }, (): number[] => []);
  const counts = new Int32Array(cells.length);
  runs.point.forEach((point, run) => {
    const cell = point * width + runs.strategy[run];
    cells[cell].push(run);
    counts[cell] = Math.max(counts[cell], runs.replication[run] + 1);
  });
  const places = new Map(points.map((point, place) => [keyOf(point), place]));

  return {
    pointsOf: (section) =>
      points
        .flatMap((point, place) => (point.section === section && !point.rejected ? [place] : []))
        .sort((a, b) => points[a].row - points[b].row),
    placeOf: (point) => places.get(keyOf(point)) ?? -1,
    replications: (point, strategy) => counts[point * width + strategy],
    column: (point, strategy, outcome) => {
      const cell = point * width + strategy;
      const values = new Float64Array(counts[cell]).fill(NaN);
      for (const run of cells[cell])
        values[runs.replication[run]] = runs.failed[run] === 1 ? NaN : runs.values[outcome][run];
      return values;
    },
  };
}

function keyOf({ section, row }: Pick<Point, "section" | "row">): string {
  return `${section}/${row}`;
}
