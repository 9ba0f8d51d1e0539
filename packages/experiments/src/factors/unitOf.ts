import { type Distribution, type FactorValue, valueAt } from "./Distribution.ts";

/**
 * The place in the unit interval of a value: what `valueAt` turns into it again. Of a value that has many places, the middle one;
 * of one that the distribution does not have, the nearest end.
 */
export function unitOf(distribution: Distribution, value: FactorValue): number {
  if (distribution.dist === "categorical") {
    const { values, weights } = distribution;
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const place = values.indexOf(value);
    const before = weights.slice(0, Math.max(0, place)).reduce((sum, weight) => sum + weight, 0);
    return (before + (weights[place] ?? 0) / 2) / all;
  }
  const number = Number(value);
  if (distribution.dist === "integer") {
    const { min, max } = distribution;
    return inside((number - min + 0.5) / (max - min + 1));
  }
  // The other distributions rise without a step, so that halving the interval finds the place to the last bit but one.
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 54; halving++) {
    const middle = (low + high) / 2;
    if ((valueAt(distribution, middle) as number) < number) low = middle;
    else high = middle;
  }
  return inside((low + high) / 2);
}

function inside(unit: number): number {
  return Math.min(Math.max(unit, 0), 1 - 2 ** -53);
}
