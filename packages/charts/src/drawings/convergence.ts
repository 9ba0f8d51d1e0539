import { compose, nothing } from "../parts/compose.ts";
import { band, bandSign, course, lineSign, path } from "../parts/course.ts";
import { key } from "../parts/key.ts";
import type { Measure } from "../parts/Measure.ts";
import { line, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { amount, difference, percent, several } from "../text/amounts.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { number, type Table } from "../tree/Table.ts";

/** How a paired difference settles as replications are added. */
export interface Convergence extends Captioned {
  readonly outcome: Measure;
  readonly strategy: string;
  readonly reference: string;
  /** Replications so far, rising. */
  readonly replications: readonly number[];
  /** Mean difference so far, in the unit of the outcome. */
  readonly mean: readonly number[];
  /** Half of its interval; NaN where it is not known yet. */
  readonly halfWidth: readonly number[];
  readonly confidence: number;
  /** Half-width that was asked for; null: none was. */
  readonly target: number | null;
  /** Replication at which the rule stopped; null: it did not. */
  readonly stopped: number | null;
}

/** (11) Mean difference and its interval against replications, with the width asked for and where the rule stopped. */
export function drawConvergence(data: Convergence, options: DrawingOptions = {}): Drawing {
  const {
    outcome,
    strategy,
    reference,
    replications,
    mean,
    halfWidth,
    confidence,
    target,
    stopped,
  } = data;
  const title = data.title ?? `${strategy} minus ${reference}: ${outcome.name}`;
  const last = mean.findLastIndex(Number.isFinite);
  if (replications.length < 2 || last < 0)
    return nothing(
      "convergence",
      options,
      title,
      "It takes two replications to see whether a difference settles.",
    );
  const subtitle = `Mean paired difference so far with its ${percent(confidence)} interval, as replications are added.`;
  const interval = {
    low: mean.map((value, n) => value - halfWidth[n]),
    high: mean.map((value, n) => value + halfWidth[n]),
  };
  // The first intervals are as wide as all the rest is high: they run out of the picture.
  const settled = Math.min(4, Math.floor(mean.length / 10));
  const shown = mean.flatMap((value, n) => [
    value,
    ...(n >= settled ? [interval.low[n], interval.high[n]] : []),
  ]);
  const aim =
    target === null || !Number.isFinite(target) ? [] : [mean[last] - target, mean[last] + target];
  return compose("convergence", options, { title, subtitle }, (sheet) => {
    const drawn = course(sheet, {
      y: { name: `difference in ${outcome.name}`, unit: outcome.unit },
      xs: replications,
      ys: [0, ...shown, ...aim],
      along: { name: "replications", counts: "number" },
      difference: true,
    });
    const within = (value: number) => (Number.isFinite(value) ? clampTo(value, drawn) : NaN);
    const clipped = { low: interval.low.map(within), high: interval.high.map(within) };
    const zero = drawn.y.at(0);
    const halted =
      stopped !== null && stopped >= replications[0] && stopped <= replications.at(-1)!
        ? stopped
        : null;
    const signs = key(
      [
        { name: "mean so far", sign: lineSign("tint-ink", 2.5) },
        { name: `${percent(confidence)} interval`, sign: bandSign(0) },
        ...(aim.length === 0
          ? []
          : [
              {
                name: `width asked for: ± ${amount(target!, outcome.unit)}`,
                sign: lineSign("tint-focus", 1.5, "5 3"),
              },
            ]),
        ...(halted === null
          ? []
          : [
              {
                name: `stopped after ${several(halted, "replication")}`,
                sign: lineSign("tint-1", 2, "2 3"),
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
        ...band(drawn, replications, clipped, { class: "tint-0 fill", "fill-opacity": "0.25" }),
        line(drawn.plot.left, zero, drawn.plot.right, zero, stroke("tint-quiet", 1.5)),
        ...aim.map((value) =>
          line(
            drawn.plot.left,
            drawn.y.at(value),
            drawn.plot.right,
            drawn.y.at(value),
            stroke("tint-focus", 1.5, "5 3"),
          ),
        ),
        ...(halted === null
          ? []
          : [
              line(
                drawn.x(halted),
                drawn.plot.top,
                drawn.x(halted),
                drawn.plot.bottom,
                stroke("tint-1", 2, "2 3"),
              ),
            ]),
        ...path(drawn, replications, mean, stroke("tint-ink", 2.5)),
        ...signs.marks,
      ],
      bottom: signs.bottom,
      description: `After ${several(replications[last], "replication")}: ${difference(mean[last], outcome.unit)}${
        Number.isFinite(halfWidth[last]) ? ` ± ${amount(halfWidth[last], outcome.unit)}` : ""
      }.`,
    };
  });
}

/** The value on the plot that is nearest. */
function clampTo(
  value: number,
  {
    y,
    plot,
  }: {
    readonly y: { readonly at: (value: number) => number };
    readonly plot: { readonly top: number; readonly bottom: number };
  },
): number {
  const at = y.at(value);
  if (at >= plot.top && at <= plot.bottom) return value;
  // The axis is linear: two of its values tell all.
  const perPx = 1 / (y.at(1) - y.at(0));
  return (Math.min(Math.max(at, plot.top), plot.bottom) - y.at(0)) * perPx;
}

export function tableOfConvergence({
  outcome,
  strategy,
  reference,
  replications,
  mean,
  halfWidth,
}: Convergence): Table {
  return {
    caption: `${outcome.name} of ${strategy} minus ${reference} as replications are added`,
    columns: [number("replications"), number("mean difference"), number("half of the interval")],
    rows: replications.map((count, n) => [
      String(count),
      difference(mean[n] ?? NaN, outcome.unit),
      amount(halfWidth[n] ?? NaN, outcome.unit),
    ]),
  };
}
