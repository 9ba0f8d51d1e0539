import { type Body, compose, nothing, type Sheet } from "../parts/compose.ts";
import { key } from "../parts/key.ts";
import { isRanged, leftOut, type Measure, type Ranged } from "../parts/Measure.ts";
import { better, field, frontOf, nameBeside } from "../parts/scatter.ts";
import { line, point, polyline, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { seriesStyle } from "../style/seriesStyle.ts";
import { amount, percent, range } from "../text/amounts.ts";
import { capital } from "../text/axisUnit.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import type { Mark } from "../tree/Mark.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** Two outcomes of each strategy, of which one may cost the other. */
export interface TradeOffs extends Captioned {
  readonly x: Measure;
  readonly y: Measure;
  /** In the order of the file, which decides how they look. */
  readonly strategies: readonly { readonly name: string; readonly x: Ranged; readonly y: Ranged }[];
  readonly confidence: number;
}

interface Placed {
  readonly name: string;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly one: TradeOffs["strategies"][number];
}

/** (4) Strategies by two outcomes: whole marks where no other is better in both, hollow ones where another is. */
export function drawTradeOffs(data: TradeOffs, options: DrawingOptions = {}): Drawing {
  const { x, y, confidence } = data;
  const placed = data.strategies
    .map((one, index) => ({ name: one.name, index, x: one.x.mean, y: one.y.mean, one }))
    .filter((one) => Number.isFinite(one.x) && Number.isFinite(one.y));
  const title = data.title ?? headline(data, placed);
  if (placed.length === 0)
    return nothing(
      "trade-offs",
      options,
      title,
      `No strategy has a value of both ${x.name} and ${y.name}.`,
    );
  const subtitle = `Means with ${percent(confidence)} intervals. Joined: strategies that no other beats in both. Hollow: another is at least as good in both and better in one.`;
  return compose("trade-offs", options, { title, subtitle }, (sheet) => body(data, placed, sheet));
}

function body(data: TradeOffs, placed: readonly Placed[], sheet: Sheet): Body {
  const { x, y } = data;
  const drawn = field(sheet, {
    x: { ...x, name: better(x.name, x.direction) },
    y: { ...y, name: better(y.name, y.direction) },
    xs: placed.flatMap(({ one }) => [one.x.mean, one.x.low, one.x.high]),
    ys: placed.flatMap(({ one }) => [one.y.mean, one.y.low, one.y.high]),
  });
  const front = frontOf(placed, x.direction, y.direction);
  const at = (one: Placed) => [drawn.x.at(one.x), drawn.y.at(one.y)] as const;
  const crosses = placed.flatMap((one): Mark[] => {
    const [px, py] = at(one);
    const style = { ...stroke(seriesStyle(one.index).tint, 2), "stroke-opacity": "0.5" };
    return [
      ...(isRanged(one.one.x)
        ? [line(drawn.x.at(one.one.x.low), py, drawn.x.at(one.one.x.high), py, style)]
        : []),
      ...(isRanged(one.one.y)
        ? [line(px, drawn.y.at(one.one.y.low), px, drawn.y.at(one.one.y.high), style)]
        : []),
    ];
  });
  const names = nameBeside(
    placed.map((one) => ({ name: one.name, x: at(one)[0], y: at(one)[1] })),
    {
      left: drawn.plot.left,
      right: sheet.width - gap.small,
      top: drawn.plot.top - gap.medium,
      bottom: drawn.plot.bottom,
    },
  );
  const signs = key(
    placed
      .filter(({ name }) => names.unnamed.includes(name))
      .map(({ name, index }) => ({ name, sign: (cx, cy) => [point(cx, cy, seriesStyle(index))] })),
    gap.large,
    drawn.bottom + gap.small,
    sheet.width - gap.large,
  );
  return {
    marks: [
      ...drawn.marks,
      ...(front.length > 1 ? [polyline(front.map(at), stroke("tint-quiet", 1.5, "4 4"))] : []),
      ...crosses,
      ...placed.map((one) => {
        const [px, py] = at(one);
        return point(px, py, seriesStyle(one.index), { radius: 6, hollow: !front.includes(one) });
      }),
      ...names.marks,
      ...signs.marks,
    ],
    bottom: names.unnamed.length > 0 ? signs.bottom : drawn.bottom,
    notes: leftOut(
      data.strategies,
      placed.map(({ one }) => one),
    ),
    description: placed
      .map(
        ({ name, one }) =>
          `${name}: ${amount(one.x.mean, x.unit)} and ${amount(one.y.mean, y.unit)}.`,
      )
      .join(" "),
  };
}

function headline({ x, y }: TradeOffs, placed: readonly Placed[]): string {
  const front = frontOf(placed, x.direction, y.direction);
  if (placed.length < 2) return capital(`${x.name} and ${y.name}`);
  return front.length === 1
    ? `${front[0].name} is best in both ${x.name} and ${y.name}`
    : `${capital(x.name)} against ${y.name}: ${front.length} of ${placed.length} strategies are worth a thought`;
}

export function tableOfTradeOffs({ x, y, strategies }: TradeOffs): Table {
  return {
    caption: `${x.name} and ${y.name} by strategy`,
    columns: [
      word("strategy"),
      number(x.name),
      number("interval"),
      number(y.name),
      number("interval"),
    ],
    rows: strategies.map((one) => [
      one.name,
      amount(one.x.mean, x.unit),
      range(one.x.low, one.x.high, x.unit),
      amount(one.y.mean, y.unit),
      range(one.y.low, one.y.high, y.unit),
    ]),
  };
}
