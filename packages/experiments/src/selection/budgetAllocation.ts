/**
 * How a budget of replications is best split among strategies to find the one with the largest mean: more to those that vary much
 * and to those that lie close behind (OCBA).
 *
 * N_i/N_j = (s_i/d_i)²/(s_j/d_j)², d the distance behind the best b;  N_b = s_b·√(Σ_{i≠b} N_i²/s_i²)
 *
 * Made for strategies without common luck; with it, it is a rule of thumb.
 *
 * @returns shares of the budget, summing to 1; equal where the best is tied or nothing varies
 * @source Chen, Lin, Yücesan & Chick 2000, "Simulation budget allocation for further enhancing the efficiency of ordinal
 *   optimization"
 */
export function budgetAllocation(means: readonly number[], variances: readonly number[]): number[] {
  const best = means.indexOf(Math.max(...means));
  const others = means.map((_, i) => i).filter((i) => i !== best);
  if (others.some((i) => means[i] === means[best]) || variances.some((variance) => !(variance > 0)))
    return means.map(() => 1 / means.length);
  const part = means.map((mean, i) => (i === best ? 0 : variances[i] / (means[best] - mean) ** 2));
  part[best] = Math.sqrt(
    variances[best] * others.reduce((sum, i) => sum + part[i] ** 2 / variances[i], 0),
  );
  const all = part.reduce((sum, one) => sum + one, 0);
  return part.map((one) => one / all);
}
