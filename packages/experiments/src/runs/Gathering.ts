import type { Failure, Row } from "../Row.ts";
import type { Finished } from "./Chunk.ts";

/** What has arrived of the replications from … up to but not including `to`, in any order. */
export interface Gathering {
  readonly from: number;
  readonly to: number;
  readonly finished: Map<number, Finished>;
  readonly failures: Map<number, Failure>;
}

export function createGathering(from: number, to: number): Gathering {
  return { from, to, finished: new Map(), failures: new Map() };
}

/** A result stands: a worker that is lost after it handed one over does not undo it. */
export function gatherFailure(gathering: Gathering, failure: Failure): void {
  if (!isGathered(gathering, failure.replication))
    gathering.failures.set(failure.replication, failure);
}

export function missing(gathering: Gathering): number[] {
  return range(gathering.from, gathering.to).filter((i) => !isGathered(gathering, i));
}

/** Rows and failures of the unbroken beginning, in order. */
export function unbroken(gathering: Gathering): { to: number; rows: Row[]; failures: Failure[] } {
  const { from, finished, failures } = gathering;
  const to = missing(gathering)[0] ?? gathering.to;
  const complete = range(from, to);
  return {
    to,
    rows: complete.flatMap((replication) =>
      (finished.get(replication)?.runs ?? []).map((run) => ({ replication, ...run })),
    ),
    failures: complete.flatMap((replication) => failures.get(replication) ?? []),
  };
}

function isGathered({ finished, failures }: Gathering, replication: number): boolean {
  return finished.has(replication) || failures.has(replication);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
