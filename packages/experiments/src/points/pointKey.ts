import type { FactorValue } from "../factors/Distribution.ts";

/**
 * What a point is, whatever its place in a list: factors by name with their values, in alphabetical order. Luck of its own hangs on
 * it.
 */
export function pointKey(factors: readonly string[], values: readonly FactorValue[]): string {
  const pairs = factors.map((name, i) => [name, values[i]] as const);
  return JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
