import { exp } from "../random/portable.ts";

/**
 * Share of its projects that a firm wins once its offer is worth more or less than before and one rival is met more or less often, by
 * a logit in which all others stay as they are.
 *
 * s' = s e^Δ / (s e^Δ + P r + 1 − s − r)
 *
 * @param share     s, its share of these projects today
 * @param rivals    r, the rival's share of them today, at most 1 − s
 * @param gained    Δ, by how much its offer gains, over the scale of tastes
 * @param presence  P, how often the rival will be met for each time that it is met today
 * @source McFadden 1974 (independence of irrelevant alternatives); docs/model.md, acquisition
 */
export function duelShare(share: number, rivals: number, gained: number, presence: number): number {
  const others = presence * rivals + Math.max(0, 1 - share - rivals);
  return share / (share + others * exp(-gained));
}
