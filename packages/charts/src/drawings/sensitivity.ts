import { drawBelow, linearAxis } from "../parts/axis.ts";
import { compose, nothing } from "../parts/compose.ts";
import { key } from "../parts/key.ts";
import { isRanged, leftOut, type Ranged } from "../parts/Measure.ts";
import { layRows } from "../parts/rows.ts";
import { line, point, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { percent } from "../text/amounts.ts";
import { tickText } from "../text/axisUnit.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** What an outcome, or the difference of two strategies, depends on. */
export interface Sensitivity extends Captioned {
  /** In words, for instance "founder value of open minus exclusive". */
  readonly of: string;
  /** For instance "Sobol'" or "PAWN". */
  readonly method: string;
  /** What the indices are called; two where the method tells the own effect from that with others. */
  readonly indices: readonly [string] | readonly [string, string];
  readonly factors: readonly SensitivityFactor[];
  readonly confidence: number;
  /** What an index shows of a factor that does nothing, where the method knows. */
  readonly noise?: number;
}

export interface SensitivityFactor {
  /** In words. */
  readonly name: string;
  /** One for each of the indices, without unit. */
  readonly values: readonly Ranged[];
}

/** (5) Indices with intervals, the factor that matters most first; the last index is the one that orders. */
export function drawSensitivity(data: Sensitivity, options: DrawingOptions = {}): Drawing {
  const { of, method, indices, confidence, noise } = data;
  const last = indices.length - 1;
  const drawn = data.factors
    .filter(({ values }) => Number.isFinite(values[last]?.mean))
    .toSorted((a, b) => b.values[last].mean - a.values[last].mean);
  const title =
    data.title ??
    (drawn.length === 0 ? `What ${of} depends on` : `${drawn[0].name} matters most for ${of}`);
  if (drawn.length === 0) return nothing("sensitivity", options, title, "No factor has an index.");
  const subtitle = `${method}: ${indices.join(" and ")} with ${percent(confidence)} intervals.`;
  return compose("sensitivity", options, { title, subtitle }, (sheet) => {
    const rows = layRows(
      sheet,
      drawn.map(({ name, values }) => ({ name, facts: [indexText(values[last].mean)] })),
      [indices[last]],
      drawn.map(() => (indices.length === 2 ? 32 : 26)),
    );
    const axis = linearAxis({
      name: "index",
      unit: "index",
      values: [
        0,
        noise ?? 0,
        ...drawn.flatMap(({ values }) =>
          values.flatMap(({ mean, low, high }) => [mean, low, high]),
        ),
      ],
      from: rows.left,
      to: rows.right,
    });
    const below = drawBelow(axis, rows, { left: gap.large, right: sheet.width - gap.large });
    const marks = drawn.flatMap(({ values }, row) =>
      indices.flatMap((_, n) => {
        const one = values[n];
        if (one === undefined || !Number.isFinite(one.mean)) return [];
        const y = rows.middles[row] + (indices.length === 2 ? (n === 0 ? 5 : -5) : 0);
        return [
          ...(isRanged(one)
            ? [
                line(axis.at(one.low), y, axis.at(one.high), y, {
                  ...stroke("tint-0", 3),
                  "stroke-linecap": "round",
                  "stroke-opacity": "0.45",
                }),
              ]
            : []),
          point(
            axis.at(one.mean),
            y,
            { tint: "tint-0", shape: n === last ? "circle" : "diamond" },
            { radius: 4.5, hollow: n !== last },
          ),
        ];
      }),
    );
    const signs = key(
      [
        ...(indices.length === 2
          ? indices.map((name, n) => ({
              name,
              sign: (x: number, y: number) => [
                point(
                  x,
                  y,
                  {
                    tint: "tint-0",
                    shape: n === last ? ("circle" as const) : ("diamond" as const),
                  },
                  { radius: 4.5, hollow: n !== last },
                ),
              ],
            }))
          : []),
        ...(noise === undefined || !Number.isFinite(noise)
          ? []
          : [
              {
                name: "a factor that does nothing",
                sign: (x: number, y: number) => [
                  line(x, y - 6, x, y + 6, stroke("tint-1", 1.5, "3 3")),
                ],
              },
            ]),
      ],
      gap.large,
      below.bottom + gap.small,
      sheet.width - gap.large,
    );
    return {
      marks: [
        ...below.marks,
        line(axis.at(0), rows.top, axis.at(0), rows.bottom, stroke("tint-quiet", 1.5)),
        ...(noise === undefined || !Number.isFinite(noise)
          ? []
          : [
              line(
                axis.at(noise),
                rows.top,
                axis.at(noise),
                rows.bottom,
                stroke("tint-1", 1.5, "3 3"),
              ),
            ]),
        ...rows.marks,
        ...marks,
        ...signs.marks,
      ],
      bottom: signs.bottom,
      notes: leftOut(data.factors, drawn),
      description: drawn
        .map(({ name, values }) => `${name}: ${indexText(values[last].mean)}.`)
        .join(" "),
    };
  });
}

function indexText(value: number): string {
  return Number.isFinite(value) ? tickText(value, 0.01) : "–";
}

export function tableOfSensitivity({
  of,
  method,
  indices,
  factors,
  confidence,
}: Sensitivity): Table {
  return {
    caption: `What ${of} depends on (${method})`,
    columns: [
      word("factor"),
      ...indices.flatMap((name) => [number(name), number(`${percent(confidence)} interval`)]),
    ],
    rows: factors.map(({ name, values }) => [
      name,
      ...indices.flatMap((_, n) => {
        const one = values[n];
        return one === undefined
          ? ["–", "–"]
          : [
              indexText(one.mean),
              isRanged(one) ? `${indexText(one.low)} … ${indexText(one.high)}` : "–",
            ];
      }),
    ]),
  };
}
