export interface Moments {
  readonly count: number;
  /** NaN of no values. */
  readonly mean: number;
  /** Sample variance (divisor count − 1); NaN of fewer than two values. */
  readonly variance: number;
}

/**
 * Count, mean and sample variance.
 *
 * Everything is measured from the first value, so that equal values have a variance of exactly zero: a tie
 * between two strategies must not turn into a difference by rounding.
 *
 * mean = x₁ + Σ(x − x₁)/n;  variance = (Σ(x − mean)² − (Σ(x − mean))²/n) / (n − 1)
 *
 * @source Chan, Golub & LeVeque 1983, "Algorithms for computing the sample variance", eq. 1.7 (corrected two-pass)
 */
export function moments(values: ArrayLike<number>): Moments {
  const count = values.length;
  if (count === 0) return { count, mean: NaN, variance: NaN };
  const origin = values[0];
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i] - origin;
  const shift = sum / count;

  let squares = 0;
  let remainder = 0;
  for (let i = 0; i < count; i++) {
    const deviation = values[i] - origin - shift;
    squares += deviation * deviation;
    remainder += deviation;
  }
  const variance = count < 2 ? NaN : (squares - (remainder * remainder) / count) / (count - 1);
  return { count, mean: origin + shift, variance };
}
