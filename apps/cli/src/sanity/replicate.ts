import type { Job, Replicate } from "@searoom/experiments/pool";
import { run } from "@searoom/model";
import { measuresFor, see } from "./measures.ts";
import { figuresOf } from "./summarise.ts";

export type SanityJob = Pick<Job, "parameters" | "seed" | "strategies">;

/** One seed, for the pool: the run is told on the worker and only its measures travel. */
export const replicate: Replicate<SanityJob> = ({ parameters, seed, strategies }, replication) =>
  strategies.map((strategy) => {
    const result = run(parameters, { seed: (seed + replication) % 2 ** 32, strategy });
    return {
      strategy,
      outcomes: figuresOf(measuresFor(parameters.months), see(parameters, result)),
      digest: result.digest,
      burnIn: result.burnIn,
    };
  });
