import type { OutcomeDefinition } from "@searoom/model";
import type { OutcomeRow } from "../Row.ts";
import type { Bootstrap } from "../statistics/bootstrapMean.ts";
import { correlation } from "../statistics/correlation.ts";
import type { Interval } from "../statistics/Interval.ts";
import { moments } from "../statistics/moments.ts";
import { quantile } from "../statistics/quantile.ts";
import { createRandomIndex } from "../statistics/randomIndex.ts";
import { createOutcomeTable, indexOfOutcome } from "./OutcomeTable.ts";
import { pairDefined } from "./pairDefined.ts";

/** The same two strategies replicated with keyed draws, with one shared sequence, and with nothing shared. */
export interface CoherenceRows {
  readonly draws: readonly OutcomeRow[];
  readonly seed: readonly OutcomeRow[];
  readonly none: readonly OutcomeRow[];
}

export interface CoherenceOptions {
  readonly outcomes: readonly OutcomeDefinition[];
  readonly on: string;
  readonly strategy: string;
  readonly reference: string;
  readonly confidence?: number;
  readonly bootstrap?: Bootstrap;
}

export interface CoherenceStudy {
  readonly on: string;
  readonly strategy: string;
  readonly reference: string;
  readonly confidence: number;
  readonly sharing: Readonly<Record<keyof CoherenceRows, SharedLuck>>;
}

export interface SharedLuck {
  /** Replications in which both strategies have a finite value. */
  readonly defined: number;
  /** Of the difference of the two strategies. */
  readonly variance: number;
  readonly correlation: number;
  /** Variance with nothing shared over this variance: how many times as many independent runs say as much. */
  readonly gain: number;
  /** Percentile interval of the gain over both sets of replications; heavy tails make it wide. */
  readonly gainInterval: Interval;
}

/**
 * What sharing luck is worth: the variance of one difference under three ways of drawing it.
 *
 * gain = var(A − B | nothing shared) / var(A − B | shared)
 *
 * @source Law 2015, "Simulation Modeling and Analysis", §11.2 (common random numbers)
 */
export function coherence(rows: CoherenceRows, options: CoherenceOptions): CoherenceStudy {
  const { outcomes, on, strategy, reference, confidence = 0.95 } = options;
  const bootstrap = options.bootstrap ?? { resamples: 2000, seed: "searoom/coherence" };
  const outcome = indexOfOutcome(on, outcomes);
  const pair = (ofRows: readonly OutcomeRow[]) => {
    const table = createOutcomeTable(ofRows);
    return pairDefined(table.column(strategy, outcome), table.column(reference, outcome));
  };
  const independent = pair(rows.none);
  const share = (ofRows: readonly OutcomeRow[]): SharedLuck => {
    const { a, b, differences } = pair(ofRows);
    const { variance } = moments(differences);
    return {
      defined: differences.length,
      variance,
      correlation: correlation(a, b),
      gain: moments(independent.differences).variance / variance,
      gainInterval: gainInterval(independent.differences, differences, confidence, bootstrap),
    };
  };
  return {
    on,
    strategy,
    reference,
    confidence,
    sharing: { draws: share(rows.draws), seed: share(rows.seed), none: share(rows.none) },
  };
}

/** The study as lines of text. */
export function describeCoherence({ on, strategy, reference, sharing }: CoherenceStudy): string {
  const titles = {
    draws: "keyed draws",
    seed: "same seed, one sequence",
    none: "independent runs",
  } as const;
  const lines = (["draws", "seed", "none"] as const).map((way) => {
    const { defined, variance, correlation: r, gain, gainInterval: range } = sharing[way];
    const times = `${gain.toFixed(2)} times (${range.low.toFixed(2)} to ${range.high.toFixed(2)})`;
    return (
      `  ${titles[way].padEnd(24)} variance ${variance.toExponential(3)}, correlation ${r.toFixed(3)}` +
      (way === "none" ? "" : `, worth ${times} the replications`) +
      `, n = ${defined}`
    );
  });
  return [`${on}: ${strategy} minus ${reference}`, ...lines].join("\n");
}

function gainInterval(
  independent: Float64Array,
  shared: Float64Array,
  confidence: number,
  { resamples, seed }: Bootstrap,
): Interval {
  const draw = createRandomIndex(seed);
  const resample = (values: Float64Array) => values.map(() => values[draw(values.length)]);
  const gains = Float64Array.from(
    { length: resamples },
    () => moments(resample(independent)).variance / moments(resample(shared)).variance,
  ).sort();
  return {
    low: quantile(gains, (1 - confidence) / 2),
    high: quantile(gains, (1 + confidence) / 2),
  };
}
