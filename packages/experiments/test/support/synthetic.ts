import type {
  Experiment,
  Factor,
  FactorValue,
  OutcomePlan,
  Planning,
  ReplicationPlan,
  Results,
  Section,
} from "@searoom/experiments";
import { createPointMaker, next } from "@searoom/experiments";

/** What a run comes to: a known answer instead of a model. */
export type Response = (run: {
  readonly strategy: string;
  readonly factors: Readonly<Record<string, FactorValue>>;
  readonly replication: number;
}) => Readonly<Record<string, number>>;

export const uniform = (min = 0, max = 1): Factor => ({
  dist: "uniform",
  min,
  max,
  label: "",
  unit: "",
  source: "assumption",
  sets: [],
});

export const outcome = (direction: OutcomePlan["direction"] = "max"): OutcomePlan => ({
  expression: "",
  direction,
  unit: "Keur",
  label: "",
});

export const replications: ReplicationPlan = {
  luck: "own",
  crn: "draws",
  initial: 4,
  batch: 4,
  most: 40,
  stop: null,
  allocate: "equal",
  delta: null,
  alpha: 0.05,
};

/** Two strategies, two factors and one outcome, unless told. */
export function experimentOf(changes: Partial<Experiment> = {}): Experiment {
  return {
    name: "synthetic",
    title: "",
    description: "",
    question: "",
    scenario: "industrial-ai",
    months: null,
    set: {},
    seed: 1,
    treatShare: null,
    strategies: { a: { strategy: "a", set: {} }, b: { strategy: "b", set: {} } },
    factors: { x: uniform(), y: uniform() },
    lets: {},
    constraints: [],
    design: {
      type: "sobol",
      n: 16,
      levels: {},
      gridLevels: 4,
      secondOrder: false,
      scramble: true,
      rows: [],
    },
    replications,
    outcomes: { value: outcome() },
    series: [],
    comparisons: [],
    flip: null,
    robustness: null,
    sensitivity: null,
    discovery: null,
    search: null,
    limits: { maxMonths: 2400, failureShare: 1, runs: null, minutes: null },
    ...changes,
  };
}

/** The strategies of these names. */
export function armsOf(...names: readonly string[]): Experiment["strategies"] {
  return Object.fromEntries(names.map((name) => [name, { strategy: name, set: {} }]));
}

/** Round after round until nothing is left to run; how many rounds it took stands beside it. */
export function runAll(
  experiment: Experiment,
  units: readonly (readonly number[])[],
  response: Response,
  sections: readonly Section[] = ["design"],
): Results & { readonly rounds: number } {
  const { fromUnits: pointAt } = createPointMaker(experiment);
  const planning: Planning = {
    sections,
    design: units.map((one, row) => pointAt("design", row, one)),
    pointAt,
  };
  let results = emptyResults(experiment);
  for (let rounds = 0; ; rounds++) {
    const tasks = next(experiment, results, planning);
    if (tasks.length === 0) return { ...results, rounds };
    if (rounds > 1000) throw new Error("the batch does not come to an end");
    results = withRuns(results, tasks, response);
  }
}

export function emptyResults(experiment: Experiment): Results {
  return {
    experiment,
    outcomes: Object.entries(experiment.outcomes).map(([name, { unit, direction }]) => ({
      name,
      unit,
      direction,
      description: "",
      of: "focus",
    })),
    points: [],
    strategies: Object.keys(experiment.strategies),
    runs: {
      point: new Int32Array(),
      strategy: new Int32Array(),
      replication: new Int32Array(),
      failed: new Uint8Array(),
      values: Object.keys(experiment.outcomes).map(() => new Float64Array()),
    },
  };
}

function withRuns(results: Results, tasks: ReturnType<typeof next>, response: Response): Results {
  const { experiment, outcomes, strategies } = results;
  const points = [...results.points];
  const places = new Map(points.map(({ section, row }, place) => [`${section}/${row}`, place]));
  const rows = tasks.flatMap(({ point, replication, strategies: names }) => {
    const key = `${point.section}/${point.row}`;
    if (!places.has(key)) {
      places.set(key, points.length);
      points.push({ ...point, id: points.length });
    }
    const factors = Object.fromEntries(
      Object.keys(experiment.factors).map((name, f) => [name, point.values[f]]),
    );
    return names.map((strategy) => ({
      point: places.get(key)!,
      strategy: strategies.indexOf(strategy),
      replication,
      values: response({ strategy, factors, replication }),
    }));
  });
  const { runs } = results;
  return {
    ...results,
    points,
    runs: {
      point: Int32Array.of(...runs.point, ...rows.map(({ point }) => point)),
      strategy: Int32Array.of(...runs.strategy, ...rows.map(({ strategy }) => strategy)),
      replication: Int32Array.of(
        ...runs.replication,
        ...rows.map(({ replication }) => replication),
      ),
      failed: Uint8Array.of(...runs.failed, ...rows.map(() => 0)),
      values: outcomes.map(({ name }, o) =>
        Float64Array.of(...runs.values[o], ...rows.map(({ values }) => values[name])),
      ),
    },
  };
}

/** A number in [0, 1) that looks drawn and is always the same. */
export function noise(...key: readonly number[]): number {
  const mixed = key.reduce((sum, part, i) => sum + part * (12.9898 + 65.1 * i), 0.5);
  const wave = Math.sin(mixed) * 43758.5453;
  return wave - Math.floor(wave);
}
