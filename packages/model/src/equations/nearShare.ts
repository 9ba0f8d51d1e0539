import { exp } from "../random/portable.ts";

/**
 * Share of the customers who have a site near them: each further site reaches fewer that are not reached yet.
 *
 * ℓ = 1 − e^(−n/n₀)
 *
 * @param sites          n ≥ 0
 * @param sitesForReach  n₀ > 0
 * @source docs/model.md, production
 */
export function nearShare(sites: number, sitesForReach: number): number {
  return sites === 0 ? 0 : 1 - exp(-sites / sitesForReach);
}
