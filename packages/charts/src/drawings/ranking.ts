import { drawBelow, linearAxis } from "../parts/axis.ts";
import { type Body, compose, nothing, type Sheet } from "../parts/compose.ts";
import { type Measure, type Ranged, byGoodness, isRanged, leftOut } from "../parts/Measure.ts";
import { layRows } from "../parts/rows.ts";
import { line, point, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { seriesStyle } from "../style/seriesStyle.ts";
import { amount, percent, range, several } from "../text/amounts.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** Strategies by one outcome. */
export interface Ranking extends Captioned {
  readonly outcome: Measure;
  /** In the order of the file, which decides how they look. */
  readonly strategies: readonly RankedStrategy[];
  /** Of the intervals, for instance 0.95. */
  readonly confidence: number;
  readonly replications: number;
}

/** Mean and its interval in the unit of the outcome. */
export interface RankedStrategy extends Ranged {
  readonly name: string;
  /** Share; NaN where nothing was resampled. */
  readonly chanceBest: number;
}

/** (1) Mean and interval of each strategy, the best first, and the chance that it is the best. */
export function drawRanking(data: Ranking, options: DrawingOptions = {}): Drawing {
  const { outcome, strategies, confidence, replications } = data;
  const ranked = byGoodness(strategies, outcome);
  const title = data.title ?? headline(ranked, outcome);
  if (ranked.length === 0)
    return nothing("ranking", options, title, `No strategy has a value of ${outcome.name}.`);
  const subtitle = `Mean over ${several(replications, "replication")} with its ${percent(confidence)} interval; at the right the chance of being the best.`;
  return compose("ranking", options, { title, subtitle }, (sheet) => body(data, ranked, sheet));
}

function body(
  { outcome, strategies }: Ranking,
  ranked: readonly RankedStrategy[],
  sheet: Sheet,
): Body {
  const rows = layRows(
    sheet,
    ranked.map(({ name, mean, chanceBest }) => ({
      name,
      facts: [amount(mean, outcome.unit), percent(chanceBest)],
    })),
    ["mean", "best in"],
    ranked.map(() => 30),
  );
  const axis = linearAxis({
    ...outcome,
    values: ranked.flatMap(({ mean, low, high }) => [mean, low, high]),
    from: rows.left,
    to: rows.right,
  });
  const below = drawBelow(axis, rows, { left: gap.large, right: sheet.width - gap.large });
  const marks = ranked.flatMap((one, row) => {
    const { tint, shape } = seriesStyle(strategies.indexOf(one));
    const y = rows.middles[row];
    return [
      ...(isRanged(one)
        ? [
            line(axis.at(one.low), y, axis.at(one.high), y, {
              ...stroke(tint, 4),
              "stroke-linecap": "round",
              "stroke-opacity": "0.55",
            }),
          ]
        : []),
      point(axis.at(one.mean), y, { tint, shape }, { radius: 6 }),
    ];
  });
  return {
    marks: [...below.marks, ...rows.marks, ...marks],
    bottom: below.bottom,
    notes: leftOut(strategies, ranked),
    description: ranked
      .map(
        ({ name, mean, low, high }) =>
          `${name}: ${amount(mean, outcome.unit)} (${range(low, high, outcome.unit)}).`,
      )
      .join(" "),
  };
}

function headline(ranked: readonly RankedStrategy[], { name, direction }: Measure): string {
  if (ranked.length === 0) return name;
  return `${ranked[0].name} has the ${direction === "max" ? "highest" : "lowest"} ${name}`;
}

export function tableOfRanking({ outcome, strategies, confidence }: Ranking): Table {
  const missing = strategies.filter(({ mean }) => !Number.isFinite(mean));
  return {
    caption: `${outcome.name} by strategy`,
    columns: [
      word("strategy"),
      number("mean"),
      number(`${percent(confidence)} interval`),
      number("best in"),
    ],
    rows: [...byGoodness(strategies, outcome), ...missing].map(
      ({ name, mean, low, high, chanceBest }) => [
        name,
        amount(mean, outcome.unit),
        range(low, high, outcome.unit),
        percent(chanceBest),
      ],
    ),
  };
}
