import type { StrategyOutcome } from "@searoom/model";
import type { Failure, Row } from "../Row.ts";

/** What has arrived of the replications from … up to but not including `to`, in any order. */
export interface Gathering {
  readonly from: number;
  readonly to: number;
  readonly finished: Map<number, readonly StrategyOutcome[]>;
  readonly failures: Map<number, Failure>;
}

export function createGathering(from: number, to: number): Gathering {
  return { from, to, finished: new Map(), failures: new Map() };
}

/** Rows and failures of the unbroken beginning, in order. */
export function unbroken({ from, to, finished, failures }: Gathering): {
  to: number;
  rows: Row[];
  failures: Failure[];
} {
  const replications = Array.from({ length: to - from }, (_, i) => from + i);
  const end = replications.find((i) => !finished.has(i) && !failures.has(i)) ?? to;
  const complete = replications.slice(0, end - from);
  return {
    to: end,
    rows: complete.flatMap((replication) =>
      (finished.get(replication) ?? []).map((run) => ({ replication, ...run })),
    ),
    failures: complete.flatMap((replication) => failures.get(replication) ?? []),
  };
}
