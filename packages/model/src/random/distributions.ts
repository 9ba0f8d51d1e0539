import { exp, log } from "./portable.ts";

/** Standard Gumbel from a uniform draw: the taste shock behind the logit (McFadden 1974). */
export function gumbel(u: number): number {
  return -log(-log(u));
}

/** Unit exponential from a uniform draw. */
export function exponential(u: number): number {
  return -log(u);
}

/**
 * Geometric gap 1, 2, 3 … from a uniform draw and log(1 − h), with h the chance of success in each period.
 *
 * h = 0 gives Infinity, h = 1 gives 1.
 */
export function geometric(u: number, logOfFailure: number): number {
  return logOfFailure === 0 ? Infinity : 1 + Math.floor(log(u) / logOfFailure);
}

/**
 * Standard normal quantile of a uniform draw; relative error below 1.2e-9.
 *
 * @source P. J. Acklam, rational approximation of the inverse normal distribution function (2003)
 */
export function normal(u: number): number {
  if (u < 0.02425) return +tail(Math.sqrt(-2 * log(u)));
  if (u > 1 - 0.02425) return -tail(Math.sqrt(-2 * log(1 - u)));
  const q = u - 0.5;
  const r = q * q;
  return (
    ((((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r +
      1.38357751867269e2) *
      r -
      3.066479806614716e1) *
      r +
      2.506628277459239) *
      q) /
    (((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r +
      6.680131188771972e1) *
      r -
      1.328068155288572e1) *
      r +
      1)
  );
}

function tail(q: number): number {
  return (
    (((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q -
      2.549732539343734) *
      q +
      4.374664141464968) *
      q +
      2.938163982698783) /
    ((((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q +
      3.754408661907416) *
      q +
      1)
  );
}

/** Poisson count with mean λ by inversion; λ is small here (arrivals in a month). */
export function poisson(u: number, mean: number): number {
  let probability = exp(-mean);
  let cumulative = probability;
  let count = 0;
  while (u > cumulative && count < 1000) {
    count++;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}

/** Index drawn in proportion to weights; the last one when rounding leaves a gap. */
export function weightedIndex(u: number, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i];
  let left = u * total;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i];
    if (left < 0) return i;
  }
  return weights.length - 1;
}

const gumbelCells = 4096;
const gumbelTail = 64;
const gumbelQuantile = new Float64Array(gumbelCells);
for (let i = gumbelTail; i <= gumbelCells - gumbelTail; i++)
  gumbelQuantile[i] = gumbel(i / gumbelCells);
/** The lower 20 bits as a part of a cell. */
const perCell = 1 / 2 ** 20;

/**
 * Standard Gumbel from 32 random bits, by linear interpolation between 4096 exact quantiles; the outer 64 cells on either
 * side are computed exactly. Off by less than 4e-5, at a fifth of the cost: tastes are drawn for every option.
 */
export function gumbelOfBits(bits: number): number {
  const cell = bits >>> 20;
  if ((cell - gumbelTail) >>> 0 >= gumbelCells - 2 * gumbelTail)
    return +gumbel(((bits >>> 0) + 0.5) * 2.3283064365386963e-10);
  // The slope from the next quantile, which lies beside: a table of slopes would drive this one out of the nearest cache.
  const from = gumbelQuantile[cell];
  return from + (bits & 0xfffff) * ((gumbelQuantile[cell + 1] - from) * perCell);
}

/**
 * The quantiles of a geometric gap: (1 − h)^k, and from which k to look for each 1024th of the draw.
 *
 * A draw then costs a few comparisons instead of a logarithm.
 */
export interface GeometricTable {
  readonly survival: Float64Array;
  readonly first: Uint16Array;
}

const geometricCells = 1024;
/** Gaps beyond this many months, longer than any run, count as this long. */
const longestGap = 8192;

export function createGeometricTable(hazard: number): GeometricTable {
  const survival: number[] = [1];
  // Down to half of the smallest draw, 2⁻³³.
  while (survival[survival.length - 1] > 2 ** -34 && survival.length < longestGap)
    survival.push(survival[survival.length - 1] * (1 - hazard));
  if (survival.length === longestGap) survival.push(0);
  const first = new Uint16Array(geometricCells);
  let gap = 1;
  for (let cell = geometricCells - 1; cell >= 0; cell--) {
    while ((cell + 1) / geometricCells <= survival[gap]) gap++;
    first[cell] = gap;
  }
  return { survival: Float64Array.from(survival), first };
}

/** Geometric gap 1, 2, 3 … from a uniform draw: the first k with u > (1 − h)^k. */
export function geometricByTable(u: number, { survival, first }: GeometricTable): number {
  let gap = first[(u * geometricCells) | 0];
  while (u <= survival[gap]) gap++;
  return gap;
}
