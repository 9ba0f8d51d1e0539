import { quantile } from "../statistics/quantile.ts";
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
  const of = (sample: Int32Array) => {
    const distances = sliceDistances(
      Float64Array.from(sample, (i) => x[i]),
      Float64Array.from(sample, (i) => y[i]),
      slices,
    ).sort();
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

function sliceDistances(x: Float64Array, y: Float64Array, slices: number): Float64Array {
  const sorted = x.toSorted();
  const all = y.toSorted();
  const found: number[] = [];
  for (let s = 0; s < slices; s++) {
    const low = quantile(sorted, s / slices);
    const high = quantile(sorted, (s + 1) / slices);
    const inside = y.filter((_, i) => x[i] >= low && x[i] < high).sort();
    if (inside.length > 0) found.push(kolmogorovSmirnov(inside, all));
  }
  return Float64Array.from(found);
}

/** Largest distance between two empirical distribution functions of sorted samples. */
function kolmogorovSmirnov(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const at = Math.min(a[i], b[j]);
    while (i < a.length && a[i] === at) i++;
    while (j < b.length && b[j] === at) j++;
    most = Math.max(most, Math.abs(i / a.length - j / b.length));
  }
  return most;
}
