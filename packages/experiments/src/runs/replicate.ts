import { runStrategies, type StrategyOutcome } from "@searoom/model";
import type { Job } from "./Job.ts";

/** One replication of the model under every strategy. */
export function replicate(job: Job, replication: number): readonly StrategyOutcome[] {
  const { strategies, commonRandomNumbers = "draws" } = job;
  if (commonRandomNumbers !== "none") return runTogether(job, replication, strategies);
  // Replications are independent of each other, so strategies that share nothing take one each.
  return strategies.flatMap((strategy, i) =>
    runTogether(job, replication * strategies.length + i, [strategy]),
  );
}

function runTogether(
  { parameters, seed, treatShare, commonRandomNumbers }: Job,
  replication: number,
  strategies: readonly string[],
): readonly StrategyOutcome[] {
  return runStrategies(parameters, {
    seed,
    replication,
    strategies,
    draws: commonRandomNumbers === "seed" ? "single-stream" : "keyed",
    ...(treatShare === undefined ? {} : { treatShare }),
  });
}
