import { compose, nothing } from "../parts/compose.ts";
import { line, stroke } from "../parts/shapes.ts";
import { words } from "../parts/words.ts";
import { gap, linePx } from "../style/measures.ts";
import { amount, several } from "../text/amounts.ts";
import { shorten, wrap } from "../text/fitting.ts";
import { textWidth } from "../text/textWidth.ts";
import { capital } from "../text/axisUnit.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { mark, type Mark } from "../tree/Mark.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** A small tree of conditions, and what happens at each of its ends. */
export interface Tree extends Captioned {
  /** What is told at each node, in words and with its unit: a share, or a difference. */
  readonly of: { readonly name: string; readonly unit: string };
  readonly root: TreeBranch;
}

export interface TreeBranch {
  /** What leads here, in words: "price at most 4.2 k€ a month"; "" at the root. */
  readonly condition: string;
  /** In the unit of what is told. */
  readonly mean: number;
  /** Points that are here. */
  readonly count: number;
  /** None at an end. */
  readonly branches: readonly TreeBranch[];
}

interface Line {
  readonly branch: TreeBranch;
  readonly depth: number;
  readonly parent: Line | null;
}

/** Deeper branches than anybody reads are left out of the picture, and stay in the table. */
const deepest = 6;

/** (6) The tree as a list that is indented: each line a condition within the one above, its mean as a bar. */
export function drawTree(data: Tree, options: DrawingOptions = {}): Drawing {
  const { of, root } = data;
  const all = linesOf(root);
  const drawn = all.filter(({ depth, branch }) => depth <= deepest && Number.isFinite(branch.mean));
  const title = data.title ?? `${capital(of.name)}, condition by condition`;
  if (drawn.length < 2)
    return nothing("tree", options, title, "No condition tells the points apart.");
  const subtitle = `${capital(of.name)} on average, and the number of points; each line lies within the one that it hangs on. Bars of ends are full.`;
  return compose("tree", options, { title, subtitle }, (sheet) => {
    const barWidth = sheet.narrow ? 70 : 130;
    const facts = drawn.map(({ branch }) => amount(branch.mean, of.unit));
    const factWidth = Math.max(...facts.map((fact) => textWidth(fact, "body")));
    const counts = drawn.map(({ branch }) => several(branch.count, "point"));
    const countWidth = sheet.narrow
      ? 0
      : Math.max(...counts.map((count) => textWidth(count, "small"))) + gap.medium;
    const right = sheet.width - gap.large;
    const barLeft = right - countWidth - factWidth - gap.small - barWidth;
    const means = drawn.map(({ branch }) => branch.mean);
    const low = Math.min(0, ...means);
    const high = Math.max(0, ...means, low + 1e-12);
    const place = (mean: number) => barLeft + ((mean - low) / (high - low)) * barWidth;
    const step = sheet.narrow ? 12 : 20;
    const marks: Mark[] = [line(place(0), sheet.top, place(0), sheet.top, stroke("tint-line", 1))];
    const middles = new Map<Line, number>();
    let y = sheet.top;
    for (const [n, one] of drawn.entries()) {
      const { branch, depth, parent } = one;
      const x = gap.large + depth * step;
      const room = barLeft - gap.medium - x;
      const lines = wrap(branch.condition === "" ? "all points" : branch.condition, room, "body", {
        lines: 2,
      });
      const height = Math.max(1, lines.length) * linePx.body + gap.small + 2;
      const middle = y + height / 2;
      middles.set(one, middle);
      const above = parent === null ? undefined : middles.get(parent);
      if (above !== undefined) {
        const hang = x - step / 2 - 2;
        marks.push(line(hang, above + linePx.body / 2 + 1, hang, middle, stroke("tint-line", 1.5)));
        marks.push(line(hang, middle, x - 3, middle, stroke("tint-line", 1.5)));
      }
      lines.forEach((said, k) =>
        marks.push(
          words(x, middle + (k - (lines.length - 1) / 2) * linePx.body, said, {
            strong: depth === 0,
            whole: branch.condition || "all points",
          }),
        ),
      );
      const [from, to] = [place(0), place(branch.mean)];
      marks.push(
        mark("rect", {
          x: Math.min(from, to),
          y: middle - 6,
          width: Math.max(1, Math.abs(to - from)),
          height: 12,
          rx: 2,
          class: `${branch.mean < 0 ? "tint-1" : "tint-0"} fill`,
          "fill-opacity": branch.branches.length === 0 ? "0.85" : "0.3",
        }),
        words(barLeft + barWidth + gap.small + factWidth, middle, facts[n], { anchor: "end" }),
      );
      if (countWidth > 0)
        marks.push(
          words(right, middle, shorten(counts[n], countWidth, "small"), {
            size: "small",
            quiet: true,
            anchor: "end",
          }),
        );
      y += height;
    }
    marks[0] = line(place(0), sheet.top, place(0), y, stroke("tint-quiet", 1));
    return {
      marks,
      bottom: y,
      notes:
        all.length > drawn.length
          ? [`${several(all.length - drawn.length, "deeper line")} not drawn.`]
          : [],
    };
  });
}

/** Lines from the top down, each with the one that it hangs on. */
function linesOf(branch: TreeBranch, depth = 0, parent: Line | null = null): readonly Line[] {
  const own = { branch, depth, parent };
  return [own, ...branch.branches.flatMap((one) => linesOf(one, depth + 1, own))];
}

export function tableOfTree({ of, root }: Tree): Table {
  return {
    caption: `${of.name} by condition`,
    columns: [word("condition"), number(of.name), number("points")],
    rows: linesOf(root).map(({ branch, depth }) => [
      `${"– ".repeat(depth)}${branch.condition === "" ? "all points" : branch.condition}`,
      amount(branch.mean, of.unit),
      String(branch.count),
    ]),
  };
}
