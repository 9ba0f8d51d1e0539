import { pow } from "../random/portable.ts";

/**
 * Share of a joint surplus that the first of two parties gets by power.
 *
 * w = size₁^ψ / (size₁^ψ + size₂^ψ);  ψ = 0 shares equally.
 *
 * @source asymmetric Nash bargaining; dependence after Emerson 1962
 */
export function bargainingWeight(first: number, second: number, exponent: number): number {
  const mine = pow(first, exponent);
  return mine / (mine + pow(second, exponent));
}
