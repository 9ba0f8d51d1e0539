import { correlation } from "../statistics/correlation.ts";
import { leastSquares } from "../statistics/leastSquares.ts";
import { ranks } from "../statistics/ranks.ts";

/** Spearman's correlation: of ranks, so that any rising curve counts as a line. */
export function rankCorrelation(x: Float64Array, y: Float64Array): number {
  return correlation(ranks(x), ranks(y));
}

/**
 * Partial rank correlation of every factor with the output: what is left of both once the other factors have explained what they
 * can.
 *
 * @param factors  one column each
 * @source Saltelli & Marivoet 1990, "Non-parametric statistics in sensitivity analysis for model output"
 */
export function partialRankCorrelations(
  factors: readonly Float64Array[],
  y: Float64Array,
): number[] {
  const columns = factors.map(ranks);
  const outputs = ranks(y);
  return columns.map((column, d) => {
    const others = columns.filter((_, other) => other !== d);
    return correlation(
      leastSquares(others, column).residuals,
      leastSquares(others, outputs).residuals,
    );
  });
}
