import { scaleLinear } from "d3-scale";
import { axisUnit, logTickText, tickText, titled } from "../text/axisUnit.ts";
import { shorten } from "../text/fitting.ts";
import { type Axis, logTicks, spanOf, type Tick } from "./axis.ts";

/** How a factor runs along an axis whose places are shares of it, 0 at the low end and 1 at the high end. */
export type FactorScale = {
  /** In words. */
  readonly name: string;
  /** As of a measure. */
  readonly unit: string;
} & (
  | { readonly scale: "linear" | "log"; readonly min: number; readonly max: number }
  /** Each value has its share of the axis, all alike unless told; the shares sum to 1. */
  | {
      readonly scale: "categories";
      readonly values: readonly string[];
      readonly shares?: readonly number[];
    }
  /** Any other: values at places, the places rising. */
  | {
      readonly scale: "places";
      readonly ticks: readonly { readonly at: number; readonly value: number }[];
    }
);

export function factorAxis(
  factor: FactorScale,
  from: number,
  to: number,
): Pick<Axis, "ticks" | "title"> {
  const long = Math.abs(to - from);
  switch (factor.scale) {
    case "categories":
      return {
        title: titled(factor.name, axisUnit(factor.unit, 1)),
        ticks: categoriesOf(factor).map(({ value, from: low, to: high }) => ({
          at: from + ((low + high) / 2) * (to - from),
          text: shorten(value, to > from ? Math.max(24, (high - low) * long - 6) : 110, "small"),
        })),
      };
    case "log":
      if (factor.min > 1e-12 && factor.max > 1.000001 * factor.min)
        return logAxis(factor, from, to);
      return linear(factor, from, to);
    case "linear":
      return linear(factor, from, to);
    case "places": {
      const values = factor.ticks.filter(
        ({ at, value }) => at >= 0 && at <= 1 && Number.isFinite(value),
      );
      const unit = axisUnit(
        factor.unit,
        Math.max(1e-9, ...values.map(({ value }) => Math.abs(value))),
      );
      return {
        title: titled(factor.name, unit),
        ticks: values.map(({ at, value }) => ({
          at: from + at * (to - from),
          text: short(value / unit.size),
        })),
      };
    }
  }
}

type Continuous = {
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
};

function linear(
  { name, unit, min, max }: Continuous,
  from: number,
  to: number,
): Pick<Axis, "ticks" | "title"> {
  const [low, high] = spanOf([min, max]);
  const counted = axisUnit(unit, Math.max(Math.abs(low), Math.abs(high)));
  const scale = scaleLinear([low / counted.size, high / counted.size], [from, to]);
  const ticks = scale.ticks(Math.max(2, Math.floor(Math.abs(to - from) / 80)));
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : 1;
  return {
    title: titled(name, counted),
    ticks: ticks.map((tick): Tick => ({ at: scale(tick), text: tickText(tick, step) })),
  };
}

function logAxis(
  { name, unit, min, max }: Continuous,
  from: number,
  to: number,
): Pick<Axis, "ticks" | "title"> {
  const counted = axisUnit(unit, max);
  return {
    title: titled(name, counted),
    ticks: logTicks(min / counted.size, max / counted.size, from, to),
  };
}

/** The value of a factor at a share of its axis, with its unit. */
export function factorText(factor: FactorScale, share: number): string {
  switch (factor.scale) {
    case "categories":
      return (
        categoriesOf(factor).find(({ to }) => share < to)?.value ?? factor.values.at(-1) ?? "–"
      );
    case "log":
      if (factor.min > 0) return withUnit(factor, factor.min * (factor.max / factor.min) ** share);
      return withUnit(factor, factor.min + (factor.max - factor.min) * share);
    case "linear":
      return withUnit(factor, factor.min + (factor.max - factor.min) * share);
    case "places": {
      const after = factor.ticks.findIndex(({ at }) => at >= share);
      const [a, b] = [
        factor.ticks[Math.max(0, after - 1)],
        factor.ticks[after < 0 ? factor.ticks.length - 1 : after],
      ];
      if (a === undefined || b === undefined) return "–";
      return withUnit(
        factor,
        b.at === a.at ? b.value : a.value + ((b.value - a.value) * (share - a.at)) / (b.at - a.at),
      );
    }
  }
}

function withUnit({ unit }: { readonly unit: string }, value: number): string {
  if (!Number.isFinite(value)) return "–";
  const counted = axisUnit(unit, Math.abs(value));
  return `${short(value / counted.size)} ${counted.name}`.trimEnd();
}

function short(value: number): string {
  if (value === 0) return "0";
  const sign = value < 0 ? "−" : "";
  return sign + logTickText(Math.abs(value));
}

/** Each value and its part of the axis. */
export function categoriesOf({
  values,
  shares,
}: Extract<FactorScale, { scale: "categories" }>): readonly {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}[] {
  let from = 0;
  return values.map((value, n) => {
    const to = from + (shares?.[n] ?? 1 / values.length);
    const part = { value, from, to };
    from = to;
    return part;
  });
}
