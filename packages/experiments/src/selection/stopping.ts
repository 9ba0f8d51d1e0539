import { studentQuantile } from "../statistics/studentQuantile.ts";

export interface Precision {
  /** Half-width of the interval of the mean, wanted at most: in units of the values, or as a share of the mean's size. */
  readonly halfWidth: number;
  readonly relative: boolean;
  readonly confidence: number;
  /** Replications before the first look. */
  readonly first: number;
  /** Replications through which the half-width has to stay narrow, for up to a hundred; in proportion above. 0: none. */
  readonly lookAhead: number;
}

/**
 * How many replications are enough: the first number at which the interval of the mean is narrow enough and stays so while more
 * are looked at.
 *
 * Without looking ahead the rule stops where luck makes the interval look narrow, and covers less than it says.
 *
 * Values come in the order of their replication, never in that of their arrival: a run that is fast because it died early would
 * count first.
 *
 * @returns null where the values do not suffice
 * @source Hoad, Robinson & Davies 2010, "Automated selection of the number of replications"
 */
export function enoughReplications(values: Float64Array, precision: Precision): number | null {
  const { first, lookAhead } = precision;
  let reached = -1;
  const widths = runningHalfWidths(values, precision);
  for (let n = Math.max(2, first); n <= values.length; n++) {
    if (!(widths[n] <= precision.halfWidth)) {
      reached = -1;
      continue;
    }
    if (reached === -1) reached = n;
    const ahead = Math.floor((lookAhead * Math.max(100, reached)) / 100);
    if (n >= reached + ahead) return reached;
  }
  return null;
}

/** Law's correction of a relative precision: so that the mean itself, which is estimated, is within it of the truth. */
export function lawPrecision(relative: number): number {
  return relative / (1 + relative);
}

/** Half-width after n values, at n. */
function runningHalfWidths(
  values: Float64Array,
  { relative, confidence }: Precision,
): Float64Array {
  const widths = new Float64Array(values.length + 1).fill(NaN);
  let mean = 0;
  let squares = 0;
  for (let n = 1; n <= values.length; n++) {
    const off = values[n - 1] - mean;
    mean += off / n;
    squares += off * (values[n - 1] - mean);
    if (n < 2) continue;
    const half = studentQuantile(confidence, n - 1) * Math.sqrt(squares / (n - 1) / n);
    widths[n] = relative ? half / Math.abs(mean) : half;
  }
  return widths;
}
