import { moments } from "../statistics/moments.ts";
import { quantile } from "../statistics/quantile.ts";

/** What a strategy is worth in futures nobody can weigh: one number each. */
export interface Robustness {
  /** The worst future. */
  readonly maximin: number;
  /** The best future. */
  readonly maximax: number;
  /** Half of either. */
  readonly hurwicz: number;
  /** Mean over futures, all alike. */
  readonly mean: number;
  /** The largest regret: how far behind the best strategy of a future; less is better. */
  readonly maxRegret: number;
  readonly meanRegret: number;
  /** Regret that nine futures in ten do not pass. */
  readonly regretP90: number;
  /** Value that nine futures in ten reach. */
  readonly p10: number;
  /** Share of futures in which it is good enough; NaN where nobody said what that is. */
  readonly satisficing: number;
  readonly meanMinusSd: number;
  readonly signalToNoise: number;
  /** Share of futures in which no other is better (Starr's domain criterion); ties are shared. */
  readonly starr: number;
}

export interface RobustnessOptions {
  /** What is good enough. */
  readonly satisfied?: (value: number) => boolean;
}

/**
 * Robustness of every strategy over a table of futures.
 *
 * @param payoffs  one row for each strategy, one column for each future; larger is better
 * @source McPhail et al. 2018, "Robustness metrics: how are they calculated, when should they be used and why do they give different
 *   results?"; Starr 1963
 */
export function robustness(
  payoffs: readonly Float64Array[],
  { satisfied }: RobustnessOptions = {},
): Robustness[] {
  const futures = payoffs[0].length;
  const best = bestOf(payoffs);
  const behind = regrets(payoffs);
  const winners = best.map((most, f) => payoffs.filter((row) => row[f] === most).length);
  return payoffs.map((row, strategy) => {
    const sorted = row.toSorted();
    const regret = behind[strategy].sort();
    const { mean, variance } = moments(row);
    const sd = futures < 2 ? 0 : Math.sqrt(variance);
    let starr = 0;
    row.forEach((value, f) => (starr += value === best[f] ? 1 / winners[f] : 0));
    return {
      maximin: sorted[0],
      maximax: sorted[futures - 1],
      hurwicz: (sorted[0] + sorted[futures - 1]) / 2,
      mean,
      maxRegret: regret[futures - 1],
      meanRegret: moments(regret).mean,
      regretP90: quantile(regret, 0.9),
      p10: quantile(sorted, 0.1),
      satisficing:
        satisfied === undefined ? NaN : row.filter((value) => satisfied(value)).length / futures,
      meanMinusSd: mean - sd,
      signalToNoise: (mean + 1) / (sd + 1),
      starr: starr / futures,
    };
  });
}

/** How far each strategy lies behind the best of each future: what whoever chose it would regret. */
export function regrets(payoffs: readonly Float64Array[]): Float64Array<ArrayBuffer>[] {
  const best = bestOf(payoffs);
  return payoffs.map((row) => Float64Array.from(row, (value, f) => best[f] - value));
}

function bestOf(payoffs: readonly Float64Array[]): Float64Array {
  return Float64Array.from(payoffs[0], (_, f) => Math.max(...payoffs.map((row) => row[f])));
}
