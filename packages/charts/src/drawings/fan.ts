import { compose, nothing } from "../parts/compose.ts";
import { bands, bandSign, course, lineSign, path, type QuantileBand } from "../parts/course.ts";
import { key } from "../parts/key.ts";
import { line, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { amount, percent, range } from "../text/amounts.ts";
import { capital } from "../text/axisUnit.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { number, type Table } from "../tree/Table.ts";

/** A series over many futures. */
export interface Fan extends Captioned {
  readonly series: { readonly name: string; readonly unit: string };
  /** Months since the start, rising. */
  readonly months: readonly number[];
  /** One value per month, in the unit of the series. */
  readonly median: readonly number[];
  readonly bands: readonly QuantileBand[];
  /** One future of them, for instance the one that is replayed. */
  readonly path?: { readonly name: string; readonly values: readonly number[] };
  /** A difference of two strategies: zero is drawn, and shares are in points. */
  readonly difference?: boolean;
}

/** (9) Median and quantile bands of a series, and one future in gold. */
export function drawFan(data: Fan, options: DrawingOptions = {}): Drawing {
  const { series, months, median, difference = false } = data;
  const title = data.title ?? `${capital(series.name)} over time`;
  if (months.length < 2 || !median.some(Number.isFinite))
    return nothing("fan", options, title, "There are not two months with a value.");
  const wide = data.bands.toSorted((a, b) => b.share - a.share);
  const last = median.findLastIndex(Number.isFinite);
  const said = `Median${wide.length === 0 ? "" : ` and the ranges in which ${wide.map(({ share }) => percent(share)).join(", ")} of futures lie`}, month by month.`;
  return compose("fan", options, { title, subtitle: said }, (sheet) => {
    const drawn = course(sheet, {
      y: series,
      xs: months,
      ys: [
        ...(difference ? [0] : []),
        ...median,
        ...wide.flatMap(({ low, high }) => [...low, ...high]),
        ...(data.path?.values ?? []),
      ],
      along: { name: "month", counts: "months" },
      difference,
    });
    const zero = drawn.y.at(0);
    const signs = key(
      [
        { name: "median", sign: lineSign("tint-ink", 2.5) },
        ...wide.map(({ share }, n) => ({
          name: `${percent(share)} of futures`,
          sign: bandSign(n),
        })),
        ...(data.path === undefined
          ? []
          : [{ name: data.path.name, sign: lineSign("tint-focus", 2) }]),
      ],
      gap.large,
      drawn.bottom + gap.small,
      sheet.width - gap.large,
    );
    return {
      marks: [
        ...drawn.marks,
        ...bands(drawn, months, wide),
        ...(difference
          ? [line(drawn.plot.left, zero, drawn.plot.right, zero, stroke("tint-quiet", 1.5, "2 3"))]
          : []),
        ...(data.path === undefined
          ? []
          : path(drawn, months, data.path.values, stroke("tint-focus", 2))),
        ...path(drawn, months, median, stroke("tint-ink", 2.5)),
        ...signs.marks,
      ],
      bottom: signs.bottom,
      description: `In month ${months[last]} the median is ${amount(median[last], series.unit)}${wide
        .map(
          ({ share, low, high }) =>
            `, ${percent(share)} of futures lie in ${range(low[last], high[last], series.unit)}`,
        )
        .join("")}.`,
    };
  });
}

export function tableOfFan({ series, months, median, bands: all, path: one }: Fan): Table {
  return {
    caption: `${series.name} by month`,
    columns: [
      number("month"),
      number("median"),
      ...all.map(({ share }) => number(`${percent(share)} of futures`)),
      ...(one === undefined ? [] : [number(one.name)]),
    ],
    rows: months.map((month, n) => [
      String(month),
      amount(median[n] ?? NaN, series.unit),
      ...all.map(({ low, high }) => range(low[n] ?? NaN, high[n] ?? NaN, series.unit)),
      ...(one === undefined ? [] : [amount(one.values[n] ?? NaN, series.unit)]),
    ]),
  };
}
