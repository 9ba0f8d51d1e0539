/**
 * Jobs without a supplier in the order in which they will come to the market by themselves.
 *
 * Each job has a keyed level in (0, 1). The survival of the class falls from 1 with every month's hazard, and
 * a job acts once survival has fallen to its level: the cumulative-hazard clock of a class, without an
 * exponential or a logarithm. First levels are sorted once; a job that returns to the class gets a level under the
 * survival of that month and waits in a heap.
 */
export interface Thresholds {
  /** Probability of not having been reached since the start. */
  survival: number;
  /** All jobs by falling first level, these levels in the same order, and how far the list has been used up. */
  readonly order: Int32Array;
  readonly ordered: Float64Array;
  used: number;
  /** Level of each job. */
  readonly level: Float64Array;
  /** Binary heap of jobs that came back, highest level first. */
  heap: Int32Array;
  heaped: number;
  /** Number of levels drawn for each job. */
  readonly draws: Int32Array;
}

export function createThresholds(jobs: number): Thresholds {
  return {
    survival: 1,
    order: new Int32Array(jobs),
    ordered: new Float64Array(jobs),
    used: 0,
    level: new Float64Array(jobs),
    heap: new Int32Array(256),
    heaped: 0,
    draws: new Int32Array(jobs),
  };
}

/** Sorts the first levels: buckets of equal width, since levels are uniform, and insertion within a bucket. */
export function sortThresholds(thresholds: Thresholds): void {
  const { order, ordered, level } = thresholds;
  const count = level.length;
  const buckets = Math.max(1, count >> 2);
  const start = new Int32Array(buckets + 1);
  for (let job = 0; job < count; job++) start[bucketOf(level[job], buckets) + 1]++;
  for (let b = 0; b < buckets; b++) start[b + 1] += start[b];
  const fill = start.slice(0, buckets);
  for (let job = 0; job < count; job++) {
    const place = fill[bucketOf(level[job], buckets)]++;
    order[place] = job;
    ordered[place] = level[job];
  }
  for (let b = 0; b < buckets; b++) {
    for (let i = start[b] + 1; i < start[b + 1]; i++) {
      const job = order[i];
      const own = ordered[i];
      let hole = i;
      for (; hole > start[b] && ordered[hole - 1] < own; hole--) {
        order[hole] = order[hole - 1];
        ordered[hole] = ordered[hole - 1];
      }
      order[hole] = job;
      ordered[hole] = own;
    }
  }
}

/** Where nearly everyone comes at once, one in 10¹² does not: a survival of nothing could never fall again. */
const leastKept = 1e-12;
/** Below it the scale begins anew, long before a number ends. */
const smallest = 1e-200;

/** Survival falls by a month's hazard in [0, 1]. */
export function fall(thresholds: Thresholds, hazard: number): void {
  thresholds.survival *= Math.max(leastKept, 1 - hazard);
  if (thresholds.survival >= smallest) return;
  const { level, ordered, survival } = thresholds;
  for (let job = 0; job < level.length; job++) {
    level[job] /= survival;
    ordered[job] /= survival;
  }
  thresholds.survival = 1;
}

/** Next job whose level has been reached, or −1. */
export function nextReached(thresholds: Thresholds): number {
  const { order, ordered, level, heap, used, survival } = thresholds;
  const first = used < order.length ? ordered[used] : -1;
  const back = thresholds.heaped > 0 ? level[heap[0]] : -1;
  if (first < survival && back < survival) return -1;
  if (first >= back) {
    thresholds.used++;
    return order[used];
  }
  const job = heap[0];
  removeTop(thresholds);
  return job;
}

/** Gives a job that is without supplier again a new level: survival × u. */
export function addThreshold(thresholds: Thresholds, job: number, u: number): void {
  const { level } = thresholds;
  level[job] = thresholds.survival * u;
  if (thresholds.heaped === thresholds.heap.length) {
    const larger = new Int32Array(thresholds.heap.length * 2);
    larger.set(thresholds.heap);
    thresholds.heap = larger;
  }
  const { heap } = thresholds;
  let i = thresholds.heaped++;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (level[heap[parent]] >= level[job]) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = job;
}

function removeTop(thresholds: Thresholds): void {
  const { heap, level } = thresholds;
  const count = --thresholds.heaped;
  const job = heap[count];
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= count) break;
    if (child + 1 < count && level[heap[child + 1]] > level[heap[child]]) child++;
    if (level[heap[child]] <= level[job]) break;
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = job;
}

function bucketOf(level: number, buckets: number): number {
  return Math.min(buckets - 1, Math.floor((1 - level) * buckets));
}
