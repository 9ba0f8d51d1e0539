import type { Future } from "../workers/Future.ts";

/** Futures by which a bet is settled: two rows of twenty dots. */
export const allFutures = 40;

export interface DotRow {
  readonly strategy: string;
  /** Those in which the firm outlives most come first. */
  readonly futures: readonly boolean[];
  readonly count: number;
  readonly isOwn: boolean;
}

/** The strategies that a bet compares: that of the run, and going alone, or else with an incumbent. */
export function comparedWith(strategy: string, all: readonly string[]): readonly string[] {
  const other = ["direct", "incumbent-partner", ...all].find(
    (name) => name !== strategy && all.includes(name),
  );
  return other === undefined ? [strategy] : [strategy, other];
}

/** What the futures have come to so far, the run's own strategy first. */
export function dotsOf(futures: readonly Future[], own: string): readonly DotRow[] {
  const strategies = [...new Set([own, ...futures.map(({ strategy }) => strategy)])];
  return strategies.map((strategy) => {
    const results = futures
      .filter((future) => future.strategy === strategy)
      .map((future) => future.outlives)
      .toSorted((a, b) => Number(b) - Number(a));
    return {
      strategy,
      futures: results,
      count: results.filter(Boolean).length,
      isOwn: strategy === own,
    };
  });
}
