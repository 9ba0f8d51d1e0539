import { join } from "node:path";
import {
  createPointMaker,
  type Experiment,
  type Factor,
  planPoints,
  type Planning,
} from "@searoom/experiments";
import { createResolver, type ResolvePoint } from "@searoom/experiments/file";
import { codeVersion, type StoreHeader } from "@searoom/experiments/store";
import { readScenarioFile } from "@searoom/scenario";
import { Effect } from "effect";

const scenario = join(import.meta.dirname, "../../../scenarios/industrial-ai.yaml");
const { resolved } = Effect.runSync(
  readScenarioFile(scenario, { overrides: ["accounts.count=150", "months=6"] }),
);

/** A market that is over in a moment, at a few points under two strategies. */
export function smallExperiment(changes: Partial<Experiment> = {}): Experiment {
  const factor = (min: number, max: number, path: string): Factor => ({
    dist: "uniform",
    min,
    max,
    label: "",
    unit: "",
    source: "assumption",
    sets: [path],
  });
  return {
    name: "small",
    title: "A small batch",
    description: "",
    question: "",
    scenario: "industrial-ai",
    months: null,
    set: {},
    seed: 7,
    treatShare: null,
    strategies: {
      direct: { strategy: "direct", set: {} },
      ally: { strategy: "start-up-partner", set: {} },
    },
    factors: { price: factor(0.6, 1.6, "utility.price"), effort: factor(0, 1, "alliances.effort") },
    lets: {},
    constraints: [],
    design: {
      type: "sobol",
      n: 4,
      levels: {},
      gridLevels: 4,
      secondOrder: false,
      scramble: true,
      rows: [],
    },
    replications: {
      luck: "own",
      crn: "draws",
      initial: 3,
      batch: 2,
      most: 3,
      stop: null,
      allocate: "equal",
      delta: null,
      alpha: 0.05,
    },
    outcomes: {
      value: { expression: "founderValue", direction: "max", unit: "Keur", label: "" },
      calm: { expression: "1 - hhi", direction: null, unit: "share", label: "" },
      users: { expression: "series.users.last", direction: "max", unit: "accounts", label: "" },
    },
    series: [],
    comparisons: [],
    flip: null,
    robustness: null,
    sensitivity: null,
    discovery: null,
    search: null,
    limits: { maxMonths: 1200, failureShare: 0.02, runs: null, minutes: null },
    ...changes,
  };
}

export function planningOf(experiment: Experiment): Planning {
  const { fromUnits } = createPointMaker(experiment);
  return { sections: ["design"], design: planPoints(experiment).points, pointAt: fromUnits };
}

export function headerOf(experiment: Experiment): StoreHeader {
  return {
    experiment,
    scenario: JSON.stringify(resolved),
    scenarioHash: "none",
    code: codeVersion(),
  };
}

export function resolverOf(experiment: Experiment): ResolvePoint {
  return createResolver(experiment, resolved);
}

/** Long enough to be killed often. */
export const longExperiment = smallExperiment({
  design: { ...smallExperiment().design, n: 8 },
  series: ["users"],
  replications: { ...smallExperiment().replications, initial: 40, most: 40 },
});
