import { light } from "./palette.ts";

export type Shape = "circle" | "square" | "triangle" | "diamond" | "cross" | "drop";
export type Texture = "plain" | "rows" | "dots" | "columns" | "grid" | "sparse";

/** How one strategy looks in every picture of a report: a colour, a shape, a dash and a texture. */
export interface SeriesStyle {
  /** Class that sets `--tint`. */
  readonly tint: string;
  readonly shape: Shape;
  /** stroke-dasharray; "" is a whole line. */
  readonly dash: string;
  readonly texture: Texture;
}

const shapes: readonly Shape[] = ["circle", "square", "triangle", "diamond", "cross", "drop"];
const dashes = ["", "6 3", "2 3", "9 3 2 3", "12 4", "4 2 1 2"];
export const textures: readonly Texture[] = ["plain", "rows", "dots", "columns", "grid", "sparse"];

/**
 * Style of the nth strategy in the order of its file. From the seventh on colours come again, each with another shape, dash and
 * texture, so that thirty-six differ.
 */
export function seriesStyle(index: number): SeriesStyle {
  const colour = index % light.series.length;
  const turn = index + Math.floor(index / light.series.length);
  return {
    tint: `tint-${colour}`,
    shape: shapes[turn % shapes.length],
    dash: dashes[turn % dashes.length],
    texture: textures[turn % textures.length],
  };
}
