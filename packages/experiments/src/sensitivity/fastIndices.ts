import { frequencies, harmonics } from "../designs/fast.ts";
import { moments } from "../statistics/moments.ts";
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
  const all = wholePower(curve);
  let mine = 0;
  for (let p = 1; p <= harmonics; p++) mine += powerAt(curve, p * own);
  let others = 0;
  for (let f = 1; f <= Math.floor(own / 2); f++) others += powerAt(curve, f);
  return all === 0 ? [0, 0] : [mine / all, 1 - others / all];
}

/** Power at one frequency, in swings along the whole: few are asked for, so that each by itself is faster than all at once. */
export function powerAt(values: Float64Array, frequency: number): number {
  const count = values.length;
  const { cos, sin } = circle(count);
  let real = 0;
  let imaginary = 0;
  for (let k = 0, turn = 0; k < count; k++) {
    real += values[k] * cos[turn];
    imaginary += values[k] * sin[turn];
    turn += frequency;
    if (turn >= count) turn -= count;
  }
  return (real ** 2 + imaginary ** 2) / count ** 2;
}

/** Power at all frequencies below half of the number of points: half of the variance, less what swings with every point. */
function wholePower(values: Float64Array): number {
  const { count, variance } = moments(values);
  const whole = (variance * (count - 1)) / count;
  return (whole - (count % 2 === 0 ? fastestPower(values) : 0)) / 2;
}

/** Power at half of the number of points: up, down, up, down. */
function fastestPower(values: Float64Array): number {
  let sum = 0;
  values.forEach((value, k) => (sum += k % 2 === 0 ? value : -value));
  return (sum / values.length) ** 2;
}

let lastCircle = { cos: new Float64Array(0), sin: new Float64Array(0) };

/** A turn in equal steps, remembered: resamples are all of one length. */
function circle(count: number): { readonly cos: Float64Array; readonly sin: Float64Array } {
  if (lastCircle.cos.length !== count) {
    const turn = Float64Array.from({ length: count }, (_, k) => (2 * Math.PI * k) / count);
    lastCircle = { cos: turn.map(Math.cos), sin: turn.map(Math.sin) };
  }
  return lastCircle;
}
