/** A moment at which somebody may stop because it is decided. */
export interface Look {
  /** How many have been made by then. */
  readonly replications: number;
  /** Chance of a wrong verdict that this look may take. */
  readonly error: number;
}

/**
 * Looks at growing numbers of replications, and how the error that is allowed is divided among them: half of it is kept for the
 * last, the others share the rest alike. However many looks there are and wherever one stops, the chance of a wrong verdict
 * stays below the sum (Bonferroni).
 *
 * @param at  ascending
 * @source Armitage, McPherson & Rowe 1969, "Repeated significance tests on accumulating data" (why); Pocock 1977
 */
export function divideError(at: readonly number[], error: number): Look[] {
  return at.map((replications, i) => ({
    replications,
    error:
      at.length === 1 ? error : i === at.length - 1 ? error / 2 : error / (2 * (at.length - 1)),
  }));
}

/** Numbers that double from the first until the last, which comes in any case. */
export function doubling(first: number, last: number): number[] {
  const found: number[] = [];
  for (let at = first; at < last; at *= 2) found.push(at);
  return [...found, last];
}
