import type { Job, Replicate } from "@searoom/experiments/pool";
import { outcomeDefinitions, run } from "@searoom/model";
import { measuresFor, see } from "./measures.ts";
import { figuresOf } from "./summarise.ts";

export type SanityJob = Pick<Job, "parameters" | "seed" | "strategies">;

/** One seed, for the pool: the run is told on the worker and only its measures travel, then its outcomes. */
export const replicate: Replicate<SanityJob> = ({ parameters, seed, strategies }, replication) =>
  strategies.map((strategy) => {
    const result = run(parameters, { seed: (seed + replication) % 2 ** 32, strategy });
    return {
      strategy,
      outcomes: Float64Array.of(
        ...figuresOf(measuresFor(parameters.months), see(parameters, result)),
        ...outcomeDefinitions.map(({ name }) => result.outcomes[name]),
      ),
      digest: result.digest,
      burnIn: result.burnIn,
    };
  });

/** The outcomes among the numbers of one seed, by name. */
export function outcomesIn(numbers: Float64Array): Readonly<Record<string, number>> {
  const first = numbers.length - outcomeDefinitions.length;
  return Object.fromEntries(outcomeDefinitions.map(({ name }, i) => [name, numbers[first + i]]));
}
