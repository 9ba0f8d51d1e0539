export interface DefinedPairs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** a − b */
  readonly differences: Float64Array;
}

/** The replications in which two strategies both have a finite value; only those can be subtracted. */
export function pairDefined(ofA: Float64Array, ofB: Float64Array): DefinedPairs {
  const defined = (_: number, i: number) => Number.isFinite(ofA[i]) && Number.isFinite(ofB[i]);
  const a = ofA.filter(defined);
  const b = ofB.filter(defined);
  return { a, b, differences: a.map((value, i) => value - b[i]) };
}
