import type { StrategyOutcome } from "@searoom/model";

/** What one strategy came to in one replication. Of its outcomes, NaN is not defined, Infinity not reached. */
export interface Row extends StrategyOutcome {
  readonly replication: number;
}

/** The part of a row that decisions are made on. */
export type OutcomeRow = Pick<Row, "replication" | "strategy" | "outcomes">;

/** A replication that threw or took its worker with it; none of its strategies has a row. */
export interface Failure {
  readonly replication: number;
  readonly message: string;
}
