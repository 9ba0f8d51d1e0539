import { gap, linePx } from "../style/measures.ts";
import { shorten } from "../text/fitting.ts";
import type { Mark } from "../tree/Mark.ts";
import {
  type Axis,
  drawBelow,
  drawBeside,
  linearAxis,
  type Plot,
  titleBesidePx,
  widthBeside,
} from "./axis.ts";
import type { Sheet } from "./compose.ts";
import type { Measure } from "./Measure.ts";
import { around, type Rectangle, roomOf, Space } from "./space.ts";
import { words } from "./words.ts";

export interface Field {
  readonly plot: Plot;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

export interface FieldInput {
  readonly x: Omit<Measure, "direction">;
  readonly y: Omit<Measure, "direction">;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly height?: number;
}

/** Two linear axes and thin lines. */
export function field(sheet: Sheet, { x, y, xs, ys, height }: FieldInput): Field {
  const edge = { left: gap.large, right: sheet.width - gap.large };
  const top = sheet.top + titleBesidePx;
  const bottom = top + (height ?? Math.round(Math.min(400, 0.58 * sheet.width)));
  const vertical = linearAxis({ ...y, values: ys, from: bottom, to: top, everyPx: 56 });
  const plot = { left: edge.left + widthBeside(vertical), right: edge.right, top, bottom };
  const horizontal = linearAxis({ ...x, values: xs, from: plot.left, to: plot.right });
  const below = drawBelow(horizontal, plot, edge);
  return {
    plot,
    x: horizontal,
    y: vertical,
    marks: [...drawBeside(vertical, plot), ...below.marks],
    bottom: below.bottom,
  };
}

export function better(title: string, direction: "max" | "min"): string {
  return `${title} (${direction === "max" ? "more" : "less"} is better)`;
}

/** Names beside their points, each where nothing stands yet; those without a place are left to the key. */
export function nameBeside(
  points: readonly { readonly name: string; readonly x: number; readonly y: number }[],
  bounds: Rectangle,
  taken: readonly Rectangle[] = [],
): { readonly marks: readonly Mark[]; readonly unnamed: readonly string[] } {
  const space = new Space(bounds);
  for (const { x, y } of points) space.take(around(x, y, 7));
  for (const one of taken) space.take(one);
  const unnamed: string[] = [];
  const marks = points.flatMap(({ name, x, y }) => {
    const text = shorten(name, 150, "small");
    const aside = 7 + gap.hair;
    const away = 7 + linePx.small / 2;
    const spots = [
      { x: x + aside, y: y - away / 2, anchor: "start" },
      { x: x - aside, y: y - away / 2, anchor: "end" },
      { x, y: y - away - 2, anchor: "middle" },
      { x, y: y + away + 2, anchor: "middle" },
      { x: x + aside, y: y + away, anchor: "start" },
      { x: x - aside, y: y + away, anchor: "end" },
    ] as const;
    const spot = space.place(
      spots.map((at) => ({
        at,
        box: roomOf(at.x, at.y, text, { size: "small", anchor: at.anchor }),
      })),
    );
    if (spot === null) {
      unnamed.push(name);
      return [];
    }
    return [
      words(spot.at.x, spot.at.y, text, {
        size: "small",
        anchor: spot.at.anchor,
        halo: true,
        whole: name,
      }),
    ];
  });
  return { marks, unnamed };
}

/** Those that no other beats or equals in both: the front, from left to right. */
export function frontOf<One extends { readonly x: number; readonly y: number }>(
  all: readonly One[],
  x: "max" | "min",
  y: "max" | "min",
): readonly One[] {
  const [signX, signY] = [x === "max" ? 1 : -1, y === "max" ? 1 : -1];
  return all
    .filter((one) =>
      all.every((other) => {
        const [dx, dy] = [signX * (other.x - one.x), signY * (other.y - one.y)];
        return !(dx >= 0 && dy >= 0 && (dx > 0 || dy > 0));
      }),
    )
    .toSorted((a, b) => a.x - b.x);
}
