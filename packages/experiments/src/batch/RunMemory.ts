import { outcomeDefinitions, type OutcomeDefinition } from "@searoom/model";
import type { Experiment } from "../Experiment.ts";
import type { Point, Results, Section } from "../Results.ts";

/** What planning has to know of a run. */
export interface KnownRun {
  readonly section: Section;
  /** Row of its point. */
  readonly point: number;
  readonly strategy: string;
  readonly replication: number;
  readonly failed: boolean;
  readonly values: ArrayLike<number>;
}

/** The runs of a store as planning sees them: found by what they are, whoever ran them and when. */
export interface RunMemory {
  readonly add: (run: KnownRun) => void;
  readonly find: (
    point: Pick<Point, "section" | "row">,
    strategy: string,
    replication: number,
  ) => KnownRun | undefined;
  readonly count: () => number;
}

export function createRunMemory(): RunMemory {
  const runs = new Map<string, KnownRun>();
  return {
    add: (run) => void runs.set(keyOf(run.section, run.point, run.strategy, run.replication), run),
    find: ({ section, row }, strategy, replication) =>
      runs.get(keyOf(section, row, strategy, replication)),
    count: () => runs.size,
  };
}

function keyOf(section: Section, row: number, strategy: string, replication: number): string {
  return `${section}/${row}/${replication}/${strategy}`;
}

const order: readonly Section[] = ["design", "flip", "search"];

/** Runs as results: in the order of section, point, replication and strategy, whatever order they came in. */
export function resultsOf(
  experiment: Experiment,
  points: readonly Point[],
  runs: readonly KnownRun[],
): Results {
  const sorted = [...points].sort(
    (a, b) => order.indexOf(a.section) - order.indexOf(b.section) || a.row - b.row,
  );
  const places = new Map(sorted.map(({ section, row }, place) => [`${section}/${row}`, place]));
  const strategies = Object.keys(experiment.strategies);
  const numbered = runs.map((run) => ({
    run,
    point: places.get(`${run.section}/${run.point}`)!,
    strategy: strategies.indexOf(run.strategy),
  }));
  numbered.sort(
    (a, b) => a.point - b.point || a.run.replication - b.run.replication || a.strategy - b.strategy,
  );
  return {
    experiment,
    outcomes: outcomesOf(experiment),
    points: sorted.map((point, id) => ({ ...point, id })),
    strategies,
    runs: {
      point: Int32Array.from(numbered, ({ point }) => point),
      strategy: Int32Array.from(numbered, ({ strategy }) => strategy),
      replication: Int32Array.from(numbered, ({ run }) => run.replication),
      failed: Uint8Array.from(numbered, ({ run }) => Number(run.failed)),
      values: Object.keys(experiment.outcomes).map((_, i) =>
        Float64Array.from(numbered, ({ run }) => (run.failed ? NaN : run.values[i])),
      ),
    },
  };
}

/** Outcomes of an experiment as those of the model are described. */
function outcomesOf({ outcomes }: Experiment): readonly OutcomeDefinition[] {
  return Object.entries(outcomes).map(([name, { expression, unit, direction, label }]) => {
    const known = outcomeDefinitions.find((each) => each.name === expression);
    return { name, unit, direction, description: label, of: known?.of ?? "market" };
  });
}
