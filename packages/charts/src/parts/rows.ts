import { gap, linePx } from "../style/measures.ts";
import { shorten, wrap } from "../text/fitting.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Mark } from "../tree/Mark.ts";
import type { Sheet } from "./compose.ts";
import { words } from "./words.ts";

export interface RowText {
  readonly name: string;
  /** What is said of it, one text for each column at the right. */
  readonly facts: readonly string[];
}

export interface Rows {
  /** Where marks may stand, px. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Middle of each row. */
  readonly middles: readonly number[];
  readonly marks: readonly Mark[];
}

/**
 * One name a line, a plot beside it, and numbers at the right. On a narrow picture name and numbers stand above their plot.
 *
 * @param heads   of the columns at the right
 * @param heights of each plot, px
 */
export function layRows(
  { width, narrow, top }: Sheet,
  rows: readonly RowText[],
  heads: readonly string[],
  heights: readonly number[],
): Rows {
  return narrow
    ? stacked(width, top, rows, heads, heights)
    : beside(width, top, rows, heads, heights);
}

function beside(
  width: number,
  top: number,
  rows: readonly RowText[],
  heads: readonly string[],
  heights: readonly number[],
): Rows {
  const widest = Math.max(0, ...rows.map(({ name }) => textWidth(name, "body")));
  const nameWidth = Math.min(widest, 0.28 * width);
  const columns = heads.map((head, n) =>
    Math.min(
      0.2 * width,
      Math.max(textWidth(head, "small"), ...rows.map(({ facts }) => textWidth(facts[n], "body"))),
    ),
  );
  const left = gap.large + nameWidth + gap.wide;
  const factsWidth = columns.reduce((sum, column) => sum + column + gap.large, 0);
  const right = width - gap.large - factsWidth - (columns.length > 0 ? gap.small : 0);
  const marks: Mark[] = [];
  const ends = columns.map(
    (_, n) =>
      width - gap.large - columns.slice(n + 1).reduce((sum, one) => sum + one + gap.large, 0),
  );
  let y = top;
  if (heads.some((head) => head !== "")) {
    heads.forEach((head, n) =>
      marks.push(
        words(ends[n], y + linePx.small / 2, shorten(head, columns[n], "small"), {
          size: "small",
          quiet: true,
          anchor: "end",
          whole: head,
        }),
      ),
    );
    y += linePx.small + gap.hair;
  }
  const start = y;
  const middles = rows.map(({ name, facts }, row) => {
    const lines = wrap(name, nameWidth + 1, "body", { lines: 2 });
    const height = Math.max(heights[row], lines.length * linePx.body + gap.small);
    const middle = y + height / 2;
    lines.forEach((said, n) =>
      marks.push(
        words(gap.large, middle + (n - (lines.length - 1) / 2) * linePx.body, said, {
          whole: name,
        }),
      ),
    );
    facts.forEach((fact, n) =>
      marks.push(
        words(ends[n], middle, shorten(fact, columns[n], "body"), { anchor: "end", whole: fact }),
      ),
    );
    y += height;
    return middle;
  });
  return { left, right, top: start, bottom: y, middles, marks };
}

function stacked(
  width: number,
  top: number,
  rows: readonly RowText[],
  heads: readonly string[],
  heights: readonly number[],
): Rows {
  const marks: Mark[] = [];
  const room = width - 2 * gap.large;
  let y = top;
  if (heads.some((head) => head !== "")) {
    const said = heads.filter((head) => head !== "").join(" · ");
    marks.push(
      words(width - gap.large, y + linePx.small / 2, shorten(said, room, "small"), {
        size: "small",
        quiet: true,
        anchor: "end",
        whole: said,
      }),
    );
    y += linePx.small + gap.hair;
  }
  const start = y;
  const middles = rows.map(({ name, facts }, row) => {
    const said = facts.filter((fact) => fact !== "").join(" · ");
    const factWidth = Math.min(textWidth(said, "small"), room * 0.6);
    const label = y + gap.hair + linePx.body / 2;
    marks.push(
      words(gap.large, label, shorten(name, room - factWidth - gap.small, "body"), {
        halo: true,
        whole: name,
      }),
    );
    if (said !== "")
      marks.push(
        words(width - gap.large, label, shorten(said, factWidth + 1, "small"), {
          size: "small",
          anchor: "end",
          halo: true,
          whole: said,
        }),
      );
    const under = y + gap.hair + linePx.body;
    y = under + heights[row];
    return under + heights[row] / 2;
  });
  return { left: gap.large, right: width - gap.large, top: start, bottom: y, middles, marks };
}
