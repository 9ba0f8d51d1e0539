import { gap, linePx } from "../style/measures.ts";
import { shorten, wrap } from "../text/fitting.ts";
import { textWidth } from "../text/textWidth.ts";
import { mark, type Mark } from "../tree/Mark.ts";
import type { Sheet } from "./compose.ts";
import { words } from "./words.ts";

export interface HeatCell {
  readonly text: string;
  /** A second, quieter line; "" is none. */
  readonly under: string;
  /** 0 the least good of its row or column, 1 the best; null is not coloured. */
  readonly goodness: number | null;
  readonly strong: boolean;
}

/** A table whose cells are tinted by how good they are. Columns that do not fit go on below. */
export function heat(
  { width, top }: Sheet,
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly (readonly HeatCell[])[],
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const nameWidth = Math.min(
    0.32 * width,
    Math.max(0, ...rows.map((name) => textWidth(name, "body"))),
  );
  const left = gap.large + nameWidth + gap.medium;
  const room = width - gap.large - left;
  const least = Math.min(
    room,
    Math.max(
      76,
      ...cells
        .flat()
        .map(
          ({ text, under }) =>
            Math.max(textWidth(text, "body", true), textWidth(under, "small")) + gap.small,
        ),
    ),
  );
  const perBlock = Math.max(1, Math.min(columns.length, Math.floor(room / least)));
  const cellWidth = Math.min(room / perBlock, 150);
  const two = cells.some((row) => row.some(({ under }) => under !== ""));
  const height = two ? 44 : 32;
  const marks: Mark[] = [];
  let y = top;
  for (let first = 0; first < columns.length; first += perBlock) {
    const block = columns.slice(first, first + perBlock);
    const heads = block.map((name) => wrap(name, cellWidth - gap.small, "small", { lines: 3 }));
    const tall = Math.max(1, ...heads.map((lines) => lines.length));
    heads.forEach((lines, n) =>
      lines.forEach((said, k) =>
        marks.push(
          words(
            left + (n + 0.5) * cellWidth,
            y + (tall - lines.length + k + 0.5) * linePx.small,
            said,
            {
              size: "small",
              quiet: true,
              anchor: "middle",
              whole: block[n],
            },
          ),
        ),
      ),
    );
    y += tall * linePx.small + gap.hair;
    for (const [row, name] of rows.entries()) {
      marks.push(
        words(gap.large, y + height / 2, shorten(name, nameWidth + 1, "body"), { whole: name }),
      );
      block.forEach((_, n) =>
        marks.push(...cellMarks(cells[row][first + n], left + n * cellWidth, y, cellWidth, height)),
      );
      y += height;
    }
    y += gap.large;
  }
  return { marks, bottom: y - gap.large };
}

function cellMarks(
  { text, under, goodness, strong }: HeatCell,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly Mark[] {
  const middle = x + width / 2;
  const line = y + height / 2 - (under === "" ? 0 : linePx.small / 2);
  const room = width - gap.hair;
  return [
    ...(goodness === null
      ? []
      : [
          mark("rect", {
            x: x + 1,
            y: y + 1,
            width: width - 2,
            height: height - 2,
            rx: 3,
            class: "tint-0 fill",
            "fill-opacity": (0.06 + 0.44 * goodness).toFixed(2),
          }),
        ]),
    words(middle, line, shorten(text, room, "body", strong), {
      anchor: "middle",
      strong,
      whole: text,
    }),
    ...(under === ""
      ? []
      : [
          words(middle, line + linePx.body, shorten(under, room, "small"), {
            size: "small",
            anchor: "middle",
            whole: under,
          }),
        ]),
  ];
}

/** How good each value is among the others, 0 … 1; null of what is not finite, and of all where they are one. */
export function goodnessOf(
  values: readonly number[],
  direction: "max" | "min",
): readonly (number | null)[] {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  return values.map((value) => {
    if (!Number.isFinite(value) || !(high > low)) return null;
    const share = (value - low) / (high - low);
    return direction === "max" ? share : 1 - share;
  });
}
