import { Refusal, refuseUnlessWhole } from "../Refusal.ts";

/**
 * Points of an experiment in the unit cube: one row of numbers in [0, 1) for each point, one column for each factor.
 *
 * What a number means for a factor is the business of its distribution.
 */
export interface Design {
  readonly rows: number;
  readonly dimensions: number;
  /** Row after row. */
  readonly units: Float64Array;
}

/** What a design can do beside being run. */
export interface DesignKind {
  readonly name: string;
  /** Whether more points can be added without moving an old one; else why not. */
  readonly extensible: true | string;
  /** Whether points may be thrown away and drawn again where a constraint rejects them; else why not. */
  readonly constrainable: true | string;
}

const ordered = "its points stand in an order that the indices are computed from";

export const designKinds: readonly DesignKind[] = [
  {
    name: "factorial",
    extensible: "a grid with one more level has its points elsewhere",
    constrainable: true,
  },
  { name: "list", extensible: true, constrainable: true },
  {
    name: "file",
    extensible: "its points are those of the file: add rows there under another name",
    constrainable: true,
  },
  {
    name: "lhs",
    extensible: "one stratum for each point: more points have narrower strata",
    constrainable: true,
  },
  {
    name: "lhs-maximin",
    extensible: "its points were moved apart for this number of them",
    constrainable: true,
  },
  {
    name: "lhs-cd",
    extensible: "its points were spread evenly for this number of them",
    constrainable: true,
  },
  { name: "halton", extensible: true, constrainable: true },
  { name: "sobol", extensible: true, constrainable: true },
  { name: "saltelli", extensible: true, constrainable: ordered },
  { name: "morris", extensible: true, constrainable: ordered },
  {
    name: "fast",
    extensible: "the frequencies of its curve follow from the number of points",
    constrainable: ordered,
  },
];

/** A criterion that is a sum over points and over pairs of them, so that an exchange changes little of it. */
export interface PairSum {
  readonly single: (design: Design, i: number) => number;
  /** Each pair once. */
  readonly pair: (design: Design, i: number, j: number) => number;
}

/** Numbers that a design may have: 800 MB of them. */
const largest = 1e8;

/**
 * An empty design to be filled.
 *
 * @throws Refusal  unless there are rows and columns, and not more of them than memory holds
 */
export function createDesign(rows: number, dimensions: number): Design {
  refuseUnlessWhole("dimensions", dimensions, 1, largest);
  refuseUnlessWhole("rows", rows, 1, Math.floor(largest / dimensions));
  return { rows, dimensions, units: new Float64Array(rows * dimensions) };
}

/** @throws Refusal  unless there are no names, or one for each column that no other has */
export function refuseUnlessNamed(names: readonly string[] | undefined, dimensions: number): void {
  if (names === undefined) return;
  if (names.length !== dimensions)
    throw new Refusal(["names"], `${names.length} names`, `one for each of ${dimensions} columns`);
  names.forEach((name, d) => {
    if (names.indexOf(name) < d)
      throw new Refusal(["names", d], `“${name}” once more`, "each name once");
  });
}
