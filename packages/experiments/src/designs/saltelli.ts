import { Refusal, refuseUnlessWhole } from "../Refusal.ts";
import { createDesign, type Design, refuseUnlessNamed } from "./Design.ts";
import { mostSobolDimensions, sobol, type SobolOptions } from "./sobol.ts";

export interface SaltelliOptions extends SobolOptions {
  /** Whether interactions of pairs are asked for, at twice the points. */
  readonly secondOrder?: boolean;
}

/** Points for each base point. */
export function saltelliBlock(dimensions: number, secondOrder: boolean): number {
  return secondOrder ? 2 * dimensions + 2 : dimensions + 2;
}

/**
 * Points for Sobol's indices: for each of N base points A, then A with one column from B for each factor, then (for
 * interactions) B with one column from A, then B.
 *
 * @param base  N; with those that exist a power of two, or the columns would not be balanced. Rows are N·(D + 2), or N·(2D + 2) with interactions
 * @throws Refusal  of another number, and above 80 factors
 * @source Saltelli 2002, "Making best use of model evaluations to compute sensitivity indices"
 */
export function saltelli(base: number, dimensions: number, options: SaltelliOptions = {}): Design {
  const { secondOrder = false, names, ...rest } = options;
  refuseUnlessWhole("dimensions", dimensions, 1, Math.floor(mostSobolDimensions / 2));
  refuseUnlessWhole("base", base, 1);
  refuseUnlessNamed(names, dimensions);
  const all = base + (rest.from ?? 0);
  if (!Number.isInteger(Math.log2(all)))
    throw new Refusal(
      ["base"],
      all,
      `a power of two, for instance ${2 ** Math.floor(Math.log2(all))} or ${2 ** Math.ceil(Math.log2(all))}`,
    );
  const both = sobol(base, 2 * dimensions, {
    ...rest,
    ...(names === undefined
      ? {}
      : { names: [...names, ...names.map((name) => `${name} (second)`)] }),
  });
  const block = saltelliBlock(dimensions, secondOrder);
  const design = createDesign(base * block, dimensions);
  const { units } = design;
  for (let i = 0; i < base; i++) {
    const a = i * 2 * dimensions;
    const b = a + dimensions;
    let row = i * block;
    const put = (from: number, other: number, swapped: number) => {
      for (let d = 0; d < dimensions; d++)
        units[row * dimensions + d] = both.units[(d === swapped ? other : from) + d];
      row++;
    };
    put(a, b, -1);
    for (let d = 0; d < dimensions; d++) put(a, b, d);
    if (secondOrder) for (let d = 0; d < dimensions; d++) put(b, a, d);
    put(b, a, -1);
  }
  return design;
}
