import type { Experiment } from "../Experiment.ts";
import { type FactorValue, valueAt } from "../factors/Distribution.ts";

/** What a factor is held to: a number between two ends (null: no end there), or one of some values. */
export interface Condition {
  readonly factor: string;
  readonly label: string;
  readonly unit: string;
  readonly above: FactorValue | null;
  readonly below: FactorValue | null;
  /** Of a factor without an order. */
  readonly among: readonly FactorValue[] | null;
}

/** A part of a factor's range, told in its own values; the ends of the unit interval are no ends. */
export function conditionOf(
  { factors }: Experiment,
  name: string,
  low: number,
  high: number,
): Condition {
  const factor = factors[name];
  const { label, unit } = factor;
  const named = { factor: name, label: label === "" ? name : label, unit };
  if (factor.dist === "categorical")
    return {
      ...named,
      above: null,
      below: null,
      among: [...new Set([low, high, ...middles].filter((at) => at >= low && at <= high))]
        .sort((a, b) => a - b)
        .map((at) => valueAt(factor, at))
        .filter((value, i, all) => all.indexOf(value) === i),
    };
  return {
    ...named,
    above: low <= 0 ? null : valueAt(factor, low),
    below: high >= 1 ? null : valueAt(factor, high),
    among: null,
  };
}

/** Fine enough to meet every category with a weight above one in two hundred. */
const middles = Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200);
