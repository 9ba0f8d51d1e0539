import { scaleLinear } from "d3-scale";
import { area, line as pathOf } from "d3-shape";
import { gap } from "../style/measures.ts";
import { tickText } from "../text/axisUnit.ts";
import { mark, type Mark } from "../tree/Mark.ts";
import {
  type Axis,
  drawBelow,
  drawBeside,
  linearAxis,
  type Plot,
  spanOf,
  titleBesidePx,
  widthBeside,
} from "./axis.ts";
import type { Sheet } from "./compose.ts";
import { stroke } from "./shapes.ts";

/** Something over time: months to the right, a measure upward. */
export interface Course {
  readonly plot: Plot;
  readonly x: (month: number) => number;
  readonly y: Axis;
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

export interface CourseInput {
  readonly y: { readonly name: string; readonly unit: string };
  readonly xs: readonly number[];
  readonly ys: Iterable<number>;
  /** months: ticks every so many years; count: whole numbers of what the name says. */
  readonly along: { readonly name: string; readonly counts: "months" | "number" };
  readonly difference?: boolean;
}

export function course(
  sheet: Sheet,
  { y, xs, ys, along, difference = false }: CourseInput,
): Course {
  const edge = { left: gap.large, right: sheet.width - gap.large };
  const top = sheet.top + titleBesidePx;
  const bottom = top + Math.round(Math.min(320, 0.5 * sheet.width));
  const vertical = linearAxis({ ...y, values: ys, from: bottom, to: top, everyPx: 52, difference });
  const plot = { left: edge.left + widthBeside(vertical), right: edge.right, top, bottom };
  const [first, last] = spanOf(xs);
  const scale = scaleLinear([first, last], [plot.left, plot.right]);
  const room = Math.max(2, Math.floor((plot.right - plot.left) / 70));
  const ticks =
    along.counts === "months"
      ? monthTicks(first, last, room)
      : scale.ticks(room).filter(Number.isInteger);
  const below = drawBelow(
    {
      ticks: ticks.map((value) => ({ at: scale(value), text: tickText(value, 1) })),
      title: along.name,
    },
    plot,
    edge,
    { grid: false },
  );
  return {
    plot,
    x: scale,
    y: vertical,
    marks: [...drawBeside(vertical, plot), ...below.marks],
    bottom: below.bottom,
  };
}

/** Steps that people count months in. */
function monthTicks(first: number, last: number, most: number): readonly number[] {
  const steps = [1, 3, 6, 12, 24, 36, 60, 120, 240, 600];
  const step =
    steps.find((one) => (last - first) / one <= most) ??
    12 * Math.ceil((last - first) / (12 * most));
  const start = Math.ceil(first / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((last - start) / step) + 1) },
    (_, n) => start + n * step,
  );
}

/** Where a series has values; a gap ends one piece and begins another. */
export function path(
  { x, y }: Course,
  months: readonly number[],
  values: readonly number[],
  attributes: Readonly<Record<string, string | number>>,
): readonly Mark[] {
  const d = pathOf<number>()
    .defined((n) => Number.isFinite(values[n]) && Number.isFinite(months[n]))
    .x((n) => x(months[n]))
    .y((n) => y.at(values[n]))
    .digits(2)(months.map((_, n) => n));
  return d === null || d === ""
    ? []
    : [mark("path", { d, "stroke-linejoin": "round", "stroke-linecap": "round", ...attributes })];
}

export function band(
  { x, y }: Course,
  months: readonly number[],
  { low, high }: { readonly low: readonly number[]; readonly high: readonly number[] },
  attributes: Readonly<Record<string, string | number>>,
): readonly Mark[] {
  const d = area<number>()
    .defined((n) => [months[n], low[n], high[n]].every(Number.isFinite))
    .x((n) => x(months[n]))
    .y0((n) => y.at(low[n]))
    .y1((n) => y.at(high[n]))
    .digits(2)(months.map((_, n) => n));
  return d === null || d === "" ? [] : [mark("path", { d, ...attributes })];
}

/** A quantile band of a predictive distribution. */
export interface QuantileBand {
  /** Of the futures that lie in it, for instance 0.9. */
  readonly share: number;
  /** One value per month. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Bands from the widest to the narrowest, each deeper. */
export function bands(
  drawn: Course,
  months: readonly number[],
  all: readonly QuantileBand[],
): readonly Mark[] {
  return all
    .toSorted((a, b) => b.share - a.share)
    .flatMap((one, n) =>
      band(drawn, months, one, {
        class: "tint-0 fill",
        "fill-opacity": (0.18 + 0.14 * Math.min(n, 3)).toFixed(2),
      }),
    );
}

export function bandSign(n: number): (x: number, y: number) => readonly Mark[] {
  return (x, y) => [
    mark("rect", {
      x: x - 9,
      y: y - 5,
      width: 18,
      height: 10,
      class: "tint-0 fill",
      "fill-opacity": (0.25 + 0.2 * Math.min(n, 3)).toFixed(2),
    }),
  ];
}

export function lineSign(
  tint: string,
  width: number,
  dash = "",
): (x: number, y: number) => readonly Mark[] {
  return (x, y) => [
    mark("line", { x1: x - 9, y1: y, x2: x + 9, y2: y, ...stroke(tint, width, dash) }),
  ];
}
