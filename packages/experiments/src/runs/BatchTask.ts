import type { Parameters } from "@searoom/model";

/** What all tasks of a batch have in common. */
export interface BatchJob {
  /** Name and formula of each outcome. */
  readonly outcomes: readonly (readonly [name: string, formula: string])[];
  /** Columns of the market's monthly table that are kept. */
  readonly series: readonly string[];
  readonly treatShare: number | null;
  readonly draws: "keyed" | "single-stream";
  readonly maxMonths: number;
}

/** One replication at one point, in as many calls of the model as its strategies need. */
export interface BatchTask {
  readonly replication: number;
  readonly calls: readonly BatchCall[];
}

/** Strategies that fork from one start. */
export interface BatchCall {
  /** Its strategies are those of the experiment, by their names there. */
  readonly parameters: Parameters;
  readonly seed: number;
  readonly strategies: readonly string[];
}

/** What a strategy came to in a replication, or why it came to nothing. */
export type StrategyRun = { readonly strategy: string; readonly ms: number } & (
  | {
      readonly digest: string;
      readonly burnIn: { readonly months: number; readonly stationary: boolean } | null;
      /** In the order of the job's outcomes. */
      readonly values: Float64Array;
      /** In the order of the job's series. */
      readonly series: readonly Float64Array[];
    }
  | { readonly failure: string }
);
