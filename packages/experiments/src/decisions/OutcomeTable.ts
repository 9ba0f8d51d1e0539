import type { OutcomeDefinition } from "@searoom/model";
import type { OutcomeRow } from "../Row.ts";

/** Rows as columns: every strategy's value in every replication, so that pairs stand side by side. */
export interface OutcomeTable {
  /** In the order of their first rows. */
  readonly strategies: readonly string[];
  /** Ascending. */
  readonly replications: readonly number[];
  /** One value per replication, in their order. */
  readonly column: (strategy: string, outcome: number) => Float64Array;
}

export function createOutcomeTable(rows: readonly OutcomeRow[]): OutcomeTable {
  if (rows.length === 0)
    throw new RangeError("expected rows of at least one replication, found none");
  const strategies = [...new Set(rows.map((row) => row.strategy))];
  const replications = [...new Set(rows.map((row) => row.replication))].sort((a, b) => a - b);
  const byStrategy = new Map(
    strategies.map((strategy) => [strategy, new Map<number, Float64Array>()]),
  );

  for (const { strategy, replication, outcomes } of rows) {
    const found = byStrategy.get(strategy)!;
    if (found.has(replication))
      throw new RangeError(`replication ${replication} has two rows of ${strategy}, expected one`);
    found.set(replication, outcomes);
  }
  for (const [strategy, found] of byStrategy) {
    const gap = replications.find((replication) => !found.has(replication));
    if (gap !== undefined)
      throw new RangeError(
        `replication ${gap} has no row of ${strategy}, expected one of each strategy`,
      );
  }
  return {
    strategies,
    replications,
    column: (strategy, outcome) => {
      const found = byStrategy.get(strategy);
      if (found === undefined) throw notOneOf("a strategy", strategy, strategies);
      return Float64Array.from(replications, (replication) => found.get(replication)![outcome]);
    },
  };
}

/** Where an outcome stands among every row's values. */
export function indexOfOutcome(on: string, outcomes: readonly OutcomeDefinition[]): number {
  const index = outcomes.findIndex(({ name }) => name === on);
  if (index < 0)
    throw notOneOf(
      "an outcome",
      on,
      outcomes.map(({ name }) => name),
    );
  return index;
}

export function notOneOf(what: string, found: string, expected: readonly string[]): RangeError {
  return new RangeError(`expected ${what} of ${expected.join(", ")}; found ${found}`);
}
