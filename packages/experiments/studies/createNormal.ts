import seedrandom from "seedrandom";

/** @source Box & Muller 1958, "A note on the generation of random normal deviates" */
export function createNormal(seed: string): () => number {
  const uniform = seedrandom.alea(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
