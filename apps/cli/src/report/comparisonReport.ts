import { type Comparison, pairedT, type Row } from "@searoom/experiments";
import { modelVersion, outcomeDefinitions } from "@searoom/model";
import type { Scenario } from "@searoom/scenario";
import type { Question } from "../actions/Question.ts";
import { percent } from "../tell/numbers.ts";
import { inWords } from "../tell/words.ts";
import type { ReportInput, Settling } from "./Report.ts";

export interface ComparisonReportInput {
  readonly scenario: Scenario;
  readonly question: Question;
  readonly rows: readonly Row[];
  readonly comparison: Comparison;
  readonly seed: number;
  readonly doubts: readonly string[];
  /** Makes this report again. */
  readonly command: string;
}

/** The report of one market: what a comparison of strategies says, and what it would take to say more. */
export function comparisonReport(input: ComparisonReportInput): ReportInput {
  const { scenario, question, rows, comparison, seed, doubts, command } = input;
  const { outcome, strategies, treatShare } = question;
  const place = outcomeDefinitions.indexOf(outcome);
  const values = strategies.map((name) =>
    rows.filter(({ strategy }) => strategy === name).map(({ outcomes }) => outcomes[place]),
  );
  return {
    title: scenario.title,
    question:
      scenario.question === ""
        ? "Which strategy is best, and how sure is that?"
        : scenario.question,
    who: treatShare === null ? "this firm" : `${percent(treatShare)} of the start-ups`,
    comparison,
    over: "replications",
    outcome: { name: inWords(outcome.name), unit: outcome.unit, direction: comparison.direction },
    outcomes: outcomeDefinitions
      .filter(({ name }) => name === outcome.name || told.includes(name))
      .map(({ name, unit, direction }) => ({ name, label: inWords(name), unit, direction })),
    strategies,
    values,
    settling: settlingOf(input),
    experiment: null,
    doubts,
    provenance: [
      ["scenario", scenario.name],
      ["months", String(scenario.parameters.months)],
      ["seed", String(seed)],
      ["replications", String(comparison.replications)],
      ["strategies", strategies.join(", ")],
      ["model version", modelVersion],
    ],
    command,
  };
}

/** What people ask besides; the command line has them all. */
export const told: readonly string[] = [
  "survival",
  "survivalMonths",
  "founderValue",
  "founderShare",
  "recurringRevenue",
  "customers",
  "marketShare",
  "monthsToTenthCustomer",
  "acquisitionCost",
  "paybackMonths",
  "burnMultiple",
];

/** The best against the runner-up, replication by replication. */
function settlingOf({ rows, comparison, question }: ComparisonReportInput): Settling | null {
  const [first, second] = comparison.ranking;
  if (second === undefined) return null;
  const place = outcomeDefinitions.indexOf(question.outcome);
  const valuesOf = (name: string) =>
    new Map(
      rows
        .filter(({ strategy }) => strategy === name)
        .map((row) => [row.replication, row.outcomes[place]]),
    );
  const [ours, theirs] = [valuesOf(first.strategy), valuesOf(second.strategy)];
  const differences = Array.from(ours.keys())
    .toSorted((a, b) => a - b)
    .map((replication) => ours.get(replication)! - (theirs.get(replication) ?? NaN))
    .filter(Number.isFinite);
  const steps = looksAt(differences.length).map((count) => {
    const { mean, interval } = pairedT(
      Float64Array.from(differences.slice(0, count)),
      comparison.confidence,
    );
    return { replications: count, mean, halfWidth: interval.high - mean };
  });
  return { strategy: first.strategy, reference: second.strategy, steps };
}

/** After each replication, and from some hundred on at as many places. */
function looksAt(count: number): readonly number[] {
  const every = Math.max(1, Math.ceil(count / 150));
  return Array.from({ length: Math.max(0, count - 1) }, (_, n) => n + 2).filter(
    (n) => n % every === 0 || n === count,
  );
}
