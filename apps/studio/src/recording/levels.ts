import { pow, type World } from "@searoom/model";

/** Factors beside the components of the offer, in the order in which the strategy canvas shows them. */
const before = ["price"] as const;
const after = ["reputation", "reach"] as const;

export function factorNames(components: readonly string[]): readonly string[] {
  return [...before, ...components, ...after];
}

export function factorCount(components: number): number {
  return before.length + components + after.length;
}

/**
 * How much of each factor a firm offers this month, a row for each firm: the price it asks (Keur a month), how well its
 * offer covers each component, its reputation, and the people who sell for it. NaN where it sells nothing.
 */
export function levelsOf({ firms, offers, parameters }: World): Float32Array {
  const K = parameters.components.length;
  const row = factorCount(K);
  const { columns, count } = firms;
  const levels = new Float32Array(count * row).fill(NaN);
  const exponent = 1 / parameters.utility.weakLinkExponent;
  for (let firm = 0; firm < count; firm++) {
    const offer = columns.offer[firm];
    if (columns.alive[firm] === 0 || columns.selling[firm] === 0 || offer === -1) continue;
    const at = firm * row;
    levels[at] = offers.price[offer];
    for (let k = 0; k < K; k++) levels[at + 1 + k] = pow(offers.powered[offer * K + k], exponent);
    levels[at + 1 + K] = columns.reputation[firm];
    levels[at + 2 + K] = columns.reps[firm];
  }
  return levels;
}
