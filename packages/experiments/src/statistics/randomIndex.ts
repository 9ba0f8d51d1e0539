import seedrandom from "seedrandom";

/** Draws whole numbers from 0 to count − 1; the same seed draws the same numbers on every machine. */
export type RandomIndex = (count: number) => number;

export function createRandomIndex(seed: string): RandomIndex {
  const uniform = seedrandom.alea(seed);
  return (count) => Math.floor(uniform() * count);
}
