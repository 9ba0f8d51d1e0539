import { contours } from "d3-contour";
import { gridColumns, gridRows } from "../recording/gridSize.ts";
import type { Recording } from "../recording/Recording.ts";
import { between, momentOf } from "./frame.ts";
import { type Rgb, type Tones, wordOf } from "./palette.ts";

/** Rivalry at which water is as red as it gets. */
const reddest = 0.85;

/** How far water at a place has turned from blue to red, from 0 to 1. */
function rednessOf(rivalry: number): number {
  return Math.min(1, rivalry / reddest);
}

/** Colour of the water where rivalry is this. */
export function hueOf(rivalry: number, { calm, fought }: Tones): Rgb {
  const red = rednessOf(rivalry);
  // Little rivalry is nearly blue: only a fight is red.
  const eased = red * red * (3 - 2 * red);
  return [0, 1, 2].map((i) => Math.round(between(calm[i], fought[i], eased))) as unknown as Rgb;
}

/** Local rivalry of a cell at a time. */
export function rivalryAt(
  { fields }: Recording,
  cell: number,
  month: number,
  part: number,
): number {
  const cells = fields.columns * fields.rows;
  const now = fields.rivalry[month * cells + cell];
  const next = (month + 1) * cells + cell;
  const soon = next < fields.rivalry.length ? fields.rivalry[next] : now;
  return between(now, soon, part) / 255;
}

/** The cell in which a place lies. */
export function cellOf({ fields }: Recording, x: number, y: number): number {
  const column = Math.min(fields.columns - 1, Math.floor(x * fields.columns));
  return Math.min(fields.rows - 1, Math.floor(y * fields.rows)) * fields.columns + column;
}

/** Water is computed finer than its grid, so that no cell shows. */
export const finer = 3;

/** Local rivalry of every cell at a time, overwritten by the next call: a frame has no time to collect garbage. */
const grid = new Float32Array(gridColumns * gridRows);

/** Writes the water at time `t`, `finer` pixels to a cell each way, in colours of `hueTable`. */
export function paintWater(
  recording: Recording,
  t: number,
  pixels: Uint32Array,
  hues: Uint32Array,
): void {
  const { month, part } = momentOf(recording, t);
  const { columns, rows } = recording.fields;
  for (let i = 0; i < columns * rows; i++) grid[i] = 255 * rivalryAt(recording, i, month, part);
  const width = columns * finer;
  for (let py = 0; py < rows * finer; py++) {
    const cy = Math.min(rows - 1, Math.max(0, (py + 0.5) / finer - 0.5));
    const row = Math.min(rows - 2, Math.floor(cy));
    const down = cy - row;
    for (let px = 0; px < width; px++) {
      const cx = Math.min(columns - 1, Math.max(0, (px + 0.5) / finer - 0.5));
      const column = Math.min(columns - 2, Math.floor(cx));
      const right = cx - column;
      const at = row * columns + column;
      const top = grid[at] + (grid[at + 1] - grid[at]) * right;
      const low = grid[at + columns];
      const bottom = low + (grid[at + columns + 1] - low) * right;
      pixels[py * width + px] = hues[Math.round(top + (bottom - top) * down)];
    }
  }
}

/** Colours of all 256 levels of rivalry as words of a picture. */
export function hueTable(tones: Tones): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, i) => {
    const [red, green, blue] = hueOf(i / 255, tones);
    return wordOf([red, green, blue, 255]);
  });
}

/** Densities of customers without a supplier at which depth lines run, over an even spread of all. */
const depths = [0.25, 0.5, 0.75] as const;

export interface DepthLine {
  readonly depth: number;
  /** Rings of points in cells. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/** Lines of equal density of customers whom nobody serves: the deepest water is where most of them are left. */
export function depthLinesAt({ fields }: Recording, month: number): readonly DepthLine[] {
  const { columns, rows, open } = fields;
  const cells = columns * rows;
  const values = Array.from(
    open.subarray(month * cells, (month + 1) * cells),
    (byte) => byte / 127.5,
  );
  return contours()
    .size([columns, rows])
    .thresholds([...depths])(values)
    .map(({ value, coordinates }) => ({
      depth: value,
      rings: coordinates.flat() as unknown as DepthLine["rings"],
    }));
}
