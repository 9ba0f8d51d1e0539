import { compose, nothing } from "../parts/compose.ts";
import { bands, bandSign, course, lineSign, path, type QuantileBand } from "../parts/course.ts";
import { key } from "../parts/key.ts";
import { line, point, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { amount, percent, range } from "../text/amounts.ts";
import { capital } from "../text/axisUnit.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** A model that was fitted to the first points of an adoption series and asked about the others. */
export interface AdoptionFit extends Captioned {
  readonly series: { readonly name: string; readonly unit: string };
  /** Months since the start, rising. */
  readonly months: readonly number[];
  /** Of the posterior prediction, one value per month in the unit of the series. */
  readonly median: readonly number[];
  readonly bands: readonly QuantileBand[];
  /** What was counted; the fit has not seen what is held out. */
  readonly counted: readonly {
    readonly month: number;
    readonly value: number;
    readonly heldOut: boolean;
  }[];
}

/** (13) The prediction beside what was counted: whole points it has seen, hollow ones it has not. */
export function drawAdoptionFit(data: AdoptionFit, options: DrawingOptions = {}): Drawing {
  const { series, months, median } = data;
  const counted = data.counted.filter(
    ({ month, value }) => Number.isFinite(month) && Number.isFinite(value),
  );
  const wide = data.bands.toSorted((a, b) => b.share - a.share);
  const title = data.title ?? headline(data);
  if (months.length < 2 || !median.some(Number.isFinite))
    return nothing("adoption", options, title, "There is no prediction to draw.");
  const subtitle =
    "Predicted median and ranges beside what was counted. The fit has seen whole points; hollow ones were held out to test it.";
  const held = counted.filter(({ heldOut }) => heldOut);
  const split = held.length === 0 ? null : Math.min(...held.map(({ month }) => month));
  return compose("adoption", options, { title, subtitle }, (sheet) => {
    const drawn = course(sheet, {
      y: series,
      xs: [...months, ...counted.map(({ month }) => month)],
      ys: [
        ...median,
        ...wide.flatMap(({ low, high }) => [...low, ...high]),
        ...counted.map(({ value }) => value),
      ],
      along: { name: "month", counts: "months" },
    });
    const signs = key(
      [
        { name: "predicted median", sign: lineSign("tint-ink", 2.5) },
        ...wide.map(({ share }, n) => ({
          name: `${percent(share)} of predictions`,
          sign: bandSign(n),
        })),
        { name: "counted", sign: (x, y) => [point(x, y, seen, { radius: 4 })] },
        ...(held.length === 0
          ? []
          : [
              {
                name: "counted, held out",
                sign: (x: number, y: number) => [point(x, y, unseen, { radius: 4, hollow: true })],
              },
            ]),
      ],
      gap.large,
      drawn.bottom + gap.small,
      sheet.width - gap.large,
    );
    return {
      marks: [
        ...drawn.marks,
        ...bands(drawn, months, wide),
        ...(split === null
          ? []
          : [
              line(
                drawn.x(split),
                drawn.plot.top,
                drawn.x(split),
                drawn.plot.bottom,
                stroke("tint-quiet", 1.5, "2 3"),
              ),
            ]),
        ...path(drawn, months, median, stroke("tint-ink", 2.5)),
        ...counted.map(({ month, value, heldOut }) =>
          point(drawn.x(month), drawn.y.at(value), heldOut ? unseen : seen, {
            radius: 4,
            hollow: heldOut,
          }),
        ),
        ...signs.marks,
      ],
      bottom: signs.bottom,
      notes: [...hits(data)],
    };
  });
}

const seen = { tint: "tint-focus", shape: "circle" } as const;
const unseen = { tint: "tint-focus", shape: "square" } as const;

/** How many of the held-out points lie in each band, where the prediction speaks of their month. */
function hits({ months, bands: all, counted }: AdoptionFit): readonly string[] {
  return all.flatMap(({ share, low, high }) => {
    const asked = counted
      .filter(({ heldOut, month }) => heldOut && months.includes(month))
      .map(({ month, value }) => ({ value, n: months.indexOf(month) }))
      .filter(
        ({ value, n }) =>
          Number.isFinite(value) && Number.isFinite(low[n]) && Number.isFinite(high[n]),
      );
    if (asked.length === 0) return [];
    const inside = asked.filter(({ value, n }) => value >= low[n] && value <= high[n]).length;
    return [
      `${inside} of ${asked.length} held-out points lie in the range of ${percent(share)} of predictions.`,
    ];
  });
}

function headline({ series, counted }: AdoptionFit): string {
  return counted.some(({ heldOut }) => heldOut)
    ? `${capital(series.name)}: prediction against points it has not seen`
    : `${capital(series.name)}: fit to what was counted`;
}

export function tableOfAdoptionFit({
  series,
  months,
  median,
  bands: all,
  counted,
}: AdoptionFit): Table {
  return {
    caption: `${series.name}: counted and predicted`,
    columns: [
      number("month"),
      number("counted"),
      word("held out"),
      number("predicted median"),
      ...all.map(({ share }) => number(`${percent(share)} of predictions`)),
    ],
    rows: counted.map(({ month, value, heldOut }) => {
      const n = months.indexOf(month);
      return [
        String(month),
        amount(value, series.unit),
        heldOut ? "yes" : "no",
        amount(median[n] ?? NaN, series.unit),
        ...all.map(({ low, high }) => range(low[n] ?? NaN, high[n] ?? NaN, series.unit)),
      ];
    }),
  };
}
