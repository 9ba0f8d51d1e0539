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
  const byX = orderOf(x);
  const of = (sample: Int32Array) => plainDelta(x, y, sample, grid, byX);
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
  byX: Int32Array = orderOf(x),
): [delta: number, first: number] {
  const count = sample.length;
  const classes = classCount(count);
  const times = new Int32Array(x.length);
  for (const row of sample) times[row]++;
  // In the order of the factor: a resample is how often each row occurs, so that none has to be sorted.
  const ys = new Float64Array(count);
  let filled = 0;
  for (const row of byX) for (let n = 0; n < times[row]; n++) ys[filled++] = y[row];
  const parts = Array.from({ length: classes }, (_, m) => {
    const from = Math.floor((m * count) / classes);
    const to = Math.floor(((m + 1) * count) / classes);
    return ys.subarray(from, to);
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

/**
 * Density by Gaussian kernels at equally spaced points.
 *
 * From the point nearest to a value outwards each kernel follows from the one before, K(g + h) = K(g)·r, r ← r·e^(−h²/w²), so that a value
 * takes two exponentials and not one for each point.
 *
 * @source Silverman 1986, eq. 4.14 (width)
 */
function density(values: Float64Array, grid: Float64Array): Float64Array {
  const { variance } = moments(values);
  const width = Math.sqrt(variance) * ((3 * values.length) / 4) ** -0.2;
  const height = 1 / (values.length * width * Math.sqrt(2 * Math.PI));
  const precision = 1 / width ** 2;
  const sums = new Float64Array(grid.length);
  const last = grid.length - 1;
  const step = (grid[last] - grid[0]) / last;
  const bend = Math.exp(-(step ** 2) * precision);
  const edge = Math.sqrt(bend);
  for (let n = 0; n < values.length; n++) {
    const value = values[n];
    const nearest = Math.min(last, Math.max(0, Math.round((value - grid[0]) / step)));
    const off = grid[nearest] - value;
    const peak = Math.exp(-0.5 * precision * off * off);
    const tilt = Math.exp(-precision * step * off);
    sums[nearest] += peak;
    let kernel = peak;
    let ratio = tilt * edge;
    for (let g = nearest + 1; g <= last && kernel > negligible; g++) {
      kernel *= ratio;
      ratio *= bend;
      sums[g] += kernel;
    }
    kernel = peak;
    ratio = edge / tilt;
    for (let g = nearest - 1; g >= 0 && kernel > negligible; g--) {
      kernel *= ratio;
      ratio *= bend;
      sums[g] += kernel;
    }
  }
  return sums.map((sum) => sum * height);
}

/** A kernel below this adds nothing to a sum of others that a number could show. */
const negligible = 1e-18;

/** Variance between classes over the whole. */
function firstOf(y: Float64Array, parts: readonly Float64Array[]): number {
  const all = moments(y);
  const variance = (all.variance * (y.length - 1)) / y.length;
  let between = 0;
  for (const part of parts)
    between += (part.length / y.length) * (moments(part).mean - all.mean) ** 2;
  return variance === 0 ? 0 : between / variance;
}
