import { refuseUnlessWhole } from "../Refusal.ts";
import { createDesign, type Design, refuseUnlessNamed } from "./Design.ts";
import { directionNumbers } from "./directionNumbers.ts";
import { scrambleBits } from "./scrambleBits.ts";

/** Bits of a coordinate; as many as an integer has. */
const bits = 32;
const perUnit = 2 ** -bits;

/** Numbers of points are whole numbers of 31 bits. */
const mostSobolPoints = 2 ** 30;

export const mostSobolDimensions = directionNumbers.length + 1;

export interface SobolOptions {
  /** Key of Owen's nested uniform scrambling; without it the points are those of the textbook, the origin first. */
  readonly scramble?: string;
  /** First point of the sequence: to add to a design that exists. */
  readonly from?: number;
  /**
   * Names of the columns: the scrambling of a column hangs on its name, so that a factor that is added moves no other. Their places
   * unless told.
   */
  readonly names?: readonly string[];
}

/**
 * Points of Sobol's sequence. The number of points should be a power of two: then every column is stratified.
 *
 * x_i = Gray(i)₁v₁ ⊕ Gray(i)₂v₂ ⊕ …, in Gray-code order, so that each point differs from the last by one direction number.
 *
 * @throws Refusal  above 161 dimensions, beyond 2³⁰ points, and unless every column has a name of its own
 * @source Sobol' 1967; Antonov & Saleev 1979 (order); Joe & Kuo 2008 (direction numbers); Owen 1995 (scrambling),
 *   Owen 2020, "On dropping the first Sobol' point" (why the origin stays)
 */
export function sobol(rows: number, dimensions: number, options: SobolOptions = {}): Design {
  const { scramble, from = 0, names } = options;
  refuseUnlessWhole("dimensions", dimensions, 1, mostSobolDimensions);
  refuseUnlessWhole("from", from, 0, mostSobolPoints - rows);
  refuseUnlessNamed(names, dimensions);
  const design = createDesign(rows, dimensions);
  for (let d = 0; d < dimensions; d++) {
    const v = directionsOf(d);
    let x = 0;
    const gray = from ^ (from >>> 1);
    for (let b = 0; b < bits; b++) if ((gray >>> b) & 1) x ^= v[b];
    for (let i = 0; i < rows; i++) {
      const shown = scramble === undefined ? x : scrambleBits(x, `${scramble}/${names?.[d] ?? d}`);
      design.units[i * dimensions + d] = (shown >>> 0) * perUnit;
      x ^= v[Math.clz32(1) - Math.clz32(~(from + i) & (from + i + 1))];
    }
  }
  return design;
}

/** Direction numbers of one dimension, the first bit highest. */
function directionsOf(dimension: number): Int32Array {
  const v = new Int32Array(bits);
  if (dimension === 0) {
    for (let b = 0; b < bits; b++) v[b] = 1 << (bits - 1 - b);
    return v;
  }
  const [a, ...m] = directionNumbers[dimension - 1].split(" ").map(Number);
  const degree = m.length;
  for (let b = 0; b < bits; b++) {
    if (b < degree) {
      v[b] = m[b] << (bits - 1 - b);
      continue;
    }
    let next = v[b - degree] ^ (v[b - degree] >>> degree);
    for (let k = 1; k < degree; k++) if ((a >>> (degree - 1 - k)) & 1) next ^= v[b - k];
    v[b] = next;
  }
  return v;
}
