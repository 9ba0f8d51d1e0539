import { orderOf } from "../statistics/ranks.ts";
import { bootstrapHalfWidths, type Estimate, everyone, type Resampling } from "./Estimate.ts";
import { spectrum } from "./fastIndices.ts";

/**
 * First Sobol' index of one factor from any sample, by random balance design.
 *
 * Sorted up and then down along the factor, the outputs swing once if it has an effect: the share of the power in the first M
 * harmonics, less what noise puts there: S ← S − λ(1 − S)/(1 − λ), λ = 2M/N.
 *
 * @source Tarantola, Gatelli & Mara 2006; Tissot & Prieur 2012 (bias)
 */
export function rbdFast(
  x: Float64Array,
  y: Float64Array,
  { harmonics = 10, ...resampling }: Resampling & { readonly harmonics?: number },
): Estimate {
  const of = (sample: Int32Array) => [
    firstOrder(
      Float64Array.from(sample, (i) => x[i]),
      Float64Array.from(sample, (i) => y[i]),
      harmonics,
    ),
  ];
  const [value] = of(everyone(x.length));
  const [halfWidth] = bootstrapHalfWidths(x.length, of, resampling);
  return { value, halfWidth };
}

function firstOrder(x: Float64Array, y: Float64Array, harmonics: number): number {
  const order = orderOf(x);
  const up = order.filter((_, i) => i % 2 === 0);
  const down = order.filter((_, i) => i % 2 === 1).reverse();
  const count = y.length;
  const swing = Float64Array.of(...up, ...down).map((i) => y[i]);
  const power = spectrum(swing);
  let all = 0;
  let low = 0;
  power.forEach((one, f) => {
    all += 2 * one;
    if (f < harmonics) low += 2 * one;
  });
  if (count % 2 === 0) all += fastest(swing);
  const share = all === 0 ? 0 : low / all;
  const lambda = (2 * harmonics) / count;
  return share - (lambda / (1 - lambda)) * (1 - share);
}

/** Power at half of the number of points: up, down, up, down. */
function fastest(values: Float64Array): number {
  let sum = 0;
  values.forEach((value, k) => (sum += k % 2 === 0 ? value : -value));
  return (sum / values.length) ** 2;
}
