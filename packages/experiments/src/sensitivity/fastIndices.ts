import { frequencies, harmonics } from "../designs/fast.ts";
import { bootstrapHalfWidths, type Estimate, type Resampling } from "./Estimate.ts";

export interface FastIndices {
  readonly first: readonly Estimate[];
  readonly total: readonly Estimate[];
}

/**
 * First and total indices from the outputs along the curves of a FAST design.
 *
 * S = Σ_{p=1..M} P(pω)/Σ P;  T = 1 − Σ_{ω' ≤ ω/2} P/Σ P: what swings no faster than half of the factor's own frequency is due to
 * the others.
 *
 * @param points  for each factor
 * @source Saltelli, Tarantola & Chan 1999
 */
export function fastIndices(
  outputs: Float64Array,
  dimensions: number,
  resampling: Resampling,
): FastIndices {
  const points = outputs.length / dimensions;
  const { own } = frequencies(points, dimensions);
  const first: Estimate[] = [];
  const total: Estimate[] = [];
  for (let d = 0; d < dimensions; d++) {
    const curve = outputs.subarray(d * points, (d + 1) * points);
    const value = orders(curve, own);
    // A curve drawn with replacement has lost its order; half of a curve, every second point or so, has not.
    const halfWidths = bootstrapHalfWidths(
      points,
      (sample) =>
        orders(
          Float64Array.from(sample.toSorted(), (k) => curve[k]),
          own,
        ),
      resampling,
    );
    first.push({ value: value[0], halfWidth: halfWidths[0] });
    total.push({ value: value[1], halfWidth: halfWidths[1] });
  }
  return { first, total };
}

function orders(curve: Float64Array, own: number): [first: number, total: number] {
  const power = spectrum(curve);
  let all = 0;
  for (const one of power) all += one;
  let mine = 0;
  for (let p = 1; p <= harmonics; p++) mine += power[p * own - 1];
  let others = 0;
  for (let f = 0; f < Math.floor(own / 2); f++) others += power[f];
  return all === 0 ? [0, 0] : [mine / all, 1 - others / all];
}

/** Power at the frequencies 1, 2, … below half of the number of points. */
export function spectrum(values: Float64Array): Float64Array {
  const count = values.length;
  const cos = Float64Array.from({ length: count }, (_, k) => Math.cos((2 * Math.PI * k) / count));
  const sin = Float64Array.from({ length: count }, (_, k) => Math.sin((2 * Math.PI * k) / count));
  const power = new Float64Array(Math.floor((count + 1) / 2) - 1);
  for (let f = 1; f <= power.length; f++) {
    let real = 0;
    let imaginary = 0;
    for (let k = 0, turn = 0; k < count; k++) {
      real += values[k] * cos[turn];
      imaginary += values[k] * sin[turn];
      turn += f;
      if (turn >= count) turn -= count;
    }
    power[f - 1] = (real ** 2 + imaginary ** 2) / count ** 2;
  }
  return power;
}
