import {
  drawOutcomeHeat,
  drawTradeOffs,
  tableOfOutcomeHeat,
  tableOfTradeOffs,
} from "@searoom/charts";
import type { Comparison } from "@searoom/experiments";
import { enumerate } from "../../tell/words.ts";
import {
  type Figure,
  type ReportInput,
  type ReportOutcome,
  type ReportSection,
  section,
} from "../Report.ts";

/** What the best strategy by one outcome costs in others. */
export function tradeOffs(input: ReportInput): ReportSection {
  const { comparison, strategies } = input;
  const known = input.outcomes.filter(({ name }) =>
    strategies.some((strategy) => Number.isFinite(summary(comparison, strategy, name).mean)),
  );
  const judged = known.filter(
    (one): one is ReportOutcome & { direction: "max" | "min" } =>
      one.direction !== null && one.name !== comparison.on,
  );
  const rival =
    judged.find(
      ({ name, direction }) => leaderOf(comparison, name, direction) !== comparison.best,
    ) ?? judged[0];
  return section("What it costs elsewhere", {
    paragraphs: [losses(input, judged)],
    figures: [
      ...(rival === undefined ? [] : [scatter(input, rival)]),
      ...(known.length > 1 ? [heatOf(input, known)] : []),
    ],
  });
}

function losses(
  { comparison }: ReportInput,
  judged: readonly (ReportOutcome & { direction: "max" | "min" })[],
): string {
  const { best } = comparison;
  const lost = judged.filter(
    ({ name, direction }) => leaderOf(comparison, name, direction) !== best,
  );
  if (judged.length === 0) return "No other outcome was measured that is better high or low.";
  if (lost.length === 0) return `${best} has the best mean of every outcome that was measured.`;
  const some = lost
    .slice(0, 4)
    .map(({ name, label, direction }) => `${label} (${leaderOf(comparison, name, direction)})`);
  return `${best} does not have the best mean of ${enumerate(lost.length > some.length ? [...some, `${lost.length - some.length} more`] : some)}; in brackets who has.`;
}

function scatter(
  { comparison, outcome, strategies }: ReportInput,
  rival: ReportOutcome & { direction: "max" | "min" },
): Figure {
  const data = {
    x: { name: rival.label, unit: rival.unit, direction: rival.direction },
    y: outcome,
    confidence: comparison.confidence,
    strategies: strategies.map((name) => ({
      name,
      x: summary(comparison, name, rival.name),
      y: summary(comparison, name, comparison.on),
    })),
  };
  return {
    name: "trade-offs",
    draw: (options) => drawTradeOffs(data, options),
    table: tableOfTradeOffs(data),
  };
}

function heatOf({ comparison, strategies }: ReportInput, known: readonly ReportOutcome[]): Figure {
  const data = {
    strategies,
    outcomes: known.map(({ name, label, unit, direction }) => ({
      name: label,
      unit,
      direction,
      means: strategies.map((strategy) => summary(comparison, strategy, name).mean),
    })),
  };
  return {
    name: "outcomes",
    draw: (options) => drawOutcomeHeat(data, options),
    table: tableOfOutcomeHeat(data),
  };
}

function leaderOf(
  { strategies }: Comparison,
  outcome: string,
  direction: "max" | "min",
): string | undefined {
  const sign = direction === "max" ? -1 : 1;
  return strategies
    .filter(({ outcomes }) => Number.isFinite(outcomes[outcome]?.mean))
    .toSorted((a, b) => sign * (a.outcomes[outcome].mean - b.outcomes[outcome].mean))[0]?.strategy;
}

function summary({ strategies }: Comparison, name: string, outcome: string) {
  const found = strategies.find(({ strategy }) => strategy === name)?.outcomes[outcome];
  return found ?? { mean: NaN, low: NaN, high: NaN };
}
