import type { Design } from "../designs/Design.ts";
import { moments } from "../statistics/moments.ts";
import { bootstrapHalfWidths, type Estimate, everyone, type Resampling } from "./Estimate.ts";

export interface ElementaryEffects {
  /** Mean effect of a step through the whole range, with its sign. */
  readonly mu: Estimate;
  /** Mean size of the effect: how much the factor matters. */
  readonly muStar: Estimate;
  /** How much the effect differs from place to place: interaction or curvature. */
  readonly sigma: Estimate;
}

/**
 * Elementary effects of each factor from the outputs along the trajectories of a Morris design.
 *
 * d_j = (y(x + Δe_j) − y(x))/Δ;  μ, μ* = mean of d, |d|;  σ their standard deviation
 *
 * @source Morris 1991; Campolongo, Cariboni & Saltelli 2007 (μ*)
 */
export function morrisEffects(
  design: Design,
  outputs: Float64Array,
  resampling: Resampling,
): ElementaryEffects[] {
  const { dimensions } = design;
  const trajectories = design.rows / (dimensions + 1);
  const effects = effectsOf(design, outputs, trajectories);
  return Array.from({ length: dimensions }, (_, d) => {
    const of = (sample: Int32Array) => {
      const drawn = Float64Array.from(sample, (t) => effects[t * dimensions + d]);
      const { mean, variance } = moments(drawn);
      return [mean, moments(drawn.map(Math.abs)).mean, Math.sqrt(variance)];
    };
    const values = of(everyone(trajectories));
    const halfWidths = bootstrapHalfWidths(trajectories, of, resampling);
    const [mu, muStar, sigma] = values.map((value, k) => ({ value, halfWidth: halfWidths[k] }));
    return { mu, muStar, sigma };
  });
}

/** One row for each trajectory, one effect for each factor. */
function effectsOf(
  { dimensions, units }: Design,
  outputs: Float64Array,
  trajectories: number,
): Float64Array {
  const effects = new Float64Array(trajectories * dimensions);
  for (let t = 0; t < trajectories; t++)
    for (let s = 0; s < dimensions; s++) {
      const row = t * (dimensions + 1) + s;
      for (let d = 0; d < dimensions; d++) {
        const step = units[(row + 1) * dimensions + d] - units[row * dimensions + d];
        if (step === 0) continue;
        effects[t * dimensions + d] = (outputs[row + 1] - outputs[row]) / step;
        break;
      }
    }
  return effects;
}
