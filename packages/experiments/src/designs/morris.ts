import seedrandom from "seedrandom";
import { Refusal, refuseUnlessWhole } from "../Refusal.ts";
import { createDesign, type Design } from "./Design.ts";

export interface MorrisOptions {
  readonly seed: string;
  /** Levels of each factor, even; 4 unless told. */
  readonly levels?: number;
  /** First trajectory: to add to a design that exists. */
  readonly from?: number;
}

/** More of them make no grid. */
const mostLevels = 1000;

/** Step of a factor along a trajectory. */
export function morrisStep(levels: number): number {
  return levels / (2 * (levels - 1));
}

/**
 * Trajectories for elementary effects: from a keyed corner of the grid each factor moves once, by Δ = p/(2(p − 1)), in keyed
 * order and direction.
 *
 * @throws Refusal  of an odd number of levels
 * @returns (D + 1) rows for each trajectory
 * @source Morris 1991, "Factorial sampling plans for preliminary computational experiments"
 */
export function morris(trajectories: number, dimensions: number, options: MorrisOptions): Design {
  const { seed, levels = 4, from = 0 } = options;
  refuseUnlessWhole("trajectories", trajectories, 1);
  refuseUnlessWhole("dimensions", dimensions, 1);
  refuseUnlessWhole("from", from, 0);
  if (!(Number.isInteger(levels / 2) && levels >= 2 && levels <= mostLevels))
    throw new Refusal(["levels"], levels, `an even number from 2 to ${mostLevels}`);
  const step = morrisStep(levels);
  const design = createDesign(trajectories * (dimensions + 1), dimensions);
  const { units } = design;
  for (let t = 0; t < trajectories; t++) {
    const uniform = seedrandom.alea(`morris/${seed}/${from + t}`);
    const order = Array.from({ length: dimensions }, (_, d) => d);
    for (let i = dimensions - 1; i > 0; i--) {
      const other = Math.floor(uniform() * (i + 1));
      [order[i], order[other]] = [order[other], order[i]];
    }
    const first = t * (dimensions + 1) * dimensions;
    const up: boolean[] = [];
    for (let d = 0; d < dimensions; d++) {
      up[d] = uniform() < 0.5;
      const low = Math.floor((uniform() * levels) / 2) / (levels - 1);
      units[first + d] = up[d] ? low : low + step;
    }
    for (let s = 1; s <= dimensions; s++) {
      const at = first + s * dimensions;
      units.copyWithin(at, at - dimensions, at);
      const d = order[s - 1];
      units[at + d] += up[d] ? step : -step;
    }
  }
  return design;
}
