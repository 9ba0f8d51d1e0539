import { moments } from "./moments.ts";

/**
 * How many times as many independent runs a difference would need as these paired ones.
 *
 * (var A + var B) / var(A − B);  Infinity when the pairs differ by a constant, NaN when nothing varies
 *
 * @source Law 2015, "Simulation Modeling and Analysis", §11.2 (common random numbers)
 */
export function varianceRatio(a: Float64Array, b: Float64Array): number {
  const independent = moments(a).variance + moments(b).variance;
  return independent / moments(a.map((value, i) => value - b[i])).variance;
}
