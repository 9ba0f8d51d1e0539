import { scaleLinear } from "d3-scale";
import { drawBelow, drawBeside, titleBesidePx, widthBeside } from "../parts/axis.ts";
import { compose, nothing, type Sheet } from "../parts/compose.ts";
import { categoriesOf, type FactorScale, factorText } from "../parts/factorAxis.ts";
import { layRows } from "../parts/rows.ts";
import { point, polyline, stroke } from "../parts/shapes.ts";
import { words } from "../parts/words.ts";
import { gap, linePx } from "../style/measures.ts";
import { percent } from "../text/amounts.ts";
import { textWidth } from "../text/textWidth.ts";
import { shorten } from "../text/fitting.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { mark, type Mark } from "../tree/Mark.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** Under which conditions something happens: a box in few factors. */
export interface Discovery extends Captioned {
  /** What happens, in words: "reseller beats direct". */
  readonly interest: string;
  /** Of all points, the share in which it happens. */
  readonly base: number;
  /** Factors that the box restricts, with its ends as shares of each factor's axis. */
  readonly restrictions: readonly Restriction[];
  /** Share of the points in the box in which it happens; share of where it happens that lies in the box; share of points in it. */
  readonly density: number;
  readonly coverage: number;
  readonly mass: number;
}

export interface Restriction {
  readonly factor: FactorScale;
  /** 0 … 1 */
  readonly from: number;
  readonly to: number;
  /** Share of resamples in which this factor is restricted; NaN where nothing was resampled. */
  readonly kept: number;
}

/** (6) The box: of each restricted factor the part of its axis in which it happens. */
export function drawDiscovery(data: Discovery, options: DrawingOptions = {}): Drawing {
  const { interest, base, density, coverage } = data;
  const drawn = data.restrictions.filter(({ from, to }) => from >= 0 && to <= 1 && from <= to);
  const title = data.title ?? `When ${interest}`;
  if (drawn.length === 0)
    return nothing(
      "discovery",
      options,
      title,
      `No condition was found that makes it likelier than ${percent(base)}, its share of all points.`,
    );
  const subtitle = `In ${percent(density)} of the points in this box, against ${percent(base)} of all; the box holds ${percent(coverage)} of where it happens. At the right: the share of resamples in which the condition came again.`;
  return compose("discovery", options, { title, subtitle }, (sheet) => {
    const rows = layRows(
      sheet,
      drawn.map(({ factor, kept }) => ({ name: factor.name, facts: [percent(kept)] })),
      ["found again in"],
      drawn.map(() => 44),
    );
    return {
      marks: [
        ...rows.marks,
        ...drawn.flatMap((one, row) => boxMarks(one, rows.middles[row], rows)),
      ],
      bottom: rows.bottom,
      description: drawn.map((one) => `${one.factor.name}: ${conditionText(one)}.`).join(" "),
    };
  });
}

/** The whole axis thin, the part in the box thick, and the condition in words. */
function boxMarks(
  { factor, from, to }: Restriction,
  middle: number,
  { left, right }: { readonly left: number; readonly right: number },
): readonly Mark[] {
  const at = (share: number) => left + share * (right - left);
  const bar = middle - 8;
  const under = bar + 8 + linePx.small / 2;
  const said = shorten(conditionText({ factor, from, to }), right - left, "small");
  const half = textWidth(said, "small") / 2;
  const x = Math.min(Math.max((at(from) + at(to)) / 2, left + half), right - half);
  return [
    mark("rect", {
      x: left,
      y: bar - 2,
      width: right - left,
      height: 4,
      rx: 2,
      class: "tint-line fill",
    }),
    mark("rect", {
      x: at(from),
      y: bar - 6,
      width: Math.max(2, at(to) - at(from)),
      height: 12,
      rx: 3,
      class: "tint-0 fill",
    }),
    words(x, under, said, { size: "small", quiet: true, anchor: "middle" }),
  ];
}

