/**
 * The value below which a share of the sample lies, between neighbours by linear interpolation.
 *
 * @param sorted  ascending, finite; NaN of an empty sample
 * @param share   in [0, 1]; 0.5 is the median
 * @source Hyndman & Fan 1996, "Sample quantiles in statistical packages", definition 7
 */
export function quantile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  if (sorted.length === 0) return NaN;
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

export function median(values: Float64Array): number {
  return quantile(values.toSorted(), 0.5);
}
