import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { ranks } from "./ranks.ts";

/**
 * Friedman's test that strategies which met the same luck rank alike.
 *
 * χ² = [12/(nk(k + 1)) Σ R_j² − 3n(k + 1)]/c, R_j the sum of a strategy's ranks within replications, c the correction for ties
 *
 * @param columns  outcomes of each strategy, replication by replication
 * @source Friedman 1937; ties: Conover 1999, §5.8
 */
export function friedman(columns: readonly Float64Array[]): { statistic: number; p: number } {
  const k = columns.length;
  const n = columns[0].length;
  const sums = new Float64Array(k);
  let ties = 0;
  for (let i = 0; i < n; i++) {
    const row = ranks(Float64Array.from(columns, (column) => column[i]));
    const equal = new Map<number, number>();
    row.forEach((rank, j) => {
      sums[j] += rank;
      equal.set(rank, (equal.get(rank) ?? 0) + 1);
    });
    for (const count of equal.values()) ties += count ** 3 - count;
  }
  const squares = sums.reduce((sum, rank) => sum + rank ** 2, 0);
  const correction = 1 - ties / (n * (k ** 3 - k));
  const statistic = ((12 / (n * k * (k + 1))) * squares - 3 * n * (k + 1)) / correction;
  return { statistic, p: 1 - chiSquareCdf(statistic, k - 1) };
}
