import type { SeriesStyle, Shape } from "../style/seriesStyle.ts";
import { mark, type Mark } from "../tree/Mark.ts";

/** A point of one series. `hollow` says that it counts less, for instance because another is better in everything. */
export function point(
  x: number,
  y: number,
  { tint, shape }: Pick<SeriesStyle, "tint" | "shape">,
  { radius = 5, hollow = false } = {},
): Mark {
  const style = hollow ? { class: `${tint} hollow`, "stroke-width": 2 } : { class: `${tint} fill` };
  if (shape === "circle") return mark("circle", { cx: x, cy: y, r: radius, ...style });
  if (shape === "square") {
    const half = radius * 0.9;
    return mark("rect", { x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...style });
  }
  const corners = outlines[shape].map(([dx, dy]) => [x + dx * radius, y + dy * radius]);
  return polygon(corners, style);
}

/** Corners in radii around the middle. */
const outlines: Readonly<
  Record<Exclude<Shape, "circle" | "square">, readonly (readonly [number, number])[]>
> = {
  triangle: [
    [0, -1.15],
    [1.1, 0.8],
    [-1.1, 0.8],
  ],
  diamond: [
    [0, -1.2],
    [1.1, 0],
    [0, 1.2],
    [-1.1, 0],
  ],
  cross: [
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ],
  drop: [
    [0, 1.15],
    [-1.1, -0.8],
    [1.1, -0.8],
  ],
};

export function polygon(
  corners: readonly (readonly number[])[],
  attributes: Readonly<Record<string, string | number>>,
): Mark {
  return mark("path", { d: `M${corners.map(pair).join("L")}Z`, ...attributes });
}

export function polyline(
  corners: readonly (readonly number[])[],
  attributes: Readonly<Record<string, string | number>>,
): Mark {
  return mark("path", { d: `M${corners.map(pair).join("L")}`, ...attributes });
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  attributes: Readonly<Record<string, string | number>>,
): Mark {
  return mark("line", { x1, y1, x2, y2, ...attributes });
}

/** A stroke in one tint. */
export function stroke(
  tint: string,
  width: number,
  dash = "",
): Readonly<Record<string, string | number>> {
  return {
    class: `${tint} stroke`,
    "stroke-width": width,
    ...(dash === "" ? {} : { "stroke-dasharray": dash }),
  };
}

const pair = ([x, y]: readonly number[]) => `${digits(x)},${digits(y)}`;

export function digits(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a coordinate must be finite, not ${value}`);
  return Math.round(value * 100) / 100 + 0;
}
