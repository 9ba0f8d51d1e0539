import { marketColumns, outcomeDefinitions } from "@searoom/model";
import { nearestWord, type ScenarioDocument } from "@searoom/scenario";
import type { Incoherence, Path } from "@searoom/scenario/reading";
import type { Setting } from "../../Experiment.ts";
import { namesIn } from "../../expressions/evaluate.ts";
import { ExpressionError } from "../../expressions/Expression.ts";
import { parseExpression } from "../../expressions/parseExpression.ts";
import { seriesReductions } from "../../runs/seriesReductions.ts";
import { formulaIn } from "../formulaIn.ts";
import type { ExperimentDocument } from "../schema/ExperimentDocument.ts";
import { known, wrong } from "./Rule.ts";

const measured = outcomeDefinitions.map(({ name }) => name);

export function* formulasCanBeWorkedOut(
  document: ExperimentDocument,
  scenario: ScenarioDocument,
): Iterable<Incoherence> {
  const { factors, lets, constraints, set, strategies, outcomes } = document;
  const names = Object.keys(factors);
  for (const [name, formula] of Object.entries(lets)) {
    if (names.includes(name))
      yield wrong(["lets", name], "the name of a factor", "a name of its own", { about: "key" });
    yield* formulaOf(["lets", name], formula, names, "factors and lets above it");
    names.push(name);
  }
  for (const [i, condition] of constraints.entries())
    yield* formulaOf(["constraints", i], condition, names, "factors and lets");
  yield* settings(["set"], set, names);
  for (const [name, arm] of Object.entries(strategies))
    yield* settings(["strategies", name, "set"], arm.set, names);

  const series = marketColumns.flatMap((column) =>
    Object.keys(seriesReductions).map((reduction) => `series.${column}.${reduction}`),
  );
  for (const [name, { expression }] of Object.entries(outcomes)) {
    if (expression !== undefined)
      yield* formulaOf(
        ["outcomes", name, "expression"],
        expression,
        [...measured, ...series],
        "outcomes of the model and series.COLUMN.REDUCTION",
      );
    else yield* known(["outcomes", name], name, measured, "outcome", "key");
  }
  const asked = outcomeNames(document);
  if (typeof document.robustness?.satisfied === "string")
    yield* formulaOf(["robustness", "satisfied"], document.robustness.satisfied, asked, "outcomes");
  if (typeof document.discovery?.interest === "string")
    yield* formulaOf(
      ["discovery", "interest"],
      document.discovery.interest,
      [
        ...asked,
        // A dash takes away in a formula: where a name has one an underscore stands for it.
        ...strategyNames(document, scenario).flatMap((arm) =>
          asked.map((one) => `${arm.replaceAll("-", "_")}.${one}`),
        ),
      ],
      "outcomes and STRATEGY.OUTCOME",
    );
  for (const [i, column] of document.series.entries())
    yield* known(["series", i], column, marketColumns, "column");
}

/** The outcomes of an experiment; founderValue where it names none. */
export function outcomeNames({ outcomes }: ExperimentDocument): readonly string[] {
  const names = Object.keys(outcomes);
  return names.length === 0 ? ["founderValue"] : names;
}

export function strategyNames(
  { strategies }: ExperimentDocument,
  scenario: ScenarioDocument,
): readonly string[] {
  const names = Object.keys(strategies);
  return names.length === 0 ? Object.keys(scenario.strategies) : names;
}

function* settings(
  at: Path,
  set: Readonly<Record<string, Setting>>,
  names: readonly string[],
): Iterable<Incoherence> {
  for (const [path, value] of Object.entries(set)) {
    const formula = formulaIn(value);
    if (formula !== null) yield* formulaOf([...at, path], formula, names, "factors and lets");
  }
}

function* formulaOf(
  path: Path,
  formula: string,
  names: readonly string[],
  what: string,
): Iterable<Incoherence> {
  const problem = problemOf(formula, names);
  if (problem === null) return;
  yield wrong(path, `${JSON.stringify(formula)}: ${problem.said}`, `a formula of ${what}`, {
    suggestion: problem.suggestion,
    reads: sections.map((section) => [section, problem.unknown]),
  });
}

/** Where names come from; what is refused there is not missing. */
const sections = ["factors", "lets", "outcomes"];

function problemOf(
  formula: string,
  names: readonly string[],
): { readonly said: string; readonly suggestion: string | null; readonly unknown: string } | null {
  try {
    const unknown = namesIn(parseExpression(formula)).find(({ name }) => !names.includes(name));
    return unknown === undefined
      ? null
      : {
          said: `there is no “${unknown.name}” (character ${unknown.at + 1})`,
          suggestion: nearestWord(unknown.name, names),
          unknown: unknown.name,
        };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { said: `${error.message} (character ${error.at + 1})`, suggestion: null, unknown: "" };
  }
}
