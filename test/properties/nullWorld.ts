/**
 * Null world (b): two names for one policy, compared on luck of their own. How often does a test at 5 % call it a
 * difference?
 *
 * In full: `node test/properties/nullWorld.ts` (some minutes). The tests run a short form.
 */
import { pairedT, proportionInterval } from "@searoom/experiments";
import { outcomeDefinitions, type Parameters, runStrategies } from "@searoom/model";
import { youngMarket } from "./markets.ts";

/** Outcomes of the focus firm and of the market that no run leaves undefined. */
export const judged = [
  "founderValue",
  "customers",
  "survivalMonths",
  "adoption",
  "meanPrice",
  "hhi",
];

export interface NullDesign {
  readonly experiments: number;
  /** Replications of each arm. */
  readonly replications: number;
}

/** A market small enough for thousands of runs. */
function tinyMarket(): Parameters {
  const young = youngMarket("accounts.count=60", "months=24");
  return { ...young, groups: young.groups.map((group) => ({ ...group, count: 5 })) };
}

/**
 * Share of experiments in which Student's test rejects at 5 %, by outcome. Replication i of one arm is held against
 * replication i of the other, which has other luck: their differences are independent and symmetric about 0.
 */
export function rejectionsOfNothing({
  experiments,
  replications,
}: NullDesign): Map<string, number> {
  const parameters = tinyMarket();
  const at = judged.map((name) => outcomeDefinitions.findIndex((outcome) => outcome.name === name));
  const rejected = judged.map(() => 0);
  for (let experiment = 0; experiment < experiments; experiment++) {
    const arm = (seed: number) =>
      Array.from({ length: replications }, (_, replication) => {
        const [{ outcomes }] = runStrategies(parameters, {
          seed,
          replication,
          strategies: ["start-up-partner"],
        });
        return outcomes;
      });
    const first = arm(2 * experiment);
    const second = arm(2 * experiment + 1);
    at.forEach((column, i) => {
      const differences = Float64Array.from(first, (row, r) => row[column] - second[r][column]);
      if (pairedT(differences, 0.95).p < 0.05) rejected[i]++;
    });
  }
  return new Map(judged.map((name, i) => [name, rejected[i]]));
}

if (import.meta.main) {
  const design = { experiments: 1000, replications: 20 };
  for (const [name, rejected] of rejectionsOfNothing(design)) {
    const { low, high } = proportionInterval(rejected, design.experiments, 0.99);
    const fair = low <= 0.05 && 0.05 <= high;
    process.stdout.write(
      `${name.padEnd(16)}${((100 * rejected) / design.experiments).toFixed(1)} % rejected (99 %: ${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})${fair ? "" : "  NOT FAIR"}\n`,
    );
    if (!fair) process.exitCode = 1;
  }
}
