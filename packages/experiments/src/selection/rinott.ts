import chiSquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import chiSquarePdf from "@stdlib/stats-base-dists-chisquare-pdf";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tPdf from "@stdlib/stats-base-dists-t-pdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { moments } from "../statistics/moments.ts";
import { gaussLegendre } from "../statistics/gaussLegendre.ts";

const nodes = 200;
/** What is left out at either end. */
const tail = 1e-13;

/**
 * Rinott's h: with N_i = max(n₀, ⌈(hS_i/δ)²⌉) replications of each strategy, independent ones, the best is picked with the promised
 * probability.
 *
 * ∫[∫Φ(h/√(ν(1/x + 1/y))) f(x) dx]^(k−1) f(y) dy = P, f the density of χ² with ν = n₀ − 1 degrees of freedom
 *
 * @source Rinott 1978; Wilcox 1984 (tables)
 */
export function rinottH(strategies: number, first: number, probability: number): number {
  const freedom = first - 1;
  const { at, weight } = gaussLegendre(nodes, 0, chiSquareQuantile(1 - tail, freedom));
  const mass = weight.map((w, i) => w * chiSquarePdf(at[i], freedom));
  return solve(probability, (h) => {
    let all = 0;
    for (let j = 0; j < nodes; j++) {
      let inner = 0;
      for (let i = 0; i < nodes; i++)
        inner += mass[i] * normalCdf(h / Math.sqrt(freedom * (1 / at[i] + 1 / at[j])), 0, 1);
      all += mass[j] * inner ** (strategies - 1);
    }
    return all;
  });
}

/**
 * How many replications a strategy needs in all, by those it has.
 *
 * N = max(n₀, ⌈(hS/δ)²⌉)
 *
 * @param delta  the smallest difference that is worth finding out
 */
export function rinottReplications(values: ArrayLike<number>, h: number, delta: number): number {
  const { count, variance } = moments(values);
  return Math.max(count, Math.ceil((h ** 2 * variance) / delta ** 2));
}

/**
 * Dudewicz and Dalal's h, for their two-stage procedure with weighted means.
 *
 * ∫ F(t + h)^(k−1) f(t) dt = P, F and f of Student's t with n₀ − 1 degrees of freedom
 *
 * @source Dudewicz & Dalal 1975
 */
export function dudewiczDalalH(strategies: number, first: number, probability: number): number {
  const freedom = first - 1;
  const end = tQuantile(1 - tail, freedom);
  const { at, weight } = gaussLegendre(nodes, -end, end);
  const mass = weight.map((w, i) => w * tPdf(at[i], freedom));
  return solve(probability, (h) => {
    let all = 0;
    for (let i = 0; i < nodes; i++) all += mass[i] * tCdf(at[i] + h, freedom) ** (strategies - 1);
    return all;
  });
}

/** Where a rising function meets a value, by bisection. */
function solve(value: number, of: (h: number) => number): number {
  let low = 0;
  let high = 1;
  while (of(high) < value) high *= 2;
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (of(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
