import { evaluate } from "../expressions/evaluate.ts";
import { parseExpression } from "../expressions/parseExpression.ts";
import type { Results } from "../Results.ts";
import { decidingOutcome, firstOutcome } from "../results/outcomeColumns.ts";
import { formulaScope } from "../results/formulaScope.ts";
import { completePoints, pointMeans } from "../results/pointMeans.ts";
import { robustness, type Robustness } from "../robustness/robustness.ts";
import type { Interval } from "../statistics/Interval.ts";
import { quantile } from "../statistics/quantile.ts";
import { createRandomIndex } from "../statistics/randomIndex.ts";

/** The ways of being robust that are told, with what is better. */
export const robustnessMetrics = [
  { name: "maximin", better: "max", of: "value" },
  { name: "maxRegret", better: "min", of: "regret" },
  { name: "regretP90", better: "min", of: "regret" },
  { name: "satisficing", better: "max", of: "share" },
  { name: "mean", better: "max", of: "value" },
  { name: "starr", better: "max", of: "share" },
] as const satisfies readonly { name: keyof Robustness; better: "max" | "min"; of: string }[];

export type RobustnessMetric = (typeof robustnessMetrics)[number]["name"];

export interface RobustOptions {
  readonly on?: string;
  /** What is good enough: a formula of outcomes of a strategy, `STRATEGY.OUTCOME` and factors; the experiment's own unless told. */
  readonly satisfied?: string | null;
  readonly resamples?: number;
  readonly confidence?: number;
}

export interface RobustAnswer {
  readonly on: string;
  readonly unit: string;
  readonly direction: "max" | "min";
  /** Points that were counted, each alike; and those at which a strategy has no value. */
  readonly futures: number;
  readonly leftOut: number;
  readonly satisfied: string | null;
  readonly confidence: number;
  readonly metrics: readonly {
    readonly name: RobustnessMetric;
    readonly of: "value" | "regret" | "share";
    /** Best first. */
    readonly ranking: readonly {
      readonly strategy: string;
      readonly value: number;
      readonly interval: Interval;
      /** Share of resamples in which it is the best by this metric. */
      readonly bestIn: number;
    }[];
  }[];
}

/**
 * How well strategies do in futures nobody can weigh, by six measures that do not agree by nature.
 *
 * **Details** The chance of being best comes from resampling points and, within each, replications, with the luck that strategies
 * share left shared. Intervals come from points alone: luck drawn again on top of luck would move every extreme outwards.
 *
 * **Gotchas** The worst of many futures is a matter of how many were looked at, and with few replications partly of luck.
 */
export function robust(results: Results, options: RobustOptions = {}): RobustAnswer {
  const { experiment, strategies } = results;
  const plan = experiment.robustness;
  const { on = plan?.on ?? firstOutcome(results), confidence = 0.95 } = options;
  const { resamples = plan?.resamples ?? 1000 } = options;
  const satisfied = options.satisfied === undefined ? (plan?.satisfied ?? null) : options.satisfied;
  const outcome = decidingOutcome(results, on);
  const of = pointMeans(results, outcome.index);
  const futures = completePoints(of);
  if (futures.length === 0) throw new RangeError(`${on} has a value of every strategy at no point`);
  const good = satisfiedAt(results, satisfied);

  const metricsOf = (payoffs: readonly Float64Array[], rows: ArrayLike<number>) =>
    robustness(payoffs).map((one, s) => ({
      ...one,
      maximin: outcome.sign * one.maximin,
      mean: outcome.sign * one.mean,
      satisficing: shareOf(good === null ? null : good[s], rows),
    }));
  const values = metricsOf(
    strategies.map((_, s) => Float64Array.from(futures, (i) => outcome.sign * of.means[s][i])),
    futures,
  );

  const draw = createRandomIndex("searoom/robust");
  const columns = futures.map((i) => strategies.map((_, s) => of.replications(s, i)));
  const drawn = Array.from({ length: resamples }, () => {
    const rows = futures.map(() => draw(futures.length));
    const places = rows.map((row) => futures[row]);
    const payoffs = strategies.map(() => new Float64Array(rows.length));
    rows.forEach((row, f) =>
      resampledMeans(columns[row], draw).forEach((mean, s) => {
        payoffs[s][f] = outcome.sign * (Number.isFinite(mean) ? mean : of.means[s][futures[row]]);
      }),
    );
    const asMade = strategies.map((_, s) =>
      Float64Array.from(places, (i) => outcome.sign * of.means[s][i]),
    );
    return { byPoints: metricsOf(asMade, places), byBoth: metricsOf(payoffs, places) };
  });

  return {
    on,
    unit: outcome.unit,
    direction: outcome.direction,
    futures: futures.length,
    leftOut: of.points.length - futures.length,
    satisfied,
    confidence,
    metrics: robustnessMetrics
      .filter(({ name }) => name !== "satisficing" || satisfied !== null)
      .map(({ name, better, of: what }) => {
        const more = (better === "max" ? 1 : -1) * (what === "value" ? outcome.sign : 1);
        const wins = strategies.map(() => 0);
        for (const { byBoth: one } of drawn) {
          const most = Math.max(...one.map((each) => more * each[name]));
          const best = one.flatMap((each, s) => (more * each[name] === most ? [s] : []));
          for (const s of best) wins[s] += 1 / best.length;
        }
        return {
          name,
          of: what,
          ranking: strategies
            .map((strategy, s) => {
              const sorted = Float64Array.from(drawn, ({ byPoints }) => byPoints[s][name]).sort();
              return {
                strategy,
                value: values[s][name],
                interval: {
                  low: quantile(sorted, (1 - confidence) / 2),
                  high: quantile(sorted, (1 + confidence) / 2),
                },
                bestIn: wins[s] / resamples,
              };
            })
            .sort((a, b) => more * (b.value - a.value) || (a.strategy < b.strategy ? -1 : 1)),
        };
      }),
  };
}

/** By strategy and point, whether it is good enough there. */
function satisfiedAt(results: Results, formula: string | null): readonly Uint8Array[] | null {
  if (formula === null) return null;
  const tree = parseExpression(formula);
  const scope = formulaScope(results);
  const { points } = pointMeans(results, 0);
  return results.strategies.map((_, s) =>
    Uint8Array.from(points, (_point, i) => (Number(evaluate(tree, scope(i, s))) === 0 ? 0 : 1)),
  );
}

function shareOf(good: Uint8Array | null, rows: ArrayLike<number>): number {
  if (good === null) return NaN;
  let count = 0;
  for (let i = 0; i < rows.length; i++) count += good[rows[i]];
  return count / rows.length;
}

/** Means of the strategies over replications drawn with replacement, the same for all of them. */
function resampledMeans(
  columns: readonly Float64Array[],
  draw: (count: number) => number,
): readonly number[] {
  const length = Math.min(...columns.map((column) => column.length));
  const sums = columns.map(() => 0);
  const counts = columns.map(() => 0);
  for (let r = 0; r < length; r++) {
    const replication = draw(length);
    columns.forEach((column, s) => {
      if (!Number.isFinite(column[replication])) return;
      sums[s] += column[replication];
      counts[s]++;
    });
  }
  return sums.map((sum, s) => sum / counts[s]);
}
