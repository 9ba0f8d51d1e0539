import fCdf from "@stdlib/stats-base-dists-f-cdf";
import { correlation } from "./correlation.ts";
import { moments } from "./moments.ts";

/** How clearly one factor moves an outcome by itself, and the chance of as much where it does not. */
export interface FScore {
  readonly f: number;
  readonly p: number;
}

/**
 * Score of a factor by the line through the outcome.
 *
 * F = r²/(1 − r²)·(n − 2)
 *
 * For a first look at many factors; sees neither curves nor interactions, where PAWN or delta do.
 *
 * @source Fisher 1925, "Statistical Methods for Research Workers", §25
 */
export function lineScore(x: Float64Array, y: Float64Array): FScore {
  const free = x.length - 2;
  const square = correlation(x, y) ** 2;
  return scored((square / (1 - square)) * free, 1, free);
}

/**
 * Score of a factor by how far its means lie apart where outcomes are of different classes: one-way analysis of variance.
 *
 * F = Σ n_g(x̄_g − x̄)²/(G − 1) : ΣΣ(x − x̄_g)²/(n − G)
 *
 * @param classes  of each row: which strategy was best, or whether a threshold was reached
 * @source Fisher 1925, §39
 */
export function classScore(x: Float64Array, classes: ArrayLike<number>): FScore {
  const groups = new Map<number, number[]>();
  x.forEach((value, i) => {
    const group = groups.get(classes[i]);
    if (group === undefined) groups.set(classes[i], [value]);
    else group.push(value);
  });
  const { mean } = moments(x);
  let between = 0;
  let within = 0;
  for (const group of groups.values()) {
    const own = moments(group);
    between += own.count * (own.mean - mean) ** 2;
    for (const value of group) within += (value - own.mean) ** 2;
  }
  const [apart, free] = [groups.size - 1, x.length - groups.size];
  return scored(between / apart / (within / free), apart, free);
}

/** The upper tail is the lower one of 1/F with the degrees of freedom exchanged: 1 minus the lower tail would have no digits left. */
function scored(f: number, apart: number, free: number): FScore {
  return { f, p: fCdf(1 / f, free, apart) };
}
