import { moments } from "../statistics/moments.ts";
import { median } from "../statistics/quantile.ts";
import { tInterval } from "../statistics/tInterval.ts";

/**
 * One outcome of one strategy over the replications.
 *
 * The statistics are of the `defined` values alone: a mean of the months to ten customers says nothing
 * about the runs that never got there, so their number stands beside it.
 */
export interface OutcomeSummary {
  readonly replications: number;
  /** Finite values. */
  readonly defined: number;
  /** NaN: the outcome has no meaning in that run, for instance acquisition cost without a customer. */
  readonly notDefined: number;
  /** Infinite: the run ended first. */
  readonly notReached: number;
  readonly mean: number;
  /** Student's interval of the mean; NaN of fewer than two values. */
  readonly low: number;
  readonly high: number;
  readonly sd: number;
  readonly median: number;
}

export function summariseOutcome(values: Float64Array, confidence: number): OutcomeSummary {
  const finite = values.filter(Number.isFinite);
  const notDefined = values.filter(Number.isNaN).length;
  const of = moments(finite);
  return {
    replications: values.length,
    defined: finite.length,
    notDefined,
    notReached: values.length - finite.length - notDefined,
    mean: of.mean,
    ...tInterval(of, confidence),
    sd: Math.sqrt(of.variance),
    median: median(finite),
  };
}
