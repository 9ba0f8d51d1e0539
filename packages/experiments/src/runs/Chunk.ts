import type { StrategyOutcome } from "@searoom/model";
import type { Failure } from "../Row.ts";

/** A few finished replications on their way from a worker; `values` is handed over, not copied. */
export interface Chunk {
  readonly values: Float64Array<ArrayBuffer>;
  /** In the order of `values`. */
  readonly finished: readonly {
    readonly replication: number;
    readonly labels: readonly Label[];
  }[];
  readonly failures: readonly Failure[];
  /** The worker found nothing more to do. */
  readonly last: boolean;
}

/** All of a run but its outcomes, of which it has `width`. */
interface Label extends Omit<StrategyOutcome, "outcomes"> {
  readonly width: number;
}

export interface Finished {
  readonly replication: number;
  readonly runs: readonly StrategyOutcome[];
}

export function packChunk(
  finished: readonly Finished[],
  failures: readonly Failure[],
  last: boolean,
): Chunk {
  const outcomes = finished.flatMap(({ runs }) => runs.map((run) => run.outcomes));
  const values = new Float64Array(outcomes.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const run of outcomes) {
    values.set(run, offset);
    offset += run.length;
  }
  return {
    values,
    finished: finished.map(({ replication, runs }) => ({
      replication,
      labels: runs.map(({ strategy, digest, burnIn, outcomes: { length } }) => ({
        strategy,
        digest,
        burnIn,
        width: length,
      })),
    })),
    failures,
    last,
  };
}

/** The outcomes are views of the chunk's values. */
export function unpackChunk({ values, finished }: Chunk): Finished[] {
  let offset = 0;
  return finished.map(({ replication, labels }) => ({
    replication,
    runs: labels.map(({ width, ...run }) => {
      const outcomes = values.subarray(offset, offset + width);
      offset += width;
      return { ...run, outcomes };
    }),
  }));
}
