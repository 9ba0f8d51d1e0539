import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** What was asked before, by confidence and then by degrees of freedom: a quantile takes a tenth of a millisecond. */
const remembered = new Map<number, Map<number, number>>();

/** How many standard errors a two-sided interval of a mean reaches on either side. */
export function studentQuantile(confidence: number, freedom: number): number {
  let ofConfidence = remembered.get(confidence);
  if (ofConfidence === undefined)
    remembered.set(confidence, (ofConfidence = new Map<number, number>()));
  let quantile = ofConfidence.get(freedom);
  if (quantile === undefined) {
    quantile = tQuantile((1 + confidence) / 2, freedom);
    ofConfidence.set(freedom, quantile);
  }
  return quantile;
}
