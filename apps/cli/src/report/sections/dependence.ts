import {
  drawLearning,
  drawSensitivity,
  tableOfLearning,
  tableOfSensitivity,
} from "@searoom/charts";
import { amount } from "@searoom/charts/amounts";
import type { Sensitivity, ValueOfLearning } from "@searoom/experiments";
import { type Figure, type ReportInput, type ReportSection, section } from "../Report.ts";

/** Which factors the choice hangs on, and which are worth finding out. */
export function dependence({ experiment, outcome }: ReportInput): ReportSection {
  const heading = "What it depends on";
  if (experiment === null)
    return section(heading, {
      paragraphs: [
        "Not asked: nothing about the market was varied. An experiment with factors tells which of them matter (searoom batch).",
      ],
    });
  const { sensitivities, learning } = experiment;
  return section(heading, {
    paragraphs: [
      ...(sensitivities.length === 0
        ? [
            "Nothing is known yet: indices take more points, or a design that they can be worked out from.",
          ]
        : []),
      ...(learning === null ? [] : [worthInWords(learning)]),
    ],
    figures: [
      ...sensitivities.map((one, n) => sensitivityFigure(one, n, outcome.name)),
      ...(learning === null || learning.factors.length === 0
        ? []
        : [learningFigure(learning, outcome)]),
    ],
  });
}

function worthInWords({ everything, best, unit, factors }: ValueOfLearning): string {
  const [first] = factors;
  const whole = `Who takes ${best} whatever the market is like gives away ${amount(everything.value, unit)} on average against somebody who knows all but luck`;
  return first === undefined || !(first.interval.low > 0)
    ? `${whole}; no single factor is surely worth finding out.`
    : `${whole}; ${first.label} is most worth finding out (${amount(first.value, unit)}).`;
}

const methods: Readonly<Record<Sensitivity["method"], string>> = {
  sobol: "Sobol'",
  morris: "Morris",
  fast: "eFAST",
  "rbd-fast": "RBD-FAST",
  pawn: "PAWN",
  delta: "Borgonovo",
  "rank-correlation": "Rank correlation",
};

const indexNames: Readonly<Record<string, string>> = { first: "alone", muStar: "mean step" };

function sensitivityFigure(
  { of, method, orderedBy, confidence, factors, floor }: Sensitivity,
  place: number,
  outcome: string,
): Figure {
  // Only these methods tell what a factor does alone from what it does with others, in one measure.
  const whole = method === "sobol" || method === "fast";
  const read = whole ? ["first", orderedBy] : [orderedBy];
  const data = {
    of: `${outcome} of ${typeof of === "string" ? of : `${of[0]} minus ${of[1]}`}`,
    method: methods[method],
    indices: whole
      ? (["alone", "with others"] as const)
      : ([indexNames[orderedBy] ?? orderedBy] as const),
    confidence,
    ...(Number.isFinite(floor) ? { noise: floor } : {}),
    factors: factors.map(({ label, indices: found }) => ({
      name: label,
      values: read.map((name) => {
        const { value, halfWidth } = found[name] ?? { value: NaN, halfWidth: NaN };
        return { mean: value, low: value - halfWidth, high: value + halfWidth };
      }),
    })),
  };
  return {
    name: `sensitivity-${place + 1}`,
    draw: (options) => drawSensitivity(data, options),
    table: tableOfSensitivity(data),
  };
}

function learningFigure(
  { factors, confidence }: ValueOfLearning,
  outcome: ReportInput["outcome"],
): Figure {
  const data = {
    outcome,
    confidence,
    factors: factors.map(({ label, value, interval }) => ({
      name: label,
      mean: value,
      ...interval,
    })),
  };
  return {
    name: "learning",
    draw: (options) => drawLearning(data, options),
    table: tableOfLearning(data),
  };
}
