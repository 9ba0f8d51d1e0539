import normalCdf from "@stdlib/stats-base-dists-normal-cdf";

/** Up to here the distribution of the rank sum is counted; above, its normal limit is as good. */
const exactCount = 50;

/**
 * Two-sided p of the signed-rank test that differences are spread evenly around zero.
 *
 * Ranks instead of sizes: one run of enormous founder value counts as one run. Zeros are left out and
 * equal sizes share their mean rank. Exact up to 50 differences without equal sizes; else normal, without
 * continuity correction:
 *
 * z = (W⁺ − n(n + 1)/4) / √(n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48), t the numbers of equal sizes
 *
 * (Written here: `@stdlib/stats-wilcoxon` 0.2.3 answers p = 1.25 to the differences 1, 2, −3.)
 *
 * @returns 1 when all differences are zero
 * @source Wilcoxon 1945, "Individual comparisons by ranking methods"; ties: Hollander & Wolfe 1999, §3.1
 */
export function wilcoxonSignedRank(differences: Float64Array): number {
  const bySize = differences
    .filter((difference) => difference !== 0)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  const count = bySize.length;
  if (count === 0) return 1;
  const { positiveSum, tieTerm } = rankSum(bySize);
  if (count <= exactCount && tieTerm === 0) return exactP(positiveSum, count);

  const mean = (count * (count + 1)) / 4;
  const variance = (count * (count + 1) * (2 * count + 1)) / 24 - tieTerm / 48;
  return 2 * normalCdf(-Math.abs(positiveSum - mean) / Math.sqrt(variance), 0, 1);
}

function rankSum(bySize: Float64Array): { positiveSum: number; tieTerm: number } {
  let positiveSum = 0;
  let tieTerm = 0;
  for (let first = 0, end = 0; first < bySize.length; first = end) {
    while (end < bySize.length && Math.abs(bySize[end]) === Math.abs(bySize[first])) end++;
    const meanRank = (first + 1 + end) / 2;
    for (let i = first; i < end; i++) if (bySize[i] > 0) positiveSum += meanRank;
    tieTerm += (end - first) ** 3 - (end - first);
  }
  return { positiveSum, tieTerm };
}

/** Counts the 2ⁿ ways of giving signs to the ranks by their sum, one rank after the other. */
function exactP(positiveSum: number, count: number): number {
  const largest = (count * (count + 1)) / 2;
  const ways = new Float64Array(largest + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= count; rank++)
    for (let sum = largest; sum >= rank; sum--) ways[sum] += ways[sum - rank];

  // The distribution is symmetric, so the upper tail is the lower one of the negative sum.
  const tail = ways.slice(0, Math.min(positiveSum, largest - positiveSum) + 1);
  return Math.min(1, (2 * tail.reduce((sum, n) => sum + n, 0)) / 2 ** count);
}
