import { saltelliBlock } from "../designs/saltelli.ts";
import { Refusal } from "../Refusal.ts";
import { moments } from "../statistics/moments.ts";
import { bootstrapHalfWidths, type Estimate, everyone, type Resampling } from "./Estimate.ts";

export interface SobolIndices {
  /** Share of the variance that a factor explains by itself. */
  readonly first: readonly Estimate[];
  /** Share that goes with a factor in any way: what would be left if all others were known. */
  readonly total: readonly Estimate[];
  /** Share that only two together explain, by the lower and the higher factor; empty unless the design has the rows for it. */
  readonly second: readonly (readonly Estimate[])[];
}

/**
 * Sobol's indices from the outputs of a Saltelli design, in the order of its rows.
 *
 * S_j = mean(B(AB_j − A))/V;  T_j = mean((A − AB_j)²)/2V;  S_jk = mean(BA_j·AB_k − A·B)/V − S_j − S_k; V of A and B together, y
 * standardised first.
 *
 * @throws Refusal  unless there is a whole number of base points
 * @source Saltelli et al. 2010, "Variance based sensitivity analysis of model output", table 2 (b) and (f); Saltelli 2002
 */
export function sobolIndices(
  outputs: Float64Array,
  dimensions: number,
  { secondOrder = false, ...resampling }: Resampling & { readonly secondOrder?: boolean },
): SobolIndices {
  const block = saltelliBlock(dimensions, secondOrder);
  const base = outputs.length / block;
  if (!Number.isInteger(base) || base < 2)
    throw new Refusal(
      ["outputs"],
      `${outputs.length} of them`,
      `a multiple of ${block}, of ${dimensions} factors, and at least ${2 * block}`,
    );
  const y = standardised(outputs);
  const of = (sample: Int32Array) => indices(y, sample, dimensions, block, secondOrder);
  const values = of(everyone(base));
  const halfWidths = bootstrapHalfWidths(base, of, resampling);
  const estimates = values.map((value, k) => ({ value, halfWidth: halfWidths[k] }));
  const second: Estimate[][] = [];
  if (secondOrder)
    for (let j = 0, at = 2 * dimensions; j < dimensions; j++) {
      second.push(estimates.slice(at, at + dimensions - 1 - j));
      at += dimensions - 1 - j;
    }
  return {
    first: estimates.slice(0, dimensions),
    total: estimates.slice(dimensions, 2 * dimensions),
    second,
  };
}

/** First indices, total indices, and those of pairs, j < k. */
function indices(
  y: Float64Array,
  sample: Int32Array,
  dimensions: number,
  block: number,
  secondOrder: boolean,
): number[] {
  const count = sample.length;
  const first = new Array<number>(dimensions).fill(0);
  const total = new Array<number>(dimensions).fill(0);
  const ab = new Float64Array(2 * count);
  for (let n = 0; n < count; n++) {
    const row = sample[n] * block;
    const a = y[row];
    const b = y[row + block - 1];
    ab[n] = a;
    ab[count + n] = b;
    for (let j = 0; j < dimensions; j++) {
      const changed = y[row + 1 + j];
      first[j] += b * (changed - a);
      total[j] += (a - changed) ** 2;
    }
  }
  const variance = (moments(ab).variance * (2 * count - 1)) / (2 * count);
  // Where nothing varies nothing explains anything.
  const per = variance === 0 ? 0 : 1 / (count * variance);
  const found = [...first.map((sum) => sum * per), ...total.map((sum) => 0.5 * sum * per)];
  if (!secondOrder) return found;
  for (let j = 0; j < dimensions; j++)
    for (let k = j + 1; k < dimensions; k++) {
      let sum = 0;
      for (let n = 0; n < count; n++) {
        const row = sample[n] * block;
        sum += y[row + 1 + dimensions + j] * y[row + 1 + k] - y[row] * y[row + block - 1];
      }
      found.push(sum * per - found[j] - found[k]);
    }
  return found;
}

function standardised(outputs: Float64Array): Float64Array {
  const { mean, variance, count } = moments(outputs);
  const scale = variance === 0 ? 0 : 1 / Math.sqrt((variance * (count - 1)) / count);
  return outputs.map((y) => (y - mean) * scale);
}
