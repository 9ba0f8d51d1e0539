/** a / b, and NaN where there is nothing to divide by. */
export function ratio(a: number, b: number): number {
  return b === 0 ? NaN : a / b;
}
