import type { Event, Parameters, RunResult } from "@searoom/model";

/**
 * A number of many runs together: each run gives counts, counts of runs are added, and the number is read from the sums, so
 * that a market with few cases weighs as little as it should.
 */
export interface Measure {
  readonly counts: (seen: Seen) => readonly number[];
  readonly read: (sums: readonly number[]) => number;
}

/** A told run with what several measures look at put together once. */
export interface Seen {
  readonly parameters: Parameters;
  readonly result: RunResult;
  /** Month in which the told part begins, and one past its last. */
  readonly begins: number;
  readonly ends: number;
  readonly startUps: readonly Life[];
  readonly ties: readonly Tie[];
}

export interface Life {
  readonly firm: number;
  readonly founded: number;
  /** Month of the failure; a firm that was bought has not failed. */
  readonly failed: number | null;
}

export interface Tie {
  readonly first: number;
  readonly second: number;
  readonly signed: number;
  readonly ended: number | null;
}

export function see(parameters: Parameters, result: RunResult): Seen {
  const begins = result.burnIn?.months ?? 0;
  const investors = new Set(
    parameters.groups.filter(({ owner }) => owner === "investors").map(({ name }) => name),
  );
  const startUps = result.firms.flatMap(({ group, founded, exit }, firm) =>
    investors.has(group) && founded >= begins
      ? [{ firm, founded, failed: exit === null || exit.cause === "acquired" ? null : exit.month }]
      : [],
  );
  return {
    parameters,
    result,
    begins,
    ends: begins + result.months,
    startUps,
    ties: tiesOf(result.events),
  };
}

/** Alliances from their contract on; of one that is older than the events nobody knows the age. */
function tiesOf(events: readonly Event[]): readonly Tie[] {
  const ties: Tie[] = [];
  const open = new Map<string, number>();
  for (const { kind, firm, other, month } of events) {
    const pair = `${Math.min(firm, other)}-${Math.max(firm, other)}`;
    if (kind === "alliance signed") {
      open.set(pair, ties.length);
      ties.push({ first: firm, second: other, signed: month, ended: null });
    } else if (kind === "alliance ended" && open.has(pair)) {
      const index = open.get(pair)!;
      ties[index] = { ...ties[index], ended: month };
      open.delete(pair);
    }
  }
  return ties;
}

/** One number a run, where it has one: the mean over those runs. */
export function meanOf(value: (seen: Seen) => number): Measure {
  return {
    counts: (seen) => {
      const one = value(seen);
      return Number.isFinite(one) ? [one, 1] : [0, 0];
    },
    read: ([sum, runs]) => sum / runs,
  };
}

/** Events of one sort over what could have them, against the same of another. */
export function ratioOf(
  counts: (seen: Seen) => readonly [events: number, exposure: number, of: number, its: number],
): Measure {
  return { counts, read: ([a, n, b, m]) => a / n / (b / m) };
}
