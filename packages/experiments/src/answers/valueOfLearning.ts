import type { Results } from "../Results.ts";
import { decidingOutcome, firstOutcome } from "../results/outcomeColumns.ts";
import { completePoints, pointMeans } from "../results/pointMeans.ts";
import type { Interval } from "../statistics/Interval.ts";
import { quantile } from "../statistics/quantile.ts";
import { createRandomIndex, type RandomIndex } from "../statistics/randomIndex.ts";
import { orderOf } from "../statistics/ranks.ts";

export interface LearningOptions {
  readonly on?: string;
  readonly resamples?: number;
  readonly confidence?: number;
}

export interface ValueOfLearning {
  readonly on: string;
  readonly unit: string;
  /** What one does who learns nothing. */
  readonly best: string;
  readonly futures: number;
  readonly bins: number;
  readonly confidence: number;
  /** Expected regret of that: what knowing everything but luck would be worth, at most. */
  readonly everything: { readonly value: number; readonly interval: Interval };
  /** Most worth knowing first. */
  readonly factors: readonly {
    readonly factor: string;
    readonly label: string;
    /** Regret that is saved on average by who knows this factor before choosing. */
    readonly value: number;
    readonly interval: Interval;
    /** What one would do in each part of its range, from low to high. */
    readonly choices: readonly string[];
  }[];
}

/** Groups into which points are dealt: who chooses by four of them is judged by the fifth. */
const folds = 5;
const fewestInBin = 12;

/**
 * What it is worth to learn a factor before choosing a strategy: the regret that it takes away on average.
 *
 * Σ_bins w·max_s mean(s | bin) − max_s mean(s), where the strategy of a bin is chosen by other points than those that judge it
 * (cross-fitting). With the same points it would never be negative and grow with the number of bins, luck alone making some
 * strategy look best in each; so it can come out slightly below zero where a factor is worth nothing.
 *
 * @source Raiffa & Schlaifer 1961 (expected value of partial information); Strong & Oakley 2013 (one factor at a time); Chernozhukov
 *   et al. 2018 (cross-fitting)
 */
export function valueOfLearning(results: Results, options: LearningOptions = {}): ValueOfLearning {
  const { experiment, strategies } = results;
  const { on = firstOutcome(results), resamples = 500, confidence = 0.95 } = options;
  const outcome = decidingOutcome(results, on);
  const of = pointMeans(results, outcome.index);
  const futures = completePoints(of);
  if (futures.length < 2 * fewestInBin)
    throw new RangeError(
      `what learning is worth takes at least ${2 * fewestInBin} points with a value of every strategy, there are ${futures.length}`,
    );
  const payoffs = strategies.map((_, s) =>
    Float64Array.from(futures, (i) => outcome.sign * of.means[s][i]),
  );
  const bins = Math.max(2, Math.min(10, Math.floor(futures.length / fewestInBin / 2)));
  const factors = Object.entries(experiment.factors);
  const units = factors.map((_, f) =>
    Float64Array.from(futures, (i) => results.points[of.points[i]].units[f]),
  );
  const halves = futures.map((i) =>
    [0, 1].map((half) =>
      strategies.map((_, s) => {
        const own = of
          .replications(s, i)
          .filter((value, r) => r % 2 === half && Number.isFinite(value));
        return own.length === 0 ? NaN : (outcome.sign * sum(own)) / own.length;
      }),
    ),
  );

  const draw = createRandomIndex("searoom/learning");
  const all = futures.map((_, i) => i);
  const samples = Array.from({ length: resamples }, () => all.map(() => draw(all.length)));
  const foldsOf = dealt(all.length, draw);
  const judge = (statistic: (sample: readonly number[]) => number) => {
    const sorted = Float64Array.from(samples, statistic).sort();
    return {
      value: statistic(all),
      interval: {
        low: quantile(sorted, (1 - confidence) / 2),
        high: quantile(sorted, (1 + confidence) / 2),
      },
    };
  };
  const best = bestOf(payoffs, all);
  return {
    on,
    unit: outcome.unit,
    best: strategies[best],
    futures: futures.length,
    bins,
    confidence,
    everything: judge((sample) => regretOf(payoffs, halves, sample)),
    factors: factors
      .map(([factor, { label }], f) => {
        const binOf = binsOf(units[f], bins);
        return {
          factor,
          label: label === "" ? factor : label,
          ...judge((sample) => learnt(payoffs, binOf, foldsOf, sample)),
          choices: Array.from({ length: bins }, (_, bin) => all.filter((i) => binOf[i] === bin))
            .filter((part) => part.length > 0)
            .map((part) => strategies[bestOf(payoffs, part)]),
        };
      })
      .sort((a, b) => b.value - a.value || (a.factor < b.factor ? -1 : 1)),
  };
}

/** Which fold each point is in, by lot: the order of a design has a pattern. */
function dealt(count: number, draw: RandomIndex): Int32Array {
  const cards = Int32Array.from({ length: count }, (_, i) => i % folds);
  for (let i = count - 1; i > 0; i--) {
    const other = draw(i + 1);
    [cards[i], cards[other]] = [cards[other], cards[i]];
  }
  return cards;
}

/** Parts of the range with about as many points each; equal values stay together. */
function binsOf(units: Float64Array, bins: number): Int32Array {
  const found = new Int32Array(units.length);
  const order = orderOf(units);
  let bin = 0;
  order.forEach((i, rank) => {
    const wanted = Math.floor((rank * bins) / order.length);
    if (rank === 0 || units[i] !== units[order[rank - 1]]) bin = wanted;
    found[i] = bin;
  });
  return found;
}

/** What who knows the bin gains over who does not, both having chosen by the other folds. */
function learnt(
  payoffs: readonly Float64Array[],
  binOf: Int32Array,
  foldOf: Int32Array,
  sample: readonly number[],
): number {
  let gain = 0;
  for (let fold = 0; fold < folds; fold++) {
    const others = sample.filter((i) => foldOf[i] !== fold);
    const own = sample.filter((i) => foldOf[i] === fold);
    const blind = bestOf(payoffs, others);
    const parts = Map.groupBy(others, (i) => binOf[i]);
    const choices = new Map([...parts].map(([bin, part]) => [bin, bestOf(payoffs, part)]));
    for (const i of own) gain += payoffs[choices.get(binOf[i]) ?? blind][i] - payoffs[blind][i];
  }
  return gain / sample.length;
}

/** Of the best on the whole against the best at each point, the latter picked by one half of the luck and judged by the other. */
function regretOf(
  payoffs: readonly Float64Array[],
  halves: readonly (readonly (readonly number[])[])[],
  sample: readonly number[],
): number {
  const blind = bestOf(payoffs, sample);
  let regret = 0;
  for (const i of sample) {
    const [one, other] = halves[i];
    if ([...one, ...other].some(Number.isNaN)) {
      regret += Math.max(...payoffs.map((row) => row[i])) - payoffs[blind][i];
      continue;
    }
    const byOne = one.indexOf(Math.max(...one));
    const byOther = other.indexOf(Math.max(...other));
    regret += (other[byOne] - other[blind] + one[byOther] - one[blind]) / 2;
  }
  return regret / sample.length;
}

function bestOf(payoffs: readonly Float64Array[], rows: readonly number[]): number {
  let best = 0;
  let most = -Infinity;
  payoffs.forEach((row, s) => {
    let all = 0;
    for (const i of rows) all += row[i];
    if (all <= most) return;
    most = all;
    best = s;
  });
  return best;
}

function sum(values: Float64Array): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
