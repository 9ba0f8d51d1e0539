import type { Ranked, StrategySummary } from "./Comparison.ts";

/**
 * Strategies by the mean of one outcome, best first.
 *
 * Equal means share a rank, and the name alone decides their order. A strategy whose outcome was never
 * defined comes last.
 */
export function rank(
  strategies: readonly StrategySummary[],
  on: string,
  direction: "max" | "min",
): Ranked[] {
  const sign = direction === "max" ? 1 : -1;
  const scored = strategies.map(({ strategy, outcomes }) => {
    const { mean } = outcomes[on];
    return { strategy, mean, score: Number.isNaN(mean) ? -Infinity : sign * mean };
  });
  return scored
    .map(({ strategy, mean, score }) => ({
      rank: 1 + scored.filter((other) => other.score > score).length,
      strategy,
      mean,
    }))
    .sort((a, b) => a.rank - b.rank || (a.strategy < b.strategy ? -1 : 1));
}
