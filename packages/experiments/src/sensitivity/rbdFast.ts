import { moments } from "../statistics/moments.ts";
import { orderOf } from "../statistics/ranks.ts";
import { bootstrapHalfWidths, type Estimate, everyone, type Resampling } from "./Estimate.ts";
import { powerAt } from "./fastIndices.ts";

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
  const swing = new Float64Array(count);
  up.forEach((i, k) => (swing[k] = y[i]));
  down.forEach((i, k) => (swing[up.length + k] = y[i]));
  const { variance } = moments(swing);
  const all = (variance * (count - 1)) / count;
  let low = 0;
  for (let f = 1; f <= harmonics; f++) low += 2 * powerAt(swing, f);
  const share = all === 0 ? 0 : low / all;
  const lambda = (2 * harmonics) / count;
  return share - (lambda / (1 - lambda)) * (1 - share);
}
