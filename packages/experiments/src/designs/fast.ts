import seedrandom from "seedrandom";
import { refuseUnlessWhole } from "../Refusal.ts";
import { createDesign, type Design } from "./Design.ts";

/** Harmonics that are counted as a factor's own. */
export const harmonics = 4;

/**
 * Points of the extended Fourier amplitude sensitivity test: for each factor a curve through the cube on which that factor swings
 * fastest.
 *
 * x_j(s) = ½ + arcsin(sin(ω_j s + φ))/π,  s = 2πk/N;  ω of the factor in question (N − 1)/2M, of the others small
 *
 * @param points  N for each factor, above 4M² = 64; rows are N·D
 * @throws Refusal  with too few points
 * @source Saltelli, Tarantola & Chan 1999, "A quantitative model-independent method for global sensitivity analysis"
 */
export function fast(points: number, dimensions: number, { seed }: { seed: string }): Design {
  refuseUnlessWhole("points", points, 4 * harmonics ** 2 + 1);
  const uniform = seedrandom.alea(`fast/${seed}`);
  const design = createDesign(points * dimensions, dimensions);
  for (let factor = 0; factor < dimensions; factor++)
    design.units.set(
      curveOf(factor, points, dimensions, 2 * Math.PI * uniform()),
      factor * points * dimensions,
    );
  return design;
}

/** The points of one curve, row after row: that on which a factor swings fastest. */
export function curveOf(
  factor: number,
  points: number,
  dimensions: number,
  phase: number,
): Float64Array {
  const { own, others } = frequencies(points, dimensions);
  const units = new Float64Array(points * dimensions);
  for (let j = 0, other = 0; j < dimensions; j++) {
    const omega = j === factor ? own : others[other++];
    for (let k = 0; k < points; k++) {
      const s = (2 * Math.PI * k) / points;
      const unit = 0.5 + Math.asin(Math.sin(omega * s + phase)) / Math.PI;
      units[k * dimensions + j] = Math.min(unit, 1 - 2 ** -53);
    }
  }
  return units;
}

/** How fast the factor in question swings, and the D − 1 others. */
export function frequencies(
  points: number,
  dimensions: number,
): { own: number; others: readonly number[] } {
  const own = Math.floor((points - 1) / (2 * harmonics));
  const most = Math.floor(own / (2 * harmonics));
  const others = Array.from({ length: dimensions - 1 }, (_, j) =>
    most >= dimensions - 1
      ? Math.floor(dimensions === 2 ? 1 : 1 + (j * (most - 1)) / (dimensions - 2))
      : (j % most) + 1,
  );
  return { own, others };
}
