import type { Design, PairSum } from "./Design.ts";

/**
 * Squared discrepancies: how far the share of points in a box can lie from its volume, over boxes of a kind. 0 would be
 * perfectly even.
 *
 * @source Hickernell 1998, "A generalized discrepancy and quadrature error bound"; Zhou, Fang & Ning 2013 (mixture)
 */
export function centredDiscrepancy(design: Design): number {
  const { rows, dimensions } = design;
  let sum = (13 / 12) ** dimensions;
  for (let i = 0; i < rows; i++) {
    sum += centredParts.single(design, i);
    for (let j = 0; j < i; j++) sum += centredParts.pair(design, i, j);
  }
  return sum;
}

/** The centred discrepancy up to a constant, as what each point and each pair adds to it. */
export const centredParts: PairSum = {
  single: (design, i) => {
    const { rows, dimensions, units } = design;
    let one = 1;
    for (let d = 0; d < dimensions; d++) {
      const x = Math.abs(units[i * dimensions + d] - 0.5);
      one *= 1 + 0.5 * x - 0.5 * x * x;
    }
    return (-2 / rows) * one + centredPair(design, i, i) / rows ** 2;
  },
  pair: (design, i, j) => (2 * centredPair(design, i, j)) / design.rows ** 2,
};

function centredPair({ dimensions, units }: Design, i: number, j: number): number {
  let both = 1;
  for (let d = 0; d < dimensions; d++) {
    const x = units[i * dimensions + d];
    const y = units[j * dimensions + d];
    both *= 1 + 0.5 * (Math.abs(x - 0.5) + Math.abs(y - 0.5) - Math.abs(x - y));
  }
  return both;
}

/** Boxes that run over the edge and come in again on the other side: no corner is special. */
export function wraparoundDiscrepancy({ rows, dimensions, units }: Design): number {
  let pairs = 0;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < rows; j++) {
      let both = 1;
      for (let d = 0; d < dimensions; d++) {
        const apart = Math.abs(units[i * dimensions + d] - units[j * dimensions + d]);
        both *= 1.5 - apart * (1 - apart);
      }
      pairs += both;
    }
  return -((4 / 3) ** dimensions) + pairs / rows ** 2;
}

/** Between the centred and the wraparound one, without the faults of either in many dimensions. */
export function mixtureDiscrepancy({ rows, dimensions, units }: Design): number {
  let single = 0;
  let pairs = 0;
  for (let i = 0; i < rows; i++) {
    let one = 1;
    for (let d = 0; d < dimensions; d++) {
      const x = Math.abs(units[i * dimensions + d] - 0.5);
      one *= 5 / 3 - 0.25 * x - 0.25 * x * x;
    }
    single += one;
    for (let j = 0; j < rows; j++) {
      let both = 1;
      for (let d = 0; d < dimensions; d++) {
        const x = units[i * dimensions + d];
        const y = units[j * dimensions + d];
        const apart = Math.abs(x - y);
        both *=
          15 / 8 -
          0.25 * (Math.abs(x - 0.5) + Math.abs(y - 0.5)) -
          0.75 * apart +
          0.5 * apart * apart;
      }
      pairs += both;
    }
  }
  return (19 / 12) ** dimensions - (2 / rows) * single + pairs / rows ** 2;
}

/** Boxes with a corner in the origin. The one that is given as a root, as in the literature. */
export function starDiscrepancy({ rows, dimensions, units }: Design): number {
  let single = 0;
  let pairs = 0;
  for (let i = 0; i < rows; i++) {
    let one = 1;
    for (let d = 0; d < dimensions; d++) one *= 1 - units[i * dimensions + d] ** 2;
    single += one;
    for (let j = 0; j < rows; j++) {
      let both = 1;
      for (let d = 0; d < dimensions; d++)
        both *= 1 - Math.max(units[i * dimensions + d], units[j * dimensions + d]);
      pairs += both;
    }
  }
  return Math.sqrt(3 ** -dimensions - (2 ** (1 - dimensions) / rows) * single + pairs / rows ** 2);
}
