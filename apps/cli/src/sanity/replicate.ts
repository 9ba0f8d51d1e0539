import type { Job, Replicate } from "@searoom/experiments/pool";
import { run } from "@searoom/model";
import { measuresFor, see } from "./measures.ts";

export type SanityJob = Pick<Job, "parameters" | "seed" | "strategies">;

/** One seed, for the pool: the run is told on the worker and only its measures travel. */
export const replicate: Replicate<SanityJob> = ({ parameters, seed, strategies }, replication) =>
  strategies.map((strategy) => {
    const result = run(parameters, { seed: (seed + replication) % 2 ** 32, strategy });
    const seen = see(parameters, result);
    return {
      strategy,
      outcomes: Float64Array.from(measuresFor(parameters.months), ({ of }) => of(seen)),
      digest: result.digest,
      burnIn: result.burnIn,
    };
  });
