import { moments } from "./moments.ts";

/**
 * Pearson's correlation of paired values; NaN where one of them does not vary.
 *
 * r = Σ(a − ā)(b − b̄) / √(Σ(a − ā)²·Σ(b − b̄)²)
 */
export function correlation(a: Float64Array, b: Float64Array): number {
  const ofA = moments(a);
  const ofB = moments(b);
  if (!(ofA.variance > 0 && ofB.variance > 0)) return NaN;
  let products = 0;
  for (let i = 0; i < a.length; i++) products += (a[i] - ofA.mean) * (b[i] - ofB.mean);
  return products / ((a.length - 1) * Math.sqrt(ofA.variance * ofB.variance));
}
