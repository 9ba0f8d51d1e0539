import { type Parameters, run } from "@searoom/model";
import { measureNamed } from "./measures/index.ts";
import { see } from "./measures/Measure.ts";

/** What is run, for every worker: data only. */
export interface PatternJob {
  readonly seed: number;
  readonly presets: readonly {
    readonly parameters: Parameters;
    readonly strategy: string | null;
    readonly measures: readonly string[];
  }[];
}

export interface PatternTask {
  readonly preset: number;
  readonly replication: number;
}

/** The counts of each measure of one run. */
export function replicate(
  { seed, presets }: PatternJob,
  { preset, replication }: PatternTask,
): readonly (readonly number[])[] {
  const { parameters, strategy, measures } = presets[preset];
  const result = run(parameters, {
    seed,
    replication,
    ...(strategy === null ? {} : { strategy }),
  });
  const seen = see(parameters, result);
  return measures.map((name) => measureNamed(name).counts(seen));
}
