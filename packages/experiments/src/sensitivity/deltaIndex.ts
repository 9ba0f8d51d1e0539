import { moments } from "../statistics/moments.ts";
import { orderOf } from "../statistics/ranks.ts";
import { bootstrap, type Estimate, everyone, type Resampling } from "./Estimate.ts";

export interface DeltaIndex {
  /** How much the density of the output moves on average once the factor is known; 0 to 1, 0 for a factor without effect. */
  readonly delta: Estimate;
  /** First Sobol' index from the same classes. */
  readonly first: Estimate;
}

/** Points at which densities are compared. */
const gridPoints = 100;

/**
 * Borgonovo's delta of one factor from any sample.
 *
 * δ = Σ_m n_m/2N ∫ |f(y) − f(y | class m)| dy, densities by Gaussian kernels with Silverman's width; freed of bias by the bootstrap:
 * 2δ̂ minus the mean over resamples.
 *
 * @source Borgonovo 2007, "A new uncertainty importance measure"; Plischke, Borgonovo & Smith 2013 (given data)
 */
export function deltaIndex(x: Float64Array, y: Float64Array, resampling: Resampling): DeltaIndex {
  const count = x.length;
  const grid = gridOver(y);
  const of = (sample: Int32Array) => plainDelta(x, y, sample, grid);
  const [rough, first] = of(everyone(count));
  const [deltas, firsts] = bootstrap(count, of, resampling);
  return {
    delta: { value: 2 * rough - deltas.mean, halfWidth: deltas.halfWidth },
    first: { value: first, halfWidth: firsts.halfWidth },
  };
}

/** Delta as it comes out of a sample, larger than it is by what noise adds, and the first Sobol' index. */
export function plainDelta(
  x: Float64Array,
  y: Float64Array,
  sample: Int32Array = everyone(x.length),
  grid: Float64Array = gridOver(y),
): [delta: number, first: number] {
  const count = sample.length;
  const classes = classCount(count);
  const ys = Float64Array.from(sample, (i) => y[i]);
  const ordered = orderOf(Float64Array.from(sample, (i) => x[i]));
  const parts = Array.from({ length: classes }, (_, m) => {
    const from = Math.floor((m * count) / classes);
    const to = Math.floor(((m + 1) * count) / classes);
    return Float64Array.from(ordered.subarray(from, to), (i) => ys[i]);
  }).filter((part) => part.length > 0);
  return [deltaOf(ys, parts, grid), firstOf(ys, parts)];
}

/** @source Plischke, Borgonovo & Smith 2013, eq. 25 */
function classCount(count: number): number {
  return Math.min(Math.ceil(count ** (2 / (7 + Math.tanh((1500 - count) / 500)))), 48);
}

function gridOver(y: Float64Array): Float64Array {
  let low = Infinity;
  let high = -Infinity;
  for (const value of y) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return Float64Array.from(
    { length: gridPoints },
    (_, g) => low + ((high - low) * g) / (gridPoints - 1),
  );
}

function deltaOf(y: Float64Array, parts: readonly Float64Array[], grid: Float64Array): number {
  const all = density(y, grid);
  let sum = 0;
  for (const part of parts) {
    // All in one place: a density cannot be told from it, and the whole of it lies elsewhere.
    const own = part.every((value) => value === part[0]) ? null : density(part, grid);
    let area = 0;
    for (let g = 1; g < grid.length; g++) {
      const left = Math.abs(all[g - 1] - (own?.[g - 1] ?? 0));
      const right = Math.abs(all[g] - (own?.[g] ?? 0));
      area += ((left + right) / 2) * (grid[g] - grid[g - 1]);
    }
    sum += (part.length / (2 * y.length)) * area;
  }
  return sum;
}

/** @source Silverman 1986, eq. 4.14 (width) */
function density(values: Float64Array, grid: Float64Array): Float64Array {
  const { variance } = moments(values);
  const width = Math.sqrt(variance) * ((3 * values.length) / 4) ** -0.2;
  const height = 1 / (values.length * width * Math.sqrt(2 * Math.PI));
  const precision = -0.5 / width ** 2;
  return grid.map((at) => {
    let sum = 0;
    for (const value of values) sum += Math.exp(precision * (at - value) ** 2);
    return sum * height;
  });
}

/** Variance between classes over the whole. */
function firstOf(y: Float64Array, parts: readonly Float64Array[]): number {
  const all = moments(y);
  const variance = (all.variance * (y.length - 1)) / y.length;
  let between = 0;
  for (const part of parts)
    between += (part.length / y.length) * (moments(part).mean - all.mean) ** 2;
  return variance === 0 ? 0 : between / variance;
}
