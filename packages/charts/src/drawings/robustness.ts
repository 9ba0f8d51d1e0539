import { compose, nothing } from "../parts/compose.ts";
import { heat } from "../parts/heat.ts";
import { amount, percent } from "../text/amounts.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** Strategies under several measures of how well they do where nobody knows which future comes. */
export interface RobustnessChart extends Captioned {
  readonly strategies: readonly string[];
  readonly metrics: readonly RobustnessMetric[];
}

export interface RobustnessMetric {
  /** In words. */
  readonly name: string;
  readonly unit: string;
  /** In the order of the strategies, in that unit. */
  readonly values: readonly number[];
  /** 1 is best. */
  readonly ranks: readonly number[];
  /** Share of resamples of the points in which it is the best; NaN where nothing was resampled. */
  readonly chanceBest: readonly number[];
}

/** (7) The value of each strategy under each measure, its rank, and how often resamples of the futures call it the best. */
export function drawRobustness(data: RobustnessChart, options: DrawingOptions = {}): Drawing {
  const { strategies, metrics } = data;
  const title = data.title ?? headline(data);
  if (strategies.length === 0 || metrics.length === 0)
    return nothing("robustness", options, title, "There are no strategies or no measures.");
  const subtitle =
    "Value, then rank and share of resamples of the futures in which the strategy is the best by this measure. The deeper the tint the better the rank.";
  return compose("robustness", options, { title, subtitle }, (sheet) =>
    heat(
      sheet,
      strategies,
      metrics.map(({ name }) => name),
      strategies.map((_, n) =>
        metrics.map(({ unit, values, ranks, chanceBest }) => {
          const last = Math.max(...ranks.filter(Number.isFinite));
          return {
            text: amount(values[n] ?? NaN, unit),
            under: `${rankText(ranks[n])} · ${percent(chanceBest[n] ?? NaN)}`,
            goodness: Number.isFinite(ranks[n]) && last > 1 ? (last - ranks[n]) / (last - 1) : null,
            strong: ranks[n] === 1,
          };
        }),
      ),
    ),
  );
}

function headline({ strategies, metrics }: RobustnessChart): string {
  const wins = strategies
    .map((name, n) => ({ name, wins: metrics.filter(({ ranks }) => ranks[n] === 1).length }))
    .toSorted((a, b) => b.wins - a.wins);
  const [first] = wins;
  return first === undefined || metrics.length === 0
    ? "How well strategies hold where nobody knows which future comes"
    : `${first.name} is best by ${first.wins} of ${metrics.length} measures of robustness`;
}

function rankText(rank: number | undefined): string {
  return rank === undefined || !Number.isFinite(rank) ? "–" : `#${rank}`;
}

export function tableOfRobustness({ strategies, metrics }: RobustnessChart): Table {
  return {
    caption: "Robustness by strategy: value, rank and share of resamples in which it is the best",
    columns: [word("strategy"), ...metrics.map(({ name }) => number(name))],
    rows: strategies.map((name, n) => [
      name,
      ...metrics.map(
        ({ unit, values, ranks, chanceBest }) =>
          `${amount(values[n] ?? NaN, unit)} (${rankText(ranks[n])}, ${percent(chanceBest[n] ?? NaN)})`,
      ),
    ]),
  };
}
