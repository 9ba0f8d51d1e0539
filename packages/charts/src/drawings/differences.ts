import { drawBelow, linearAxis } from "../parts/axis.ts";
import { type Body, compose, nothing, type Sheet } from "../parts/compose.ts";
import { key } from "../parts/key.ts";
import { type Measure, type Ranged, byGoodness, isRanged, leftOut } from "../parts/Measure.ts";
import { layRows } from "../parts/rows.ts";
import { line, point, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { difference, percent, range } from "../text/amounts.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import type { Mark } from "../tree/Mark.ts";
import { number, type Table, word } from "../tree/Table.ts";

export type DifferenceVerdict = "better" | "worse" | "tied" | "undecided";

/** Strategies minus one of them, on the same draws. */
export interface Differences extends Captioned {
  readonly outcome: Measure;
  readonly reference: string;
  readonly pairs: readonly PairedDifference[];
  readonly confidence: number;
}

/** Mean difference and its interval in the unit of the outcome. */
export interface PairedDifference extends Ranged {
  readonly name: string;
  readonly verdict: DifferenceVerdict;
  /** Share of replications in which it has the better value. */
  readonly winShare: number;
}

/** (2) What each strategy is better or worse by, draw by draw; the shape of its mark is the verdict. */
export function drawDifferences(data: Differences, options: DrawingOptions = {}): Drawing {
  const { outcome, reference, pairs, confidence } = data;
  const drawn = byGoodness(pairs, outcome);
  const title = data.title ?? `Difference to ${reference}: ${outcome.name}`;
  if (drawn.length === 0)
    return nothing(
      "differences",
      options,
      title,
      "There is no second strategy with a value to compare.",
    );
  const subtitle = `Mean paired difference on the same draws with its ${percent(confidence)} interval; at the right the share of replications in which the strategy does better.`;
  return compose("differences", options, { title, subtitle }, (sheet) => body(data, drawn, sheet));
}

function body(
  { outcome, reference, pairs }: Differences,
  drawn: readonly PairedDifference[],
  sheet: Sheet,
): Body {
  const rows = layRows(
    sheet,
    drawn.map(({ name, mean, winShare }) => ({
      name,
      facts: [difference(mean, outcome.unit), percent(winShare)],
    })),
    ["difference", "better in"],
    drawn.map(() => 30),
  );
  const axis = linearAxis({
    name: `minus ${reference}`,
    unit: outcome.unit,
    values: [0, ...drawn.flatMap(({ mean, low, high }) => [mean, low, high])],
    from: rows.left,
    to: rows.right,
    difference: true,
  });
  const below = drawBelow(axis, rows, { left: gap.large, right: sheet.width - gap.large });
  const zero = axis.at(0);
  const marks = drawn.flatMap((one, row) => {
    const y = rows.middles[row];
    return [
      ...(isRanged(one)
        ? [
            line(axis.at(one.low), y, axis.at(one.high), y, {
              ...stroke(verdicts[one.verdict].tint, 4),
              "stroke-linecap": "round",
              "stroke-opacity": "0.55",
            }),
          ]
        : []),
      sign(one.verdict, axis.at(one.mean), y),
    ];
  });
  const present = order.filter((verdict) => drawn.some((one) => one.verdict === verdict));
  const signs = key(
    present.map((verdict) => ({
      name: verdicts[verdict].name,
      sign: (x, y) => [sign(verdict, x, y)],
    })),
    gap.large,
    below.bottom + gap.small,
    sheet.width - gap.large,
  );
  return {
    marks: [
      ...below.marks,
      line(zero, rows.top, zero, rows.bottom, stroke("tint-quiet", 1.5)),
      ...rows.marks,
      ...marks,
      ...signs.marks,
    ],
    bottom: signs.bottom,
    notes: leftOut(pairs, drawn),
    description: drawn
      .map(({ name, mean, verdict }) => `${name}: ${difference(mean, outcome.unit)}, ${verdict}.`)
      .join(" "),
  };
}

const order: readonly DifferenceVerdict[] = ["better", "worse", "undecided", "tied"];

const verdicts = {
  better: { name: "surely better", tint: "tint-0", shape: "triangle", hollow: false },
  worse: { name: "surely worse", tint: "tint-1", shape: "drop", hollow: false },
  undecided: { name: "undecided", tint: "tint-quiet", shape: "circle", hollow: true },
  tied: {
    name: "the same in every replication",
    tint: "tint-quiet",
    shape: "square",
    hollow: false,
  },
} as const;

function sign(verdict: DifferenceVerdict, x: number, y: number): Mark {
  const { hollow, ...style } = verdicts[verdict];
  return point(x, y, style, { radius: 6, hollow });
}

export function tableOfDifferences({ outcome, reference, pairs, confidence }: Differences): Table {
  return {
    caption: `${outcome.name} minus that of ${reference}`,
    columns: [
      word("strategy"),
      number("difference"),
      number(`${percent(confidence)} interval`),
      number("better in"),
      word("verdict"),
    ],
    rows: pairs.map(({ name, mean, low, high, winShare, verdict }) => [
      name,
      difference(mean, outcome.unit),
      range(low, high, outcome.unit, difference),
      percent(winShare),
      verdict,
    ]),
  };
}
