import seedrandom from "seedrandom";
import { dominates, frontsOf } from "./nondominated.ts";
import { referenceDirections } from "./referenceDirections.ts";
import { cross, mutate, type Uniform } from "./variation.ts";

/** A setting of the levers in the unit cube and what it is worth, every objective minimised. */
export interface Candidate {
  readonly levers: readonly number[];
  readonly objectives: readonly number[];
}

export interface SearchOptions {
  readonly levers: number;
  readonly objectives: number;
  /** Divisions of each side of the simplex of directions in which the front is wanted: more for a finer one. */
  readonly divisions: number;
  /** The same for the population that searches; as many unless told. Fewer arrive sooner, since each generation costs less. */
  readonly searchDivisions?: number;
  /** Evaluations in all. */
  readonly evaluations: number;
  readonly seed: string;
}

/**
 * Many-objective search: settings of which none is worse in everything, spread over all ways of weighing the objectives (NSGA-III).
 *
 * @param evaluate  objectives of some settings, in their order
 * @returns of all that was tried and that nothing tried is better than, those nearest to the directions
 * @source Deb & Jain 2014, "An evolutionary many-objective optimization algorithm using reference-point-based nondominated sorting"
 */
export async function searchFront(
  evaluate: (settings: readonly (readonly number[])[]) => Promise<readonly (readonly number[])[]>,
  options: SearchOptions,
): Promise<Candidate[]> {
  const { levers, objectives, divisions, searchDivisions = divisions, evaluations, seed } = options;
  const uniform = seedrandom.alea(`search/${seed}`);
  const directions = referenceDirections(objectives, searchDivisions);
  const size = Math.ceil(directions.length / 4) * 4;
  const judged = async (settings: readonly (readonly number[])[]): Promise<Candidate[]> => {
    const worth = await evaluate(settings);
    return settings.map((setting, i) => ({ levers: setting, objectives: worth[i] }));
  };
  const ideal = new Array<number>(objectives).fill(Infinity);
  let population = await judged(
    Array.from({ length: size }, () => Array.from({ length: levers }, uniform)),
  );
  let undominated = joined([], population);
  for (let spent = size; spent + size <= evaluations; spent += size) {
    const children = await judged(offspring(population, size, uniform));
    population = survivors([...population, ...children], size, directions, ideal, uniform);
    undominated = joined(undominated, children);
  }
  const wanted = referenceDirections(objectives, divisions);
  if (undominated.length <= wanted.length) return undominated;
  return survivors(undominated, wanted.length, wanted, ideal, uniform);
}

/** What nobody dominates of some that do not dominate each other and of others beside them. */
function joined(front: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  let now = [...front];
  for (const one of others) {
    if (now.some(({ objectives }) => dominates(objectives, one.objectives))) continue;
    now = now.filter(({ objectives }) => !dominates(one.objectives, objectives));
    now.push(one);
  }
  return now;
}

/** Parents are the better of two by the front in which they lie: the paper takes any, which is slower to arrive. */
function offspring(population: readonly Candidate[], size: number, uniform: Uniform): number[][] {
  const rank = new Int32Array(population.length);
  frontsOf(population.map((one) => one.objectives)).forEach((front, place) => {
    for (const i of front) rank[i] = place;
  });
  const any = () => Math.floor(uniform() * population.length);
  const pick = () => {
    const [a, b] = [any(), any()];
    return population[rank[b] < rank[a] ? b : a].levers;
  };
  const children: number[][] = [];
  while (children.length < size) children.push(...cross(pick(), pick(), uniform));
  for (const child of children) mutate(child, uniform);
  return children.slice(0, size);
}

/** Front after front while they fit; of the one that does not, those that serve the directions which are served least. */
function survivors(
  all: readonly Candidate[],
  size: number,
  directions: readonly (readonly number[])[],
  ideal: number[],
  uniform: Uniform,
): Candidate[] {
  const objectives = all.map((one) => one.objectives);
  for (const point of objectives)
    point.forEach((value, k) => (ideal[k] = Math.min(ideal[k], value)));
  const kept: number[] = [];
  let last: number[] = [];
  for (const front of frontsOf(objectives)) {
    if (kept.length + front.length > size) {
      last = front;
      break;
    }
    kept.push(...front);
    if (kept.length === size) return kept.map((i) => all[i]);
  }
  const considered = [...kept, ...last];
  const scaled = normalised(
    considered.map((i) => objectives[i]),
    ideal,
  );
  const niche = scaled.map((point) => nearest(point, directions));
  const served = new Int32Array(directions.length);
  for (let n = 0; n < kept.length; n++) served[niche[n].direction]++;
  const waiting = last.map((_, n) => kept.length + n);
  const open = new Set(directions.keys());
  const chosen: number[] = [];
  while (kept.length + chosen.length < size) {
    const least = Math.min(...[...open].map((d) => served[d]));
    const rarest = [...open].filter((d) => served[d] === least);
    const direction = rarest[Math.floor(uniform() * rarest.length)];
    const near = waiting.filter((n) => niche[n].direction === direction);
    if (near.length === 0) {
      open.delete(direction);
      continue;
    }
    const taken =
      served[direction] === 0
        ? near.reduce((best, n) => (niche[n].distance < niche[best].distance ? n : best))
        : near[Math.floor(uniform() * near.length)];
    chosen.push(taken);
    served[direction]++;
    waiting.splice(waiting.indexOf(taken), 1);
  }
  return [...kept, ...chosen.map((n) => considered[n])].map((i) => all[i]);
}

/** From the ideal point, in units of where the plane through the extreme points meets each axis. */
function normalised(points: readonly (readonly number[])[], ideal: readonly number[]): number[][] {
  const moved = points.map((point) => point.map((value, k) => value - ideal[k]));
  const extremes = ideal.map((_, axis) => {
    const reach = (point: readonly number[]) =>
      Math.max(...point.map((value, k) => value / (k === axis ? 1 : 1e-6)));
    return moved.reduce((best, point) => (reach(point) < reach(best) ? point : best));
  });
  const worst = ideal.map((_, k) => Math.max(...moved.map((point) => point[k]), 1e-12));
  const plane = solveOnes(extremes);
  const scale = worst.map((most, k) => {
    const intercept = plane === null ? NaN : 1 / plane[k];
    return intercept > 1e-6 && Number.isFinite(intercept) ? intercept : most;
  });
  return moved.map((point) => point.map((value, k) => value / scale[k]));
}

/** x with A·x = 1, by Gauss with pivots; null where the rows do not span the space. */
function solveOnes(rows: readonly (readonly number[])[]): number[] | null {
  const n = rows.length;
  const a = rows.map((row) => [...row, 1]);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
    if (Math.abs(a[pivot][k]) < 1e-12) return null;
    [a[k], a[pivot]] = [a[pivot], a[k]];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = a[i][k] / a[k][k];
      for (let j = k; j <= n; j++) a[i][j] -= factor * a[k][j];
    }
  }
  return a.map((row, k) => row[n] / row[k]);
}

function nearest(
  point: readonly number[],
  directions: readonly (readonly number[])[],
): { direction: number; distance: number } {
  let best = { direction: 0, distance: Infinity };
  directions.forEach((way, direction) => {
    let along = 0;
    let length = 0;
    for (let k = 0; k < way.length; k++) {
      along += point[k] * way[k];
      length += way[k] ** 2;
    }
    const share = along / length;
    let distance = 0;
    for (let k = 0; k < way.length; k++) distance += (point[k] - share * way[k]) ** 2;
    if (distance < best.distance) best = { direction, distance };
  });
  return best;
}
