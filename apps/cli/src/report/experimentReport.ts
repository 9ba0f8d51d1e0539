import {
  compareExperiment,
  convergence,
  discover,
  flipMap,
  type Results,
  robust,
  sense,
  valueOfLearning,
} from "@searoom/experiments";
import { percent } from "../tell/numbers.ts";
import { inWords } from "../tell/words.ts";
import type { ExperimentAnswers, ReportInput } from "./Report.ts";

export interface ExperimentReportInput {
  readonly results: Results;
  /** Name of the outcome in question; the first of the experiment unless told. */
  readonly on?: string;
  /** Something is planned and not run yet. */
  readonly left?: boolean;
  readonly provenance: ReportInput["provenance"];
  /** Makes this report again. */
  readonly command: string;
}

/**
 * The report of a batch: all that its results answer.
 *
 * @throws RangeError  where nothing was run, or the outcome in question is better neither high nor low
 */
export function experimentReport({
  results,
  on: asked,
  left = false,
  provenance,
  command,
}: ExperimentReportInput): ReportInput {
  const { experiment, strategies, runs } = results;
  const across = compareExperiment(results, asked === undefined ? {} : { on: asked });
  const comparison = across.overall;
  const { on } = across;
  const labelOf = (name: string) => {
    const { label } = experiment.outcomes[name];
    return label === "" || label === name ? inWords(name) : label;
  };
  const place = results.outcomes.findIndex(({ name }) => name === on);
  const treated = experiment.treatShare;
  return {
    title: experiment.title || experiment.name,
    question:
      experiment.question ||
      "Which strategy is best, how sure is that, and when does the answer flip?",
    who: treated === null ? "this firm" : `${percent(treated)} of the start-ups`,
    comparison,
    over: across.over,
    outcome: { name: labelOf(on), unit: across.unit, direction: comparison.direction },
    outcomes: results.outcomes.map(({ name, unit, direction }) => ({
      name,
      label: labelOf(name),
      unit,
      direction,
    })),
    strategies,
    values: strategies.map((_, s) =>
      Array.from(runs.values[place]).filter(
        (_value, run) =>
          runs.strategy[run] === s &&
          runs.failed[run] === 0 &&
          results.points[runs.point[run]].section === "design",
      ),
    ),
    settling: settlingOf(
      results,
      comparison.ranking.map(({ strategy }) => strategy),
      on,
    ),
    experiment: answersOf(results, on, across),
    doubts: [
      ...(left
        ? [
            `The batch is not done: more is planned than was run (searoom resume ${experiment.name}).`,
          ]
        : []),
      ...warningsOf(across),
      ...(across.over === "points"
        ? [
            "The settings of the market are counted as likely as their factors are said to be. What is believed of the factors is an assumption, and what is not a factor did not vary.",
          ]
        : [
            "The intervals are about luck in this one market. They say nothing about whether the market is like that.",
          ]),
      "Most numbers of the scenario are assumptions (its file says which) and the mechanisms are simplifications; other ones may change the order.",
      ...(treated === null
        ? [
            "One firm alone changes its strategy: what would follow if its rivals copied it is another question.",
          ]
        : []),
    ],
    provenance: [
      ["experiment", experiment.name],
      ["scenario", experiment.scenario],
      ["seed", String(experiment.seed)],
      [
        "design",
        `${experiment.design.type}, ${results.points.filter(({ section, rejected }) => section === "design" && !rejected).length} points`,
      ],
      ["runs", String(runs.point.length)],
      ["strategies", strategies.join(", ")],
      ["factors", Object.keys(experiment.factors).join(", ") || "none"],
      ...provenance,
    ],
    command,
  };
}

function answersOf(
  results: Results,
  on: string,
  across: ExperimentAnswers["across"],
): ExperimentAnswers {
  const { experiment, points, runs } = results;
  const { best, ranking } = across.overall;
  const second = ranking.find(({ strategy }) => strategy !== best)?.strategy;
  const drawn = points.filter(({ section }) => section === "design");
  const many = across.over === "points";
  return {
    name: experiment.name,
    factors: experiment.factors,
    across,
    map: experiment.flip === null ? null : orNull(() => flipMap(results)),
    conditions: many ? orNull(() => discover(results, { on })) : null,
    robust: many ? orNull(() => robust(results, { on })) : null,
    sensitivities: many
      ? [...(second === undefined ? [] : [[best, second] as const]), best].flatMap((of) => {
          const found = orNull(() => sense(results, { on, of }));
          return found === null ? [] : [found];
        })
      : [],
    learning: many ? orNull(() => valueOfLearning(results, { on })) : null,
    runs: runs.point.length,
    failed: runs.failed.reduce((sum, one) => sum + one, 0),
    rejected:
      drawn.length === 0 ? 0 : drawn.filter(({ rejected }) => rejected).length / drawn.length,
  };
}

/** Over points a pair shares no luck that could be lost, and what is counted are points. */
function warningsOf({ over, overall }: ExperimentAnswers["across"]): readonly string[] {
  if (over === "replications") return overall.warnings;
  return overall.warnings
    .filter((warning) => !warning.startsWith("The shared luck of"))
    .map((warning) => warning.replaceAll("replication", "point"));
}

/** An answer that these results do not have: too few points, or a section that has not been run. */
function orNull<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function settlingOf(
  results: Results,
  [strategy, reference]: readonly string[],
  on: string,
): ReportInput["settling"] {
  if (reference === undefined) return null;
  const steps = orNull(() => convergence(results, { on, strategy, reference })) ?? [];
  return {
    strategy,
    reference,
    steps: steps.map(({ replications, mean, high }) => ({
      replications,
      mean,
      halfWidth: high - mean,
    })),
  };
}
