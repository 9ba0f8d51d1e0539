import { drawRobustness, type RobustnessChart, tableOfRobustness } from "@searoom/charts";
import { several } from "@searoom/charts/amounts";
import type { RobustAnswer, RobustnessMetric } from "@searoom/experiments";
import { type Figure, type ReportInput, type ReportSection, section } from "../Report.ts";

/** How strategies do where nobody can say how likely a market is. */
export function holding({ experiment, strategies }: ReportInput): ReportSection {
  const heading = "How well it holds";
  if (experiment === null)
    return section(heading, {
      paragraphs: [
        "Not asked: an experiment over many settings of the market tells how strategies do in the worst of them (searoom batch).",
      ],
    });
  const { robust } = experiment;
  if (robust === null)
    return section(heading, {
      paragraphs: [
        "Nothing can be said: there are not two settings of the market at which all strategies have a value.",
      ],
    });
  return section(heading, {
    paragraphs: [
      `Over ${several(robust.futures, "setting")} of the market, each counted alike${robust.leftOut === 0 ? "" : `; ${robust.leftOut} more are left out, where a strategy has no value`}. These measures do not agree by nature: which of them counts is a question to whoever decides.`,
      ...(robust.satisfied === null ? [] : [`Good enough means: ${robust.satisfied}.`]),
    ],
    figures: [robustFigure(robust, strategies)],
  });
}

const inWords: Readonly<Record<RobustnessMetric, string>> = {
  maximin: "worst market",
  maxRegret: "largest regret",
  regretP90: "regret, nine in ten",
  satisficing: "good enough in",
  mean: "mean",
  starr: "best in",
};

function robustFigure({ metrics, unit }: RobustAnswer, strategies: readonly string[]): Figure {
  const data: RobustnessChart = {
    strategies,
    metrics: metrics.map(({ name, of, ranking }) => {
      const found = strategies.map((strategy) =>
        ranking.findIndex((one) => one.strategy === strategy),
      );
      return {
        name: inWords[name],
        unit: of === "share" ? "share" : unit,
        values: found.map((place) => ranking[place]?.value ?? NaN),
        ranks: found.map((place) => (place < 0 ? NaN : place + 1)),
        chanceBest: found.map((place) => ranking[place]?.bestIn ?? NaN),
      };
    }),
  };
  return {
    name: "robustness",
    draw: (options) => drawRobustness(data, options),
    table: tableOfRobustness(data),
  };
}
