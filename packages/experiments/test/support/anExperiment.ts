import type { DesignPlan, Experiment, Factor } from "../../src/Experiment.ts";

/** A factor of which everything but its distribution is left open. */
export const unsaid = { label: "", unit: "", source: "assumption", sets: [] } as const;

export const anyFactors: Readonly<Record<string, Factor>> = {
  "reach.inboundPerMonth": { ...unsaid, dist: "loguniform", min: 0.001, max: 0.01 },
  "alliances.effort": { ...unsaid, dist: "uniform", min: 0, max: 1 },
  law: { ...unsaid, dist: "categorical", values: ["lax", "strict"], weights: [1, 3] },
};

/** A small experiment that asks for nothing but its points. */
export function anExperiment(
  design: Partial<DesignPlan> = {},
  changes: Partial<Experiment> = {},
): Experiment {
  return {
    name: "any",
    title: "any",
    description: "",
    question: "",
    scenario: "industrial-ai",
    months: null,
    set: {},
    seed: 7,
    treatShare: null,
    strategies: { direct: { strategy: "direct", set: {} } },
    factors: anyFactors,
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
      ...design,
    },
    replications: {
      luck: "own",
      crn: "draws",
      initial: 8,
      batch: 4,
      most: 8,
      stop: null,
      allocate: "equal",
      delta: null,
      alpha: 0.05,
    },
    outcomes: {
      founderValue: { expression: "founderValue", direction: "max", unit: "Keur", label: "" },
    },
    series: [],
    comparisons: [],
    flip: null,
    robustness: null,
    sensitivity: null,
    discovery: null,
    search: null,
    limits: { maxMonths: 2_400, failureShare: 0.02, runs: null, minutes: null },
    ...changes,
  };
}
