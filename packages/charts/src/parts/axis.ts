import { scaleLinear, scaleLog } from "d3-scale";
import { gap, linePx } from "../style/measures.ts";
import { type AxisUnit, axisUnit, logTickText, tickText, titled } from "../text/axisUnit.ts";
import { shorten } from "../text/fitting.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Mark } from "../tree/Mark.ts";
import { line, stroke } from "./shapes.ts";
import { words } from "./words.ts";

/** A measure laid along a side of a picture. */
export interface Axis {
  /** Value in the unit of the data → px. */
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly unit: AxisUnit;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface AxisInput {
  readonly name: string;
  readonly unit: string;
  /** Every value that must be on it; those that are not finite are passed over. */
  readonly values: Iterable<number>;
  /** Pixels of its low and its high end. */
  readonly from: number;
  readonly to: number;
  /** Of differences: shares in points, numbers with their sign. */
  readonly difference?: boolean;
  /** Pixels that a tick may have for itself. */
  readonly everyPx?: number;
}

/** A linear axis from a round number to a round number. */
export function linearAxis({
  name,
  unit,
  values,
  from,
  to,
  difference = false,
  everyPx = 80,
}: AxisInput): Axis {
  const [low, high] = spanOf(values);
  const counted = axisUnit(unit, Math.max(Math.abs(low), Math.abs(high)), { difference });
  const count = Math.max(2, Math.floor(Math.abs(to - from) / everyPx));
  const scale = scaleLinear([low / counted.size, high / counted.size], [from, to]).nice(count);
  const ticks = scale.ticks(count);
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : 1;
  return {
    at: (value) => scale(value / counted.size),
    ticks: ticks.map((tick) => ({ at: scale(tick), text: tickText(tick, step, difference) })),
    title: titled(name, counted),
    unit: counted,
  };
}

/** Below it a number is what rounding left of nothing. */
const nil = 1e-12;

/** The least and the greatest, opened a little where they are one. */
export function spanOf(values: Iterable<number>): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > Math.max(1e-9 * size, nil)) return [low, high];
  const open = size > nil ? size / 2 : 1;
  return [low - open, high + open];
}

/** Ticks of a logarithmic span: whole powers of ten, with 2 and 5 where there is room for them. */
export function logTicks(
  min: number,
  max: number,
  from: number,
  to: number,
  everyPx = 60,
): readonly Tick[] {
  const scale = scaleLog([min, max], [from, to]);
  const most = Math.max(2, Math.floor(Math.abs(to - from) / everyPx));
  const all = scale.ticks(10);
  const leading = (tick: number) => Number(tick.toExponential().split("e")[0]);
  for (const kept of [[1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 5], [1, 3], [1]]) {
    const some = all.filter((tick) => kept.includes(leading(tick)));
    if (some.length <= most && some.length > 0)
      return some.map((tick) => ({ at: scale(tick), text: logTickText(tick) }));
  }
  const powers = all.filter((tick) => leading(tick) === 1);
  const every = Math.max(1, Math.ceil(powers.length / most));
  const thinned = powers.filter((_, n) => n % every === 0);
  return (thinned.length > 0 ? thinned : [min]).map((tick) => ({
    at: scale(tick),
    text: logTickText(tick),
  }));
}

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Numbers and title under a plot, thin lines through it. `bottom` is where they end. */
export function drawBelow(
  { ticks, title }: Pick<Axis, "ticks" | "title">,
  { left, right, top, bottom }: Plot,
  bounds: { readonly left: number; readonly right: number },
  { grid = true } = {},
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const y = bottom + gap.hair + linePx.small / 2;
  const marks: Mark[] = grid
    ? ticks.map(({ at }) => line(at, top, at, bottom, stroke("tint-line", 1)))
    : [];
  let end = -Infinity;
  for (const { at, text } of ticks) {
    const half = textWidth(text, "small") / 2;
    const middle = Math.min(Math.max(at, bounds.left + half), bounds.right - half);
    if (middle - half < end + gap.hair) continue;
    marks.push(words(middle, y, text, { size: "small", quiet: true, anchor: "middle" }));
    end = middle + half;
  }
  if (title === "") return { marks, bottom: bottom + gap.hair + linePx.small };
  const under = y + linePx.small + gap.hair / 2;
  const said = shorten(title, bounds.right - bounds.left, "small");
  const overhang = Math.max(0, textWidth(said, "small") - (right - left));
  marks.push(
    words(Math.max(bounds.left, left - overhang), under, said, {
      size: "small",
      quiet: true,
      whole: title,
    }),
  );
  return { marks, bottom: under + linePx.small / 2 };
}

/** Room that the numbers at the left of a plot take. */
export function widthBeside({ ticks }: Pick<Axis, "ticks">): number {
  return Math.max(0, ...ticks.map(({ text }) => textWidth(text, "small"))) + gap.small;
}

/** Numbers at the left of a plot, its title above it, thin lines through it. The title takes a line above `top`. */
export function drawBeside(
  { ticks, title }: Pick<Axis, "ticks" | "title">,
  { left, right, top }: Plot,
  { grid = true, edge = gap.large }: { readonly grid?: boolean; readonly edge?: number } = {},
): readonly Mark[] {
  let last = Infinity;
  const kept = ticks
    .toSorted((a, b) => b.at - a.at)
    .filter(({ at }) => {
      if (last - at < linePx.small) return false;
      last = at;
      return true;
    });
  return [
    ...(grid ? ticks.map(({ at }) => line(left, at, right, at, stroke("tint-line", 1))) : []),
    ...kept.map(({ at, text }) =>
      words(left - gap.small, at, text, { size: "small", quiet: true, anchor: "end" }),
    ),
    ...(title === ""
      ? []
      : [
          words(edge, top - gap.small - linePx.small / 2, shorten(title, right - edge, "small"), {
            size: "small",
            quiet: true,
            whole: title,
          }),
        ]),
  ];
}

/** Height that the title of an axis at the left takes above its plot. */
export const titleBesidePx = linePx.small + gap.medium;
