import type { OutcomeRow } from "../Row.ts";
import { holm } from "../statistics/holm.ts";
import { probabilityBest } from "../statistics/probabilityBest.ts";
import { compareWarnings } from "./compareWarnings.ts";
import type { CompareOptions, Comparison } from "./Comparison.ts";
import { type Coherence, type Difference, judge, pairStatistics } from "./Difference.ts";
import { summariseOutcome } from "./OutcomeSummary.ts";
import { createOutcomeTable, indexOfOutcome, notOneOf } from "./OutcomeTable.ts";
import { rank } from "./rank.ts";

/**
 * Which strategy is best, and how sure that is.
 *
 * **When to use** for strategies that met the same luck: one row per strategy and replication.
 *
 * **Details** Strategies are ranked by the mean of one outcome. Each is then paired with the best and with
 * the baseline; a pair is decided when its paired t test, adjusted by Holm over all those pairs, is.
 *
 * **Gotchas** The best is picked by the data that then test it, which makes the error somewhat larger than it says.
 * Who adds replications until it is decided looks more than once: divide the error among the looks.
 * A failed replication is left out for all strategies alike: that favours none of them, but says nothing
 * about the markets in which runs fail.
 *
 * @example
 * const { rows, failures } = await pool.run(job, { to: 200 });
 * const { best, decided } = compare(rows, { outcomes: outcomeDefinitions, on: "founderValue", failures });
 */
export function compare(rows: readonly OutcomeRow[], options: CompareOptions): Comparison {
  const {
    outcomes,
    on,
    confidence = 0.95,
    error = 1 - confidence,
    bootstrap = { resamples: 2000, seed: "searoom/compare" },
    failures = [],
    replicationCap: cap = 10_000,
  } = options;
  const table = createOutcomeTable(rows);
  const outcome = indexOfOutcome(on, outcomes);
  const direction = options.direction ?? outcomes[outcome].direction;
  if (direction === null)
    throw new RangeError(`${on} is better neither high nor low: expected a direction, max or min`);
  const baseline = options.baseline ?? defaultBaseline(table.strategies);
  if (!table.strategies.includes(baseline))
    throw notOneOf("a baseline", baseline, table.strategies);

  const strategies = table.strategies.map((strategy) => ({
    strategy,
    outcomes: Object.fromEntries(
      outcomes.map(({ name }, i) => [
        name,
        summariseOutcome(table.column(strategy, i), confidence),
      ]),
    ),
  }));
  const ranking = rank(strategies, on, direction);
  const best = ranking[0].strategy;

  const columns = new Map(table.strategies.map((name) => [name, table.column(name, outcome)]));
  const named = (name: string) => ({ name, values: columns.get(name)! });
  const pairs = pairsOf(table.strategies, best, baseline).map(([strategy, reference]) =>
    pairStatistics(named(strategy), named(reference), direction, confidence, bootstrap),
  );
  const holmPs = adjustPairs(pairs);
  const differences = pairs.map((pair) =>
    judge(pair, holmPs.get(pairKey(pair))!, direction, { error, pairs: holmPs.size, cap }),
  );
  const chances = probabilityBest([...columns.values()], direction, bootstrap);

  const comparison = {
    on,
    direction,
    confidence,
    error,
    replications: table.replications.length,
    failed: failures.length,
    strategies,
    ranking,
    best,
    decided: differences
      .filter(({ reference }) => reference === best)
      .every(({ verdict }) => verdict === "worse" || verdict === "tied"),
    baseline,
    differences,
    probabilityBest: Object.fromEntries(table.strategies.map((name, i) => [name, chances[i]])),
    coherence: leastCoherence(differences),
  };
  return { ...comparison, warnings: compareWarnings(comparison, table, outcomes.length) };
}

function defaultBaseline(strategies: readonly string[]): string {
  return strategies.includes("direct") ? "direct" : strategies[0];
}

function pairsOf(
  strategies: readonly string[],
  best: string,
  baseline: string,
): (readonly [strategy: string, reference: string])[] {
  return [...new Set([best, baseline])].flatMap((reference) =>
    strategies
      .filter((strategy) => strategy !== reference)
      .map((strategy) => [strategy, reference] as const),
  );
}

/** One test per pair of strategies, though best and baseline are looked at from both sides. */
function adjustPairs(
  pairs: readonly { strategy: string; reference: string; tP: number }[],
): Map<string, number> {
  const tests = new Map(pairs.map((pair) => [pairKey(pair), pair.tP]));
  const adjusted = holm([...tests.values()]);
  return new Map([...tests.keys()].map((key, i) => [key, adjusted[i]]));
}

function pairKey({ strategy, reference }: { strategy: string; reference: string }): string {
  return JSON.stringify([strategy, reference].sort());
}

/** A ratio that is not a number comes of outcomes that do not vary; it is named only when there is no other. */
function leastCoherence(differences: readonly Difference[]): Coherence | null {
  const all = differences.map(({ coherence }) => coherence);
  const known = all.filter(({ varianceRatio }) => !Number.isNaN(varianceRatio));
  if (known.length === 0) return all[0] ?? null;
  return known.reduce((least, next) => (next.varianceRatio < least.varianceRatio ? next : least));
}
