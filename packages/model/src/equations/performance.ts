import { pow } from "../random/portable.ts";

/**
 * Weak-link performance of an offer for a job, in [0, 1].
 *
 * perf = (Σ_k n_k · cov_k^ρ)^(1/ρ);  ρ < 0: components are complements. `powered` holds max(cov, ε)^ρ, which is the
 * same for all accounts.
 *
 * @param need  weights, K per row, summing to 1
 * @source Arrow, Chenery, Minhas & Solow 1961 (constant elasticity of substitution)
 */
export function performance(
  need: Float32Array,
  needRow: number,
  powered: Float64Array,
  poweredRow: number,
  components: number,
  exponent: number,
): number {
  let sum = 0;
  for (let k = 0; k < components; k++) sum += need[needRow + k] * powered[poweredRow + k];
  return exponent === -1 ? 1 / sum : +pow(sum, 1 / exponent);
}
