import { moments, quantile } from "@searoom/experiments";
import type { Cohort } from "./Cohort.ts";
import type { ByAge, Measure, Seen } from "./measures.ts";

/** A measure over all seeds. */
export interface Summary extends Omit<Measure, "of" | "byAge"> {
  readonly mean: number;
  /** Within which nine of ten seeds lie. */
  readonly low: number;
  readonly high: number;
  /** Seeds in which it has a finite value; the others are not defined or were not reached. */
  readonly seeds: number;
  readonly cases?: Cases;
}

/** What a figure by age rests on, over all seeds. */
export interface Cases extends ByAge {
  /** All that began in the months told count, for as long as they were seen. */
  readonly all: number;
  /** Those that began early enough to be seen at that age, had they lasted. */
  readonly oldEnough: number;
}

/** Numbers of one run, as they travel from a worker: its measures, and what each rests on. */
export function figuresOf(measures: readonly Measure[], seen: Seen): Float64Array {
  return Float64Array.from(
    measures.flatMap(({ of, byAge }) => {
      const cohort: Cohort | null = byAge === undefined ? null : seen[byAge.what];
      return [of(seen), cohort?.all ?? NaN, cohort?.oldEnough(byAge!.age) ?? NaN];
    }),
  );
}

/** As many numbers as `figuresOf` has for a measure. */
const stride = 3;

export function summarise(
  measures: readonly Measure[],
  runs: readonly Float64Array[],
): readonly Summary[] {
  return measures.map(({ of: _, byAge, ...measure }, i) => {
    const values = Float64Array.from(runs, (run) => run[stride * i])
      .filter(Number.isFinite)
      .sort();
    const sum = (figure: number) =>
      runs.reduce((total, run) => total + run[stride * i + figure], 0);
    return {
      ...measure,
      mean: moments(values).mean,
      low: quantile(values, 0.05),
      high: quantile(values, 0.95),
      seeds: values.length,
      ...(byAge === undefined ? {} : { cases: { ...byAge, all: sum(1), oldEnough: sum(2) } }),
    };
  });
}
