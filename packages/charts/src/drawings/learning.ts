import { drawBelow, linearAxis } from "../parts/axis.ts";
import { compose, nothing } from "../parts/compose.ts";
import { isRanged, leftOut, type Measure, type Ranged } from "../parts/Measure.ts";
import { layRows } from "../parts/rows.ts";
import { line, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { amount, percent, range } from "../text/amounts.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { mark } from "../tree/Mark.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** What it would be worth to know a factor before the decision. */
export interface Learning extends Captioned {
  readonly outcome: Measure;
  /** Regret that knowing it takes away on average, in the unit of the outcome. */
  readonly factors: readonly (Ranged & { readonly name: string })[];
  readonly confidence: number;
}

/** (10) Expected regret that knowing each factor removes. */
export function drawLearning(data: Learning, options: DrawingOptions = {}): Drawing {
  const { outcome, confidence } = data;
  const drawn = data.factors
    .filter(({ mean }) => Number.isFinite(mean))
    .toSorted((a, b) => b.mean - a.mean);
  const title =
    data.title ??
    (drawn.length === 0 ? "What it is worth to know a factor" : `Find out ${drawn[0].name} first`);
  if (drawn.length === 0)
    return nothing("learning", options, title, "No factor has a value of learning it.");
  const subtitle = `Expected regret in ${outcome.name} that knowing a factor before the decision removes, with ${percent(confidence)} intervals.`;
  return compose("learning", options, { title, subtitle }, (sheet) => {
    const rows = layRows(
      sheet,
      drawn.map(({ name, mean }) => ({ name, facts: [amount(mean, outcome.unit)] })),
      ["worth"],
      drawn.map(() => 28),
    );
    const axis = linearAxis({
      name: `regret removed: ${outcome.name}`,
      unit: outcome.unit,
      values: [0, ...drawn.flatMap(({ mean, low, high }) => [mean, low, high])],
      from: rows.left,
      to: rows.right,
    });
    const below = drawBelow(axis, rows, { left: gap.large, right: sheet.width - gap.large });
    const zero = axis.at(0);
    return {
      marks: [
        ...below.marks,
        ...drawn.flatMap((one, row) => {
          const y = rows.middles[row];
          const end = axis.at(one.mean);
          return [
            mark("rect", {
              x: Math.min(zero, end),
              y: y - 7,
              width: Math.abs(end - zero),
              height: 14,
              rx: 2,
              class: "tint-0 fill",
              "fill-opacity": "0.75",
            }),
            ...(isRanged(one)
              ? [line(axis.at(one.low), y, axis.at(one.high), y, stroke("tint-ink", 1.5))]
              : []),
          ];
        }),
        line(zero, rows.top, zero, rows.bottom, stroke("tint-quiet", 1.5)),
        ...rows.marks,
      ],
      bottom: below.bottom,
      notes: leftOut(data.factors, drawn),
      description: drawn
        .map(({ name, mean }) => `${name}: ${amount(mean, outcome.unit)}.`)
        .join(" "),
    };
  });
}

export function tableOfLearning({ outcome, factors, confidence }: Learning): Table {
  return {
    caption: `Regret in ${outcome.name} that knowing a factor removes`,
    columns: [word("factor"), number("worth"), number(`${percent(confidence)} interval`)],
    rows: factors.map(({ name, mean, low, high }) => [
      name,
      amount(mean, outcome.unit),
      range(low, high, outcome.unit),
    ]),
  };
}
