/**
 * How much what serves one of three goals counts for a firm: 1 where its goals are even or do not matter.
 *
 * ω = 1 + γ · (3 g/Σg − 1)
 *
 * @param weight  γ ∈ [0, 1]
 * @param goal    g ∈ [0, 1], how much the firm wants this
 * @param sum     Σg over its three goals
 * @source docs/model.md, shared vision
 */
export function goalWeight(weight: number, goal: number, sum: number): number {
  return sum === 0 ? 1 : 1 + weight * ((3 * goal) / sum - 1);
}
