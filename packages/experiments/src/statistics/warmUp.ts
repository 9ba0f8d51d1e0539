export interface WarmUp {
  /** Batches to leave out, and the observations in them. */
  readonly batches: number;
  readonly observations: number;
  /** The least squared standard error that was found. */
  readonly mser: number;
  /** False where it lies at the end of what was looked at: the series is too short to tell. */
  readonly settled: boolean;
}

/**
 * How much of a series to leave out as warm-up: MSER-5.
 *
 * MSER(d) = Σ_{i>d}(Z_i − mean)²/(k − d)², Z means of batches of 5, d = 0 … ⌊k/2⌋; the first d at which it is least
 *
 * @source White 1997; White, Cobb & Spratt 2000
 */
export function warmUp(series: Float64Array, batch = 5): WarmUp {
  const means = batchMeans(series, batch);
  let best = 0;
  let least = Infinity;
  const last = Math.floor(means.length / 2);
  for (let d = 0; d <= last; d++) {
    const mser = mserAfter(means, d);
    if (mser >= least) continue;
    least = mser;
    best = d;
  }
  return { batches: best, observations: best * batch, mser: least, settled: best < last };
}

export function batchMeans(series: Float64Array, batch: number): Float64Array {
  return Float64Array.from({ length: Math.floor(series.length / batch) }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < batch; j++) sum += series[i * batch + j];
    return sum / batch;
  });
}

/** MSER of what is left once d batches are left out. */
export function mserAfter(means: Float64Array, d: number): number {
  const left = means.length - d;
  let mean = 0;
  for (let i = d; i < means.length; i++) mean += means[i] / left;
  let squares = 0;
  for (let i = d; i < means.length; i++) squares += (means[i] - mean) ** 2;
  return squares / left ** 2;
}
