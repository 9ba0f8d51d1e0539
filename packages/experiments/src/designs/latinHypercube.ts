import seedrandom from "seedrandom";
import { createDesign, type Design, type PairSum, refuseUnlessNamed } from "./Design.ts";
import { centredParts } from "./discrepancy.ts";

export interface LatinHypercubeOptions {
  readonly seed: string;
  /** Names of the columns, on which their draws hang; their places unless told. */
  readonly names?: readonly string[];
  /** Where a point lies in its stratum. */
  readonly within?: "anywhere" | "centre";
}

/**
 * A Latin hypercube: cut into as many strata as there are points, every column has one point in each.
 *
 * @source McKay, Beckman & Conover 1979
 */
export function latinHypercube(
  rows: number,
  dimensions: number,
  { seed, names, within = "anywhere" }: LatinHypercubeOptions,
): Design {
  const design = createDesign(rows, dimensions);
  refuseUnlessNamed(names, dimensions);
  const { units } = design;
  for (let d = 0; d < dimensions; d++) {
    const uniform = seedrandom.alea(`latin hypercube/${seed}/${names?.[d] ?? d}`);
    const strata = shuffled(rows, uniform);
    for (let i = 0; i < rows; i++)
      units[i * dimensions + d] = (strata[i] + (within === "centre" ? 0.5 : uniform())) / rows;
  }
  return design;
}

/**
 * A Latin hypercube whose closest two points lie far apart.
 *
 * Exchanges within columns that lower Σ 1/d_ij^15 are kept, and some that raise it a little while the search is warm.
 *
 * @source Morris & Mitchell 1995, "Exploratory designs for computational experiments"
 */
export function maximinLatinHypercube(
  rows: number,
  dimensions: number,
  options: LatinHypercubeOptions,
): Design {
  return exchanged(latinHypercube(rows, dimensions, options), options.seed, crowding);
}

/**
 * A Latin hypercube that fills the cube evenly: small centred L₂ discrepancy.
 *
 * @source Jin, Chen & Sudjianto 2005 (exchanges within columns); Hickernell 1998 (discrepancy)
 */
export function evenLatinHypercube(
  rows: number,
  dimensions: number,
  options: LatinHypercubeOptions,
): Design {
  return exchanged(latinHypercube(rows, dimensions, options), options.seed, centredParts);
}

/** Σ d^−15: led by the closest pairs. */
const crowding: PairSum = {
  single: () => 0,
  pair: ({ dimensions, units }, i, j) => {
    let squares = 0;
    for (let d = 0; d < dimensions; d++)
      squares += (units[i * dimensions + d] - units[j * dimensions + d]) ** 2;
    return squares ** -7.5;
  },
};

/** Evaluations of a pair that a search may take: a second or so. */
const mostPairs = 4e7;

/** Threshold accepting: an exchange of two points in one column stays if the criterion falls, or rises by little. */
function exchanged(design: Design, seed: string, criterion: PairSum): Design {
  const { rows, dimensions, units } = design;
  if (rows < 3 || dimensions < 2) return design;
  const uniform = seedrandom.alea(`exchanges/${seed}`);
  let now = 0;
  for (let i = 0; i < rows; i++) now += partOf(design, criterion, i, i);
  let best = now;
  const bestUnits = units.slice();
  const scale = Math.abs(now) * 0.05;
  const steps = Math.min(500 * rows, Math.ceil(mostPairs / (4 * rows * dimensions)));
  for (let step = 0; step < steps; step++) {
    const d = Math.floor(uniform() * dimensions);
    const i = Math.floor(uniform() * rows);
    const j = Math.floor(uniform() * rows);
    if (i === j) continue;
    const before = partOf(design, criterion, i, rows) + partOf(design, criterion, j, rows);
    exchange(units, i * dimensions + d, j * dimensions + d);
    // What the two share counts twice on both sides.
    const change = partOf(design, criterion, i, rows) + partOf(design, criterion, j, rows) - before;
    const patience = scale * (1 - step / steps) ** 4 * uniform() ** 4;
    if (change > patience) exchange(units, i * dimensions + d, j * dimensions + d);
    else {
      now += change;
      if (now < best) {
        best = now;
        bestUnits.set(units);
      }
    }
  }
  units.set(bestUnits);
  return design;
}

/** What point i adds to the criterion with the points before `end`. */
function partOf(design: Design, { single, pair }: PairSum, i: number, end: number): number {
  let sum = single(design, i);
  for (let j = 0; j < end; j++) if (j !== i) sum += pair(design, i, j);
  return sum;
}

function exchange(units: Float64Array, a: number, b: number): void {
  const kept = units[a];
  units[a] = units[b];
  units[b] = kept;
}

function shuffled(count: number, uniform: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(uniform() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}
