import { compose, nothing } from "../parts/compose.ts";
import { course, lineSign, path } from "../parts/course.ts";
import { key } from "../parts/key.ts";
import { line, stroke } from "../parts/shapes.ts";
import { roomOf } from "../parts/space.ts";
import { words } from "../parts/words.ts";
import { gap, linePx } from "../style/measures.ts";
import { amount } from "../text/amounts.ts";
import { wrap } from "../text/fitting.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import type { Mark } from "../tree/Mark.ts";
import { number, type Table } from "../tree/Table.ts";

/** Two runs that are one until something happens. */
export interface Twins extends Captioned {
  readonly series: { readonly name: string; readonly unit: string };
  /** Months since the start, rising. */
  readonly months: readonly number[];
  /** One value per month, in the unit of the series. */
  readonly runs: readonly [Twin, Twin];
  /** The first month in which they are two, and what did it; null: they never part. */
  readonly parting: { readonly month: number; readonly what: string } | null;
}

interface Twin {
  readonly name: string;
  readonly values: readonly number[];
}

/** (14) Two futures and the month in which they part. */
export function drawTwins(data: Twins, options: DrawingOptions = {}): Drawing {
  const { series, months, runs, parting } = data;
  const title =
    data.title ??
    (parting === null
      ? `Twins that do not part: ${series.name}`
      : `Twins part in month ${parting.month}: ${series.name}`);
  if (months.length < 2 || !runs.some(({ values }) => values.some(Number.isFinite)))
    return nothing("twins", options, title, "Neither run has two months with a value.");
  const subtitle =
    parting === null
      ? "Both runs, month by month."
      : `Both runs, month by month, and what parted them: ${parting.what}.`;
  return compose("twins", options, { title, subtitle }, (sheet) => {
    const drawn = course(sheet, {
      y: series,
      xs: months,
      ys: runs.flatMap(({ values }) => values),
      along: { name: "month", counts: "months" },
    });
    const signs = key(
      runs.map(({ name }, n) => ({ name, sign: lineSign(styles[n].tint, 2.5, styles[n].dash) })),
      gap.large,
      drawn.bottom + gap.small,
      sheet.width - gap.large,
    );
    const marked: readonly Mark[] =
      parting === null || parting.month < months[0] || parting.month > months.at(-1)!
        ? []
        : partingMarks(drawn.x(parting.month), parting, drawn.plot);
    return {
      marks: [
        ...drawn.marks,
        ...marked.slice(0, 1),
        ...runs.flatMap(({ values }, n) =>
          path(drawn, months, values, stroke(styles[n].tint, 2.5, styles[n].dash)),
        ),
        ...marked.slice(1),
        ...signs.marks,
      ],
      bottom: signs.bottom,
    };
  });
}

const styles = [
  { tint: "tint-0", dash: "" },
  { tint: "tint-focus", dash: "7 4" },
] as const;

/** The line, then its words on the side where there is more room. */
function partingMarks(
  x: number,
  { month, what }: { readonly month: number; readonly what: string },
  {
    left,
    right,
    top,
    bottom,
  }: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  },
): readonly Mark[] {
  const toRight = right - x >= x - left;
  const room = Math.min(220, (toRight ? right - x : x - left) - gap.small);
  const lines = wrap(`month ${month}: ${what}`, room, "small", { lines: 4 });
  const anchor = toRight ? "start" : "end";
  return [
    line(x, top, x, bottom, stroke("tint-1", 1.5, "2 3")),
    ...lines.map((text, n) => {
      const at = { x: x + (toRight ? gap.small : -gap.small), y: top + (n + 0.5) * linePx.small };
      const { bottom: end } = roomOf(at.x, at.y, text, { size: "small", anchor });
      return words(at.x, Math.min(at.y, bottom - (end - at.y)), text, {
        size: "small",
        anchor,
        halo: true,
      });
    }),
  ];
}

export function tableOfTwins({ series, months, runs }: Twins): Table {
  return {
    caption: `${series.name} of both runs by month`,
    columns: [number("month"), ...runs.map(({ name }) => number(name))],
    rows: months.map((month, n) => [
      String(month),
      ...runs.map(({ values }) => amount(values[n] ?? NaN, series.unit)),
    ]),
  };
}
