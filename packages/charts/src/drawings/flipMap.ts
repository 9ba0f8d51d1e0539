import { drawBelow, drawBeside, titleBesidePx, widthBeside } from "../parts/axis.ts";
import { type Body, compose, nothing, type Sheet } from "../parts/compose.ts";
import { type FactorScale, factorAxis, factorText } from "../parts/factorAxis.ts";
import { hatched, patterns, textured } from "../parts/hatching.ts";
import { key } from "../parts/key.ts";
import { digits, point } from "../parts/shapes.ts";
import { around, roomOf, Space } from "../parts/space.ts";
import { words } from "../parts/words.ts";
import { gap } from "../style/measures.ts";
import { seriesStyle } from "../style/seriesStyle.ts";
import { percent } from "../text/amounts.ts";
import { shorten } from "../text/fitting.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { mark, type Mark } from "../tree/Mark.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** Where over two factors which strategy is best. */
export interface FlipMap extends Captioned {
  readonly x: FactorScale;
  readonly y: FactorScale;
  /** Name of the outcome by which it is the best. */
  readonly on: string;
  /** In the order of the file, which decides how they look. */
  readonly strategies: readonly string[];
  readonly cells: readonly FlipCell[];
  /** Places that mean something, for instance the scenario as it stands; in the same units as cells. */
  readonly places?: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

/** A rectangle of the map. Its sides are shares of either axis, 0 at the low end and 1 at the high end. */
export interface FlipCell {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Place in the strategies of the best there, or of the one that leads; null where nothing is known. */
  readonly best: number | null;
  /** decided: surely the best all over it; boundary: decided at all its places, and not for the same; undecided: luck may have chosen. */
  readonly state: "decided" | "boundary" | "undecided";
}

/** (3) The map of the best strategy: colour and texture say which, diagonals that it is not decided. */
export function drawFlipMap(data: FlipMap, options: DrawingOptions = {}): Drawing {
  const cells = data.cells.filter(isCell);
  const title = data.title ?? headline(data, cells);
  if (cells.length === 0)
    return nothing("flip-map", options, title, "No cell of the map has been measured.");
  const subtitle = `Strategy with the best ${data.on} over ${data.x.name} and ${data.y.name}; paler along the boundary, hatched where the replications so far do not decide it.`;
  return compose("flip-map", options, { title, subtitle }, (sheet) => body(data, cells, sheet));
}

function body(data: FlipMap, cells: readonly FlipCell[], sheet: Sheet): Body {
  const { x, y, strategies, places = [] } = data;
  const edge = { left: gap.large, right: sheet.width - gap.large };
  const top = sheet.top + titleBesidePx;
  const height = Math.min(420, Math.round(0.62 * sheet.width));
  const bottom = top + height;
  const vertical = factorAxis(y, bottom, top);
  const left = gap.large + widthBeside(vertical);
  const plot = { left, right: edge.right, top, bottom };
  const horizontal = factorAxis(x, plot.left, plot.right);
  const atX = (share: number) => plot.left + share * (plot.right - plot.left);
  const atY = (share: number) => bottom - share * height;
  const below = drawBelow(horizontal, plot, edge, { grid: false });
  const present = strategies.map((_, n) => n).filter((n) => cells.some(({ best }) => best === n));
  const outline = (some: readonly FlipCell[]) =>
    some
      .map(
        ({ x0, x1, y0, y1 }) =>
          `M${digits(atX(x0))},${digits(atY(y0))}H${digits(atX(x1))}V${digits(atY(y1))}H${digits(atX(x0))}Z`,
      )
      .join("");
  const areas = present.flatMap((n) => {
    const { tint, texture } = seriesStyle(n);
    const own = cells.filter(({ best }) => best === n);
    const d = outline(own);
    return [
      mark("path", {
        d,
        class: `${tint} fill`,
        "fill-opacity": "0.8",
        "shape-rendering": "crispEdges",
      }),
      ...(texture === "plain" ? [] : [mark("path", { d, fill: textured(sheet.id, texture) })]),
    ];
  });
  const unknown = cells.filter(({ best }) => best === null);
  const pale = cells.filter(({ best, state }) => best !== null && state !== "decided");
  const open = pale.filter(({ state }) => state === "undecided");
  const veil = [
    ...(pale.length === 0
      ? []
      : [
          mark("path", {
            d: outline(pale),
            class: "panel",
            "fill-opacity": "0.45",
            "shape-rendering": "crispEdges",
          }),
        ]),
    ...(open.length === 0 ? [] : [mark("path", { d: outline(open), fill: hatched(sheet.id) })]),
  ];
  const signs = key(
    [
      ...present.map((n) => ({
        name: strategies[n],
        sign: (cx: number, cy: number) => swatch(sheet.id, n, cx, cy),
      })),
      ...(open.length > 0
        ? [
            {
              name: "undecided",
              sign: (cx: number, cy: number) => [box(cx, cy, { fill: hatched(sheet.id) })],
            },
          ]
        : []),
      ...(pale.length > open.length
        ? [
            {
              name: "paler: the best changes within",
              sign: (cx: number, cy: number) => [
                box(cx, cy, { class: "tint-0 fill", "fill-opacity": "0.35" }),
              ],
            },
          ]
        : []),
      ...(unknown.length > 0
        ? [
            {
              name: "not known",
              sign: (cx: number, cy: number) => [box(cx, cy, { class: "tint-line fill" })],
            },
          ]
        : []),
      ...(places.length > 0
        ? [{ name: places.map(({ name }) => name).join(", "), sign: place }]
        : []),
    ],
    gap.large,
    below.bottom + gap.small,
    edge.right,
  );
  const space = new Space({
    left: plot.left + 2,
    top: top + 2,
    right: plot.right - 2,
    bottom: bottom - 2,
  });
  const marked = places
    .filter(({ x: px, y: py }) => isShare(px) && isShare(py))
    .map(({ x: px, y: py }) => ({ x: atX(px), y: atY(py) }));
  for (const one of marked) space.take(around(one.x, one.y, 10));
  return {
    marks: [
      patterns(sheet.id),
      ...drawBeside(vertical, plot, { grid: false }),
      ...below.marks,
      ...(unknown.length > 0
        ? [mark("path", { d: outline(unknown), class: "tint-line fill" })]
        : []),
      ...areas,
      ...veil,
      ...borders(cells, atX, atY),
      ...marked.flatMap((one) => place(one.x, one.y)),
      ...labels(data, cells, present, space, atX, atY),
      ...signs.marks,
    ],
    bottom: signs.bottom,
    description: shares(strategies, cells)
      .map(
        ({ name, area, decided }) =>
          `${name} leads on ${percent(area)} of the map, surely on ${percent(decided)}.`,
      )
      .join(" "),
  };
}

/** The name of each strategy in the largest cell that it surely wins, where it fits. */
function labels(
  { strategies }: FlipMap,
  cells: readonly FlipCell[],
  present: readonly number[],
  space: Space,
  atX: (share: number) => number,
  atY: (share: number) => number,
): readonly Mark[] {
  return present.flatMap((n) => {
    const text = shorten(strategies[n], 180, "body", true);
    const spots = cells
      .filter(({ best, state }) => best === n && state === "decided")
      .toSorted((a, b) => areaOf(b) - areaOf(a))
      .slice(0, 12)
      .map(({ x0, x1, y0, y1 }) => {
        const at = { x: atX((x0 + x1) / 2), y: atY((y0 + y1) / 2) };
        return { at, box: roomOf(at.x, at.y, text, { anchor: "middle", strong: true }) };
      });
    const spot = space.place(spots);
    return spot === null
      ? []
      : [
          words(spot.at.x, spot.at.y, text, {
            anchor: "middle",
            strong: true,
            halo: true,
            whole: strategies[n],
          }),
        ];
  });
}

/** Lines where two cells that meet have different winners. */
function borders(
  cells: readonly FlipCell[],
  atX: (share: number) => number,
  atY: (share: number) => number,
): readonly Mark[] {
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  const strokes: string[] = [];
  for (const a of cells)
    for (const b of cells) {
      if (a.best === b.best) continue;
      const low = Math.max(a.y0, b.y0);
      const high = Math.min(a.y1, b.y1);
      if (near(a.x1, b.x0) && high - low > 1e-9)
        strokes.push(`M${digits(atX(a.x1))},${digits(atY(low))}V${digits(atY(high))}`);
      const from = Math.max(a.x0, b.x0);
      const to = Math.min(a.x1, b.x1);
      if (near(a.y1, b.y0) && to - from > 1e-9)
        strokes.push(`M${digits(atX(from))},${digits(atY(a.y1))}H${digits(atX(to))}`);
    }
  return strokes.length === 0
    ? []
    : [
        mark("path", {
          d: strokes.join(""),
          class: "edge",
          "stroke-width": 2,
          "stroke-linecap": "square",
        }),
      ];
}

function place(x: number, y: number): readonly Mark[] {
  return [
    mark("circle", { cx: x, cy: y, r: 6, class: "panel" }),
    point(x, y, { tint: "tint-ink", shape: "cross" }, { radius: 5 }),
  ];
}

function swatch(id: string, n: number, x: number, y: number): readonly Mark[] {
  const { tint, texture } = seriesStyle(n);
  return [
    box(x, y, { class: `${tint} fill`, "fill-opacity": "0.8" }),
    ...(texture === "plain" ? [] : [box(x, y, { fill: textured(id, texture) })]),
  ];
}

function box(x: number, y: number, style: Readonly<Record<string, string | number>>): Mark {
  return mark("rect", { x: x - 8, y: y - 6, width: 16, height: 12, ...style });
}

function headline({ strategies, on, x, y }: FlipMap, cells: readonly FlipCell[]): string {
  const [first, second] = shares(strategies, cells);
  if (first === undefined) return `Where the best strategy changes: ${on}`;
  return second === undefined
    ? `${first.name} leads everywhere on this map`
    : `${first.name} leads on ${percent(first.area)} of the map; ${x.name} and ${y.name} change that`;
}

function shares(strategies: readonly string[], cells: readonly FlipCell[]) {
  const whole = cells.reduce((sum, cell) => sum + areaOf(cell), 0);
  return strategies
    .map((name, n) => {
      const own = cells.filter(({ best }) => best === n);
      const sum = (some: readonly FlipCell[]) =>
        some.reduce((all, cell) => all + areaOf(cell), 0) / whole;
      return { name, area: sum(own), decided: sum(own.filter(({ state }) => state === "decided")) };
    })
    .filter(({ area }) => area > 0)
    .toSorted((a, b) => b.area - a.area);
}

function areaOf({ x0, x1, y0, y1 }: FlipCell): number {
  return (x1 - x0) * (y1 - y0);
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

function isCell({ x0, x1, y0, y1 }: FlipCell): boolean {
  return [x0, x1, y0, y1].every(isShare) && x0 < x1 && y0 < y1;
}

export function tableOfFlipMap({ x, y, on, strategies, cells }: FlipMap): Table {
  return {
    caption: `Best ${on} over ${x.name} and ${y.name}`,
    columns: [
      number(`${x.name} from`),
      number("to"),
      number(`${y.name} from`),
      number("to"),
      word("best"),
      word("state"),
    ],
    rows: cells
      .filter(isCell)
      .map(({ x0, x1, y0, y1, best, state }) => [
        factorText(x, x0),
        factorText(x, x1),
        factorText(y, y0),
        factorText(y, y1),
        best === null ? "not known" : (strategies[best] ?? "not known"),
        state,
      ]),
  };
}

/** How much of the map is whose: the map in few words. */
export function tableOfFlipShares({ strategies, cells, on }: FlipMap): Table {
  return {
    caption: `Share of the map on which each strategy has the best ${on}`,
    columns: [word("strategy"), number("leads on"), number("surely on")],
    rows: shares(strategies, cells.filter(isCell)).map(({ name, area, decided }) => [
      name,
      percent(area),
      percent(decided),
    ]),
  };
}
