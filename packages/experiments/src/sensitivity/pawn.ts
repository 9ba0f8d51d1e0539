import { quantile } from "../statistics/quantile.ts";
import { orderOf } from "../statistics/ranks.ts";
import { bootstrapHalfWidths, type Estimate, everyone, type Resampling } from "./Estimate.ts";

export interface Pawn {
  /** Over the slices of the factor: how far the outputs' distribution lies from that of all at most. */
  readonly minimum: Estimate;
  readonly mean: Estimate;
  readonly median: Estimate;
  readonly maximum: Estimate;
  /** Standard deviation of these distances over their mean: large where the factor matters in some of its range alone. */
  readonly variation: Estimate;
}

/**
 * PAWN indices of one factor from any sample: how much the distribution of the output changes once the factor is known to lie
 * in a slice.
 *
 * For every slice between two S-quantiles of x the Kolmogorov–Smirnov distance between the outputs in it and all outputs.
 *
 * Asks for no design of its own and no variance: for skewed outcomes such as a founder's value.
 *
 * @source Pianosi & Wagener 2018, "Distribution-based sensitivity analysis from a generic input-output sample"
 */
export function pawn(
  x: Float64Array,
  y: Float64Array,
  { slices = 10, ...resampling }: Resampling & { readonly slices?: number },
): Pawn {
  const distancesOf = createSlicer(x, y, slices);
  const of = (sample: Int32Array) => {
    const distances = distancesOf(sample).sort();
    const mean = distances.reduce((sum, one) => sum + one, 0) / distances.length;
    const squares = distances.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    const sd = Math.sqrt(squares / distances.length);
    return [distances[0], mean, quantile(distances, 0.5), distances.at(-1)!, sd / mean];
  };
  const values = of(everyone(x.length));
  const halfWidths = bootstrapHalfWidths(x.length, of, resampling);
  const [minimum, mean, median, maximum, variation] = values.map((value, k) => ({
    value,
    halfWidth: halfWidths[k],
  }));
  return { minimum, mean, median, maximum, variation };
}

/**
 * Distances of a sample, told as row numbers. Rows are brought into order once; a resample is how often each occurs, so that none has to
 * be sorted.
 */
function createSlicer(
  x: Float64Array,
  y: Float64Array,
  slices: number,
): (sample: Int32Array) => Float64Array {
  const byX = orderOf(x);
  const byY = orderOf(y);
  const times = new Int32Array(x.length);
  const sorted = new Float64Array(x.length);
  const sliceOf = new Int32Array(x.length);
  return (sample) => {
    times.fill(0);
    for (const row of sample) times[row]++;
    let filled = 0;
    for (const row of byX) for (let n = 0; n < times[row]; n++) sorted[filled++] = x[row];
    const ends = Float64Array.from({ length: slices + 1 }, (_, s) => quantile(sorted, s / slices));
    const sizes = new Int32Array(slices);
    for (let n = 0, slice = 0; n < byX.length; n++) {
      const row = byX[n];
      while (slice < slices && x[row] >= ends[slice + 1]) slice++;
      sliceOf[row] = slice;
      if (slice < slices) sizes[slice] += times[row];
    }
    const most = largestDistances(y, byY, times, sliceOf, sizes, sample.length);
    return most.filter((_, slice) => sizes[slice] > 0);
  };
}

/** Largest distance of the distribution function of each slice from that of all, at every value of y. */
function largestDistances(
  y: Float64Array,
  byY: Int32Array,
  times: Int32Array,
  sliceOf: Int32Array,
  sizes: Int32Array,
  count: number,
): Float64Array {
  const slices = sizes.length;
  const below = new Int32Array(slices);
  const most = new Float64Array(slices);
  let all = 0;
  for (let n = 0; n < byY.length; n++) {
    const row = byY[n];
    all += times[row];
    if (sliceOf[row] < slices) below[sliceOf[row]] += times[row];
    if (n + 1 < byY.length && y[byY[n + 1]] === y[row]) continue;
    for (let s = 0; s < slices; s++) {
      const distance = Math.abs(below[s] / sizes[s] - all / count);
      if (distance > most[s]) most[s] = distance;
    }
  }
  return most;
}
