import {
  type Differences,
  drawConvergence,
  drawDifferences,
  drawDistribution,
  drawRanking,
  type Ranking,
  tableOfConvergence,
  tableOfDifferences,
  tableOfDistribution,
  tableOfRanking,
} from "@searoom/charts";
import { type Figure, type ReportInput, type ReportSection, section } from "../Report.ts";

/** Ranking, paired differences, how the outcome scatters, and how the lead settled. */
export function certainty(input: ReportInput): ReportSection {
  const { comparison, over } = input;
  const { coherence, ranking } = comparison;
  return section("How sure", {
    paragraphs:
      over === "points" || coherence === null || !Number.isFinite(coherence.varianceRatio)
        ? []
        : [
            coherence.lost
              ? "Strategies met the same luck and hardly agree in what it did to them: the pairing costs precision here instead of giving it."
              : `Strategies met the same customers and the same luck: without that, the least coherent pair would need ${coherence.varianceRatio.toFixed(1)} times as many runs (correlation ${coherence.correlation.toFixed(2)}).`,
          ],
    figures: [
      rankingFigure(input),
      ...(ranking.length < 2 ? [] : [differenceFigure(input)]),
      ...(comparison.replications < 2 ? [] : [distributionFigure(input)]),
      ...settlingFigure(input),
    ],
  });
}

function rankingFigure({ comparison, outcome, strategies }: ReportInput): Figure {
  const data: Ranking = {
    outcome,
    confidence: comparison.confidence,
    replications: comparison.replications,
    strategies: strategies.map((name) => {
      const { mean, low, high } = comparison.strategies.find(({ strategy }) => strategy === name)!
        .outcomes[comparison.on];
      return { name, mean, low, high, chanceBest: comparison.probabilityBest[name] ?? NaN };
    }),
  };
  return {
    name: "ranking",
    draw: (options) => drawRanking(data, options),
    table: tableOfRanking(data),
  };
}

/** Against the baseline; where that is the best itself, all others are measured against it anyway. */
function differenceFigure({ comparison, outcome }: ReportInput): Figure {
  const { differences, baseline, confidence } = comparison;
  const data: Differences = {
    outcome,
    reference: baseline,
    confidence,
    pairs: differences
      .filter(({ reference }) => reference === baseline)
      .map(({ strategy, mean, t, verdict, winShare }) => ({
        name: strategy,
        mean,
        ...t,
        verdict,
        winShare,
      })),
  };
  return {
    name: "differences",
    draw: (options) => drawDifferences(data, options),
    table: tableOfDifferences(data),
  };
}

function distributionFigure({ outcome, strategies, values }: ReportInput): Figure {
  const data = { outcome, strategies: strategies.map((name, n) => ({ name, values: values[n] })) };
  return {
    name: "distribution",
    draw: (options) => drawDistribution(data, options),
    table: tableOfDistribution(data),
  };
}

function settlingFigure({ comparison, outcome, settling }: ReportInput): readonly Figure[] {
  if (settling === null || settling.steps.length < 2) return [];
  const { strategy, reference, steps } = settling;
  const data = {
    outcome,
    strategy,
    reference,
    replications: steps.map(({ replications }) => replications),
    mean: steps.map(({ mean }) => mean),
    halfWidth: steps.map(({ halfWidth }) => halfWidth),
    confidence: comparison.confidence,
    target: null,
    stopped: null,
  };
  // A row for each replication is more than anybody reads: every tenth and the last.
  const rows = tableOfConvergence(data);
  const some = rows.rows.filter(
    (_, n) => n % Math.ceil(rows.rows.length / 10) === 0 || n === rows.rows.length - 1,
  );
  return [
    {
      name: "settling",
      draw: (options) => drawConvergence(data, options),
      table: { ...rows, rows: some },
    },
  ];
}
