import type { Results } from "../Results.ts";

/**
 * Place of a strategy in `results.strategies`, by which runs name it.
 *
 * @throws RangeError  for a strategy that is not there
 */
export function strategyPlace({ strategies }: Results, name: string): number {
  const place = strategies.indexOf(name);
  if (place < 0) throw new RangeError(`there is no strategy ${name}`);
  return place;
}
