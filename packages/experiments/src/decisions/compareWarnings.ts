import type { Comparison } from "./Comparison.ts";
import type { Difference } from "./Difference.ts";
import type { OutcomeTable } from "./OutcomeTable.ts";

/** What a reader must know before believing a comparison, in plain words. */
export function compareWarnings(
  comparison: Omit<Comparison, "warnings">,
  table: OutcomeTable,
  outcomeCount: number,
): string[] {
  const { on, replications, failed, strategies, differences } = comparison;
  const warnings: string[] = [];
  if (replications === 1)
    warnings.push("One replication shows no spread: nothing can be decided on it.");
  if (failed > 0)
    warnings.push(
      `${failed} of ${failed + replications} replications failed and are left out for every strategy.`,
    );
  for (const [a, b] of identicalPairs(table, outcomeCount))
    warnings.push(
      `${a} and ${b} came to the same outcomes in ${replications === 1 ? "the one replication" : `all ${replications} replications`}: what sets them apart never acted.`,
    );
  for (const { strategy, outcomes } of strategies) {
    const { defined, notDefined, notReached } = outcomes[on];
    if (defined < replications)
      warnings.push(
        `${on} of ${strategy} has a value in ${defined} of ${replications} replications ` +
          `(not defined in ${notDefined}, not reached in ${notReached}): its mean is of those alone.`,
      );
  }
  for (const { strategy, reference, coherence, t, bootstrap } of oncePerPair(differences)) {
    const pair = `${strategy} and ${reference}`;
    if (coherence.lost)
      warnings.push(
        `The shared luck of ${pair} is lost: their difference varies more than between independent runs ` +
          `(ratio ${coherence.varianceRatio.toFixed(2)}).`,
      );
    if (excludesZero(t) !== excludesZero(bootstrap))
      warnings.push(
        `Student's interval and the bootstrap disagree whether ${pair} differ: take more replications.`,
      );
  }
  return warnings;
}

/** Pairs of strategies that agree in every outcome of every replication. */
function identicalPairs(table: OutcomeTable, outcomeCount: number): [string, string][] {
  const { strategies } = table;
  const agree = (a: string, b: string) =>
    Array.from({ length: outcomeCount }, (_, outcome) => outcome).every((outcome) => {
      const others = table.column(b, outcome);
      return table.column(a, outcome).every((value, i) => Object.is(value, others[i]));
    });
  return strategies.flatMap((a, i) =>
    strategies.slice(i + 1).flatMap((b): [string, string][] => (agree(a, b) ? [[a, b]] : [])),
  );
}

/** The best and the baseline are paired in both directions, and warned of once. */
function oncePerPair(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(
    ({ strategy, reference }, i) =>
      !differences.slice(0, i).some((d) => d.strategy === reference && d.reference === strategy),
  );
}

function excludesZero({ low, high }: { low: number; high: number }): boolean {
  return low > 0 || high < 0;
}