/** A condition in words: `at least 0.2`, `0.2 … 0.4`. */
export function conditionText({
  factor,
  from,
  to,
}: Pick<Restriction, "factor" | "from" | "to">): string {
  if (factor.scale === "categories") {
    const kept = categoriesOf(factor)
      .filter(({ from: low, to: high }) => (low + high) / 2 >= from && (low + high) / 2 <= to)
      .map(({ value }) => value);
    return kept.length === 0 ? "none" : kept.join(" or ");
  }
  if (from > 0 && to < 1) return `${factorText(factor, from)} … ${factorText(factor, to)}`;
  if (from > 0) return `at least ${factorText(factor, from)}`;
  return to < 1 ? `at most ${factorText(factor, to)}` : "any";
}

export function tableOfDiscovery({ interest, restrictions }: Discovery): Table {
  return {
    caption: `Conditions under which ${interest}`,
    columns: [word("factor"), word("condition"), number("found again in")],
    rows: restrictions.map((one) => [one.factor.name, conditionText(one), percent(one.kept)]),
  };
}

/** The way from all points to the box. */
export interface Peeling extends Captioned {
  readonly interest: string;
  /** Shares; from the whole to the densest box. */
  readonly steps: readonly {
    readonly density: number;
    readonly coverage: number;
    readonly factors: number;
  }[];
  /** Place in the steps of the box that is shown elsewhere. */
  readonly chosen: number;
}

/** (6) What each peel gains in density and loses in coverage. */
export function drawPeeling(data: Peeling, options: DrawingOptions = {}): Drawing {
  const { steps, chosen, interest } = data;
  const drawn = steps.filter(({ density, coverage }) => isShare(density) && isShare(coverage));
  const title = data.title ?? "Denser boxes hold less of what happens";
  if (drawn.length === 0) return nothing("peeling", options, title, "Nothing was peeled.");
  const subtitle = `From all points (right) to the densest box (left). Density: share of a box in which ${interest}; coverage: share of where that happens which the box holds. Gold: the box that balances both.`;
  return compose("peeling", options, { title, subtitle }, (sheet) => {
    const { plot, at, marks, bottom } = shareField(sheet);
    const picked = steps[chosen];
    return {
      marks: [
        ...marks,
        polyline(
          drawn.map(({ coverage, density }) => at(coverage, density)),
          stroke("tint-0", 1.5),
        ),
        ...drawn.map(({ coverage, density }) =>
          point(...at(coverage, density), { tint: "tint-0", shape: "circle" }, { radius: 3.5 }),
        ),
        ...(picked !== undefined && drawn.includes(picked)
          ? [
              point(
                ...at(picked.coverage, picked.density),
                { tint: "tint-focus", shape: "diamond" },
                { radius: 7 },
              ),
            ]
          : []),
      ],
      bottom: Math.max(bottom, plot.bottom),
      description:
        picked === undefined
          ? ""
          : `The box in gold: density ${percent(picked.density)}, coverage ${percent(picked.coverage)}, ${picked.factors} factors.`,
    };
  });
}

function shareField(sheet: Sheet) {
  const edge = { left: gap.large, right: sheet.width - gap.large };
  const top = sheet.top + titleBesidePx;
  const bottom = top + Math.round(Math.min(300, 0.5 * sheet.width));
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const upward = scaleLinear([0, 1], [bottom, top]);
  const vertical = {
    ticks: shares.map((share) => ({ at: upward(share), text: percent(share) })),
    title: "density",
  };
  const plot = { left: edge.left + widthBeside(vertical), right: edge.right, top, bottom };
  const along = scaleLinear([0, 1], [plot.left, plot.right]);
  const below = drawBelow(
    {
      ticks: shares.map((share) => ({ at: along(share), text: percent(share) })),
      title: "coverage",
    },
    plot,
    edge,
  );
  return {
    plot,
    at: (x: number, y: number) => [along(x), upward(y)] as const,
    marks: [...drawBeside(vertical, plot), ...below.marks],
    bottom: below.bottom,
  };
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

export function tableOfPeeling({ steps, interest }: Peeling): Table {
  return {
    caption: `The way to the box in which ${interest}`,
    columns: [number("step"), number("density"), number("coverage"), number("factors")],
    rows: steps.map(({ density, coverage, factors }, n) => [
      String(n),
      percent(density),
      percent(coverage),
      String(factors),
    ]),
  };
}
