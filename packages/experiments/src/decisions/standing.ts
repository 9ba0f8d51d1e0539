import type { Look } from "../selection/looks.ts";
import { holm } from "../statistics/holm.ts";
import { moments } from "../statistics/moments.ts";
import { pairedT } from "../statistics/pairedT.ts";

/** Which strategy is best at one point. */
export interface Standing {
  /** Its place; several where they came to the same in every replication; none where nothing is known. */
  readonly best: readonly number[];
  /** Every other is worse, and not by luck. */
  readonly decided: boolean;
  /** Means over the replications that were looked at. */
  readonly means: readonly number[];
  readonly replications: number;
}

/**
 * Who is best after planned looks, each with its share of the error: the first look that decides is the last that counts, as it
 * would have been for somebody who stopped there.
 *
 * Replications in which a strategy has no value are left out for all of them.
 *
 * @param columns  larger is better
 */
export function standing(columns: readonly Float64Array[], looks: readonly Look[]): Standing {
  const length = Math.min(...columns.map((column) => column.length));
  let found: Standing = {
    best: [],
    decided: false,
    means: columns.map(() => NaN),
    replications: 0,
  };
  for (const [i, { replications, error }] of looks.entries()) {
    const enough = replications <= length;
    if (!enough && i > 0) break;
    const used = columns.map((column) => column.slice(0, Math.min(replications, length)));
    found = standingOf(used, error);
    if (found.decided || !enough) break;
  }
  return found;
}

function standingOf(columns: readonly Float64Array[], error: number): Standing {
  const complete = (_: number, r: number) => columns.every((column) => Number.isFinite(column[r]));
  const used = columns.map((column) => column.filter(complete));
  const replications = used[0].length;
  const means = used.map((column) => moments(column).mean);
  if (replications === 0) return { best: [], decided: false, means, replications };
  const leader = means.indexOf(Math.max(...means));
  const best: number[] = [];
  const rivals: number[] = [];
  used.forEach((column, s) => {
    const same = column.every((value, r) => value === used[leader][r]);
    (same ? best : rivals).push(s);
  });
  const ps = rivals.map(
    (s) =>
      pairedT(
        used[s].map((value, r) => used[leader][r] - value),
        0.95,
      ).p,
  );
  const decided = replications > 1 && holm(ps).every((p) => p < error);
  return { best, decided, means, replications };
}
