import type { Parameters, StrategyOutcome } from "@searoom/model";

/** What to replicate. It is copied to every worker, so it holds data only. */
export interface Job {
  readonly parameters: Parameters;
  readonly seed: number;
  /** Keys of `parameters.strategies`; all start from the same world in each replication. */
  readonly strategies: readonly string[];
  /** Treat this random share of the start-ups instead of the focus firm. */
  readonly treatShare?: number;
  /**
   * What strategies share of their luck in a replication: every keyed draw (unless told), the seed of one
   * sequence, or nothing. The last two measure what the first is worth.
   */
  readonly commonRandomNumbers?: "draws" | "seed" | "none";
}

/**
 * One unit of work, a pure function: the same job and task give the same result on every worker.
 * A job module exports it as `replicate`; job, task and result are copied between threads, so they hold data only.
 */
export type Replicate<Job, Task = number, Result = readonly StrategyOutcome[]> = (
  job: Job,
  task: Task,
) => Result;
