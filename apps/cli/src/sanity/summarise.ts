import { moments, quantile } from "@searoom/experiments";
import type { Measure } from "./measures.ts";

/** A measure over all seeds. */
export interface Summary extends Omit<Measure, "of"> {
  readonly mean: number;
  /** Within which nine of ten seeds lie. */
  readonly low: number;
  readonly high: number;
  /** Seeds in which it has a finite value; the others are not defined or were not reached. */
  readonly seeds: number;
}

export function summarise(
  measures: readonly Measure[],
  runs: readonly Float64Array[],
): readonly Summary[] {
  return measures.map(({ of: _, ...measure }, i) => {
    const values = Float64Array.from(runs, (run) => run[i])
      .filter(Number.isFinite)
      .sort();
    return {
      ...measure,
      mean: moments(values).mean,
      low: quantile(values, 0.05),
      high: quantile(values, 0.95),
      seeds: values.length,
    };
  });
}
