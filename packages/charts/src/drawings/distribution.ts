import { drawBelow, linearAxis } from "../parts/axis.ts";
import { type Body, compose, nothing, type Sheet } from "../parts/compose.ts";
import type { Measure } from "../parts/Measure.ts";
import { layRows } from "../parts/rows.ts";
import { line, point, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { seriesStyle } from "../style/seriesStyle.ts";
import { amount, several } from "../text/amounts.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import type { Mark } from "../tree/Mark.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** How one outcome scatters over the replications. */
export interface Distribution extends Captioned {
  readonly outcome: Measure;
  /**
   * In the order of the file; one value per replication in the unit of the outcome. NaN is not defined, Infinity not reached:
   * both are counted and not drawn.
   */
  readonly strategies: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const dots = 20;

interface Drawn {
  readonly name: string;
  readonly index: number;
  readonly total: number;
  readonly sorted: readonly number[];
}

/** (8) Twenty dots per strategy, each a twentieth of its futures. */
export function drawDistribution(data: Distribution, options: DrawingOptions = {}): Drawing {
  const { outcome, strategies } = data;
  const drawn = strategies
    .map(({ name, values }, index) => ({
      name,
      index,
      total: values.length,
      sorted: values.filter(Number.isFinite).toSorted((a, b) => a - b),
    }))
    .filter(({ sorted }) => sorted.length > 0);
  const title = data.title ?? `How ${outcome.name} may turn out`;
  if (drawn.length === 0)
    return nothing(
      "distribution",
      options,
      title,
      `No replication has a value of ${outcome.name}.`,
    );
  const subtitle = `Each dot is ${100 / dots} of 100 futures of its strategy; the line is the median, which stands at the right.`;
  return compose("distribution", options, { title, subtitle }, (sheet) =>
    body(outcome, drawn, sheet),
  );
}

function body(outcome: Measure, drawn: readonly Drawn[], sheet: Sheet): Body {
  const radius = sheet.narrow ? 4 : 5;
  const quantiles = drawn.map(({ sorted }) =>
    Array.from({ length: dots }, (_, n) => quantileOf(sorted, (n + 0.5) / dots)),
  );
  const texts = drawn.map(({ name, sorted }) => ({
    name,
    facts: [amount(quantileOf(sorted, 0.5), outcome.unit)],
  }));
  const heads = ["median"];
  // Where the columns end does not hang on the heights of rows: laid once to know how dots pile up, and once with room for it.
  const first = layRows(
    sheet,
    texts,
    heads,
    drawn.map(() => 0),
  );
  const axis = linearAxis({
    ...outcome,
    values: quantiles.flat(),
    from: first.left + radius,
    to: first.right - radius,
  });
  const piles = quantiles.map((values) => pile(values.map(axis.at), 2 * radius + 1));
  const heights = piles.map(
    (dotsOf) => Math.max(...dotsOf.map(({ level }) => level + 1)) * (2 * radius + 1) + gap.small,
  );
  const rows = layRows(sheet, texts, heads, heights);
  const below = drawBelow(axis, rows, { left: gap.large, right: sheet.width - gap.large });
  const marks = drawn.flatMap(({ index, sorted }, row): Mark[] => {
    const { tint, shape } = seriesStyle(index);
    const floor = rows.middles[row] + heights[row] / 2 - gap.hair;
    const median = axis.at(quantileOf(sorted, 0.5));
    return [
      line(rows.left, floor, rows.right, floor, stroke("tint-line", 1)),
      ...piles[row].map(({ x, level }) =>
        point(
          x,
          floor - radius - level * (2 * radius + 1),
          { tint, shape },
          { radius: radius * 0.92 },
        ),
      ),
      line(median, floor - heights[row] + gap.small, median, floor, stroke("tint-ink", 1.5)),
    ];
  });
  const notes = drawn
    .filter(({ sorted, total }) => sorted.length < total)
    .map(
      ({ name, sorted, total }) =>
        `${name}: ${several(total - sorted.length, "replication")} of ${total} without a value, not among the dots.`,
    );
  return {
    marks: [...below.marks, ...rows.marks, ...marks],
    bottom: below.bottom,
    notes,
    description: drawn
      .map(
        ({ name, sorted }) =>
          `${name}: median ${amount(quantileOf(sorted, 0.5), outcome.unit)}, nine in ten between ${amount(quantileOf(sorted, 0.05), outcome.unit)} and ${amount(quantileOf(sorted, 0.95), outcome.unit)}.`,
      )
      .join(" "),
  };
}

/** Dots that would touch stand on each other, in columns as wide as a dot. */
function pile(
  xs: readonly number[],
  width: number,
): readonly { readonly x: number; readonly level: number }[] {
  const placed: { x: number; level: number }[] = [];
  let column: number[] = [];
  const close = () => {
    const middle = column.reduce((sum, x) => sum + x, 0) / column.length;
    column.forEach((_, level) => placed.push({ x: middle, level }));
    column = [];
  };
  for (const x of xs) {
    if (column.length > 0 && x - column[0] >= width) close();
    column.push(x);
  }
  if (column.length > 0) close();
  return placed;
}

/** Linear between the two nearest of the sorted values. */
function quantileOf(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

export function tableOfDistribution({ outcome, strategies }: Distribution): Table {
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
  return {
    caption: `How ${outcome.name} scatters over the replications`,
    columns: [
      word("strategy"),
      number("replications"),
      number("without a value"),
      ...shares.map((share) =>
        number(share === 0.5 ? "median" : `${Math.round(100 * share)} % below`),
      ),
    ],
    rows: strategies.map(({ name, values }) => {
      const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
      return [
        name,
        String(values.length),
        String(values.length - sorted.length),
        ...shares.map((share) =>
          amount(sorted.length === 0 ? NaN : quantileOf(sorted, share), outcome.unit),
        ),
      ];
    }),
  };
}
