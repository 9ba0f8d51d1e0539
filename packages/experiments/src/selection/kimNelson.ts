import { moments } from "../statistics/moments.ts";

export interface IndifferenceZone {
  /** The smallest difference that is worth finding out, in units of the values. */
  readonly delta: number;
  /** Chance of a wrong pick, at most, where the best is better by delta. */
  readonly alpha: number;
  /** Replications before the first strategy can be left out. */
  readonly first: number;
}

export interface Elimination {
  /** Replications after which it was. */
  readonly replications: number;
  /** Strategies left out then, by their place. */
  readonly removed: readonly number[];
}

export interface Selection {
  readonly eliminations: readonly Elimination[];
  /** One: it is selected. More: the replications did not suffice. */
  readonly survivors: readonly number[];
  readonly replications: number;
}

/** η and h² of the procedure with c = 1. */
export function kimNelsonConstants(
  strategies: number,
  { alpha, first }: IndifferenceZone,
): { eta: number; h2: number } {
  const eta = 0.5 * (((2 * alpha) / (strategies - 1)) ** (-2 / (first - 1)) - 1);
  return { eta, h2: 2 * eta * (first - 1) };
}

/**
 * Selection of the strategy with the largest mean, fully sequential: after every replication those are left out that lie too far
 * behind another.
 *
 * i stays while X̄_i(r) ≥ X̄_l(r) − W_il(r),  W_il = max(0, δ/2r·(h²S²_il/δ² − r)),  S² the variance of the first differences
 *
 * Common random numbers make S² small and the selection fast.
 *
 * @param columns  values of each strategy in the order of replications; larger is better. One that was left out needs no more
 *   values after that
 * @source Kim & Nelson 2001, "A fully sequential procedure for indifference-zone selection in simulation"
 */
export function kimNelson(columns: readonly Float64Array[], zone: IndifferenceZone): Selection {
  const { delta, first } = zone;
  const { h2 } = kimNelsonConstants(columns.length, zone);
  const begun = Math.min(...columns.map((column) => column.length));
  const spread = firstStageVariances(columns, first);
  const sums = columns.map((column) => {
    let sum = 0;
    for (let r = 0; r < Math.min(first, begun); r++) sum += column[r];
    return sum;
  });
  let survivors = columns.map((_, i) => i);
  const eliminations: Elimination[] = [];
  if (begun < first) return { eliminations, survivors, replications: begun };
  for (let r = first; ; r++) {
    const removed = survivors.filter((i) =>
      survivors.some((l) => {
        if (l === i) return false;
        const slack = Math.max(0, (delta / (2 * r)) * ((h2 * spread[i][l]) / delta ** 2 - r));
        return sums[i] / r < sums[l] / r - slack;
      }),
    );
    if (removed.length > 0) {
      eliminations.push({ replications: r, removed });
      survivors = survivors.filter((i) => !removed.includes(i));
    }
    if (survivors.length === 1 || survivors.some((i) => columns[i].length === r))
      return { eliminations, survivors, replications: r };
    for (const i of survivors) sums[i] += columns[i][r];
  }
}

/** S² of every difference of two strategies over their first replications. */
export function firstStageVariances(columns: readonly Float64Array[], first: number): number[][] {
  return columns.map((a) =>
    columns.map(
      (b) => moments(Float64Array.from({ length: first }, (_, r) => a[r] - b[r])).variance,
    ),
  );
}
