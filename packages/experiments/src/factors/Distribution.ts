import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** What is believed of a factor that nobody controls. */
export type Distribution =
  | { readonly dist: "uniform"; readonly min: number; readonly max: number }
  | { readonly dist: "loguniform"; readonly min: number; readonly max: number }
  | {
      readonly dist: "triangular";
      readonly min: number;
      readonly mode: number;
      readonly max: number;
    }
  | { readonly dist: "normal"; readonly mean: number; readonly sd: number }
  /** gsd is the factor by which values spread around the median, above 1. */
  | { readonly dist: "lognormal"; readonly median: number; readonly gsd: number }
  | {
      readonly dist: "beta";
      readonly a: number;
      readonly b: number;
      readonly min: number;
      readonly max: number;
    }
  /** Whole numbers, both ends included. */
  | { readonly dist: "integer"; readonly min: number; readonly max: number }
  /** One of some values, each with its weight. */
  | {
      readonly dist: "categorical";
      readonly values: readonly (string | number | boolean)[];
      readonly weights: readonly number[];
    };

export type FactorValue = number | string | boolean;

/** Where the tails of a distribution without end are cut: one in a million on either side. */
const tail = 1e-6;

/**
 * The value of a factor at a place in the unit interval: the inverse of its distribution function, so that a design's strata are
 * strata of probability.
 *
 * @param unit  in [0, 1)
 * @source Devroye 1986, "Non-Uniform Random Variate Generation", §2.1 (inversion)
 */
export function valueAt(distribution: Distribution, unit: number): FactorValue {
  const inside = Math.min(Math.max(unit, tail), 1 - tail);
  switch (distribution.dist) {
    case "uniform":
      return distribution.min + (distribution.max - distribution.min) * unit;
    case "loguniform":
      return distribution.min * (distribution.max / distribution.min) ** unit;
    case "triangular":
      return triangularAt(distribution, unit);
    case "normal":
      return normalQuantile(inside, distribution.mean, distribution.sd);
    case "lognormal":
      return distribution.median * distribution.gsd ** normalQuantile(inside, 0, 1);
    case "beta": {
      const { a, b, min, max } = distribution;
      return min + (max - min) * betaQuantile(unit, a, b);
    }
    case "integer":
      return distribution.min + Math.floor(unit * (distribution.max - distribution.min + 1));
    case "categorical":
      return distribution.values[categoryAt(distribution.weights, unit)];
  }
}

function triangularAt(
  { min, mode, max }: { min: number; mode: number; max: number },
  unit: number,
): number {
  if (max === min) return min;
  const rising = (mode - min) / (max - min);
  return unit < rising
    ? min + (max - min) * Math.sqrt(unit * rising)
    : max - (max - min) * Math.sqrt((1 - unit) * (1 - rising));
}

function categoryAt(weights: readonly number[], unit: number): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let left = unit * all;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i];
    if (left < 0) return i;
  }
  return weights.length - 1;
}
