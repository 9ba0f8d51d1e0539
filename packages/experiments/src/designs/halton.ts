import seedrandom from "seedrandom";
import { refuseUnlessWhole } from "../Refusal.ts";
import { createDesign, type Design, refuseUnlessNamed } from "./Design.ts";

export interface HaltonOptions {
  /** Key of a permutation of the digits of each place; without it the points are those of the textbook, the origin first. */
  readonly scramble?: string;
  /** First point of the sequence: to add to a design that exists. */
  readonly from?: number;
  /** Names of the columns, on which their permutations hang; their places unless told. */
  readonly names?: readonly string[];
}

/** Beyond it, strata of a column are wider than any number of points that is run. */
const mostHaltonDimensions = 1000;

/** Digits of a coordinate are followed until they are below what a number can tell apart. */
const finest = 2 ** -53;

/**
 * Points of Halton's sequence: the digits of the point's number in a prime base, mirrored at the point; one prime for each
 * column.
 *
 * Above some ten dimensions neighbouring columns march in step unless they are scrambled.
 *
 * @source Halton 1960; Owen 2017, "A randomized Halton algorithm in R" (permutation of each place)
 */
export function halton(rows: number, dimensions: number, options: HaltonOptions = {}): Design {
  const { scramble, from = 0, names } = options;
  refuseUnlessWhole("dimensions", dimensions, 1, mostHaltonDimensions);
  refuseUnlessWhole("from", from, 0);
  refuseUnlessNamed(names, dimensions);
  const design = createDesign(rows, dimensions);
  const bases = primes(dimensions);
  for (let d = 0; d < dimensions; d++) {
    const base = bases[d];
    const digits =
      scramble === undefined ? null : permutations(base, `${scramble}/${names?.[d] ?? d}`);
    for (let i = 0; i < rows; i++)
      design.units[i * dimensions + d] =
        digits === null ? mirrored(from + i, base) : mirroredThrough(from + i, base, digits);
  }
  return design;
}

/** The digits above the point, read backwards below it: one division at the end keeps it exact to the last bit. */
function mirrored(index: number, base: number): number {
  let number = 0;
  let places = 1;
  for (let left = index; left > 0; left = Math.floor(left / base)) {
    number = number * base + (left % base);
    places *= base;
  }
  return number / places;
}

/** Zeros in front count too, for they are permuted as well. */
function mirroredThrough(
  index: number,
  base: number,
  digits: readonly (readonly number[])[],
): number {
  let unit = 0;
  let left = index;
  let place = 1 / base;
  for (const permutation of digits) {
    unit += permutation[left % base] * place;
    left = Math.floor(left / base);
    place /= base;
  }
  return Math.min(unit, 1 - finest);
}

/** One permutation of the digits for each place that a number can hold. */
function permutations(base: number, key: string): number[][] {
  const uniform = seedrandom.alea(`halton/${key}`);
  const places = Math.ceil(53 / Math.log2(base));
  return Array.from({ length: places }, () => {
    const digits = Array.from({ length: base }, (_, digit) => digit);
    for (let i = base - 1; i > 0; i--) {
      const other = Math.floor(uniform() * (i + 1));
      [digits[i], digits[other]] = [digits[other], digits[i]];
    }
    return digits;
  });
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}
