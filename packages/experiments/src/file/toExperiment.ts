import { outcomeDefinitions } from "@searoom/model";
import type { ScenarioDocument } from "@searoom/scenario";
import type { Experiment, OutcomePlan } from "../Experiment.ts";
import type { FactorValue } from "../factors/Distribution.ts";
import { outcomeNames, strategyNames } from "./rules/formulas.ts";
import { directionOf } from "./rules/names.ts";
import type { ExperimentDocument } from "./schema/ExperimentDocument.ts";
import { toFactor } from "./toFactor.ts";

/**
 * A checked document as plain data without gaps.
 *
 * @param rows  points of a list or of a file, in the order of the factors
 */
export function toExperiment(
  document: ExperimentDocument,
  scenario: ScenarioDocument,
  rows: readonly (readonly FactorValue[])[],
  name: string,
): Experiment {
  const factors = mapped(document.factors, (factor, path) => toFactor(path, factor));
  const factorNames = Object.keys(factors);
  const outcomes = Object.fromEntries(
    outcomeNames(document).map((one) => [one, outcomeOf(document, one)]),
  );
  const [first] = Object.keys(outcomes);
  const { replications, flip, robustness, sensitivity, discovery, search } = document;
  const { design, version: _, ...rest } = document;
  const { file: __, ...plan } = design;
  const calledName = document.name ?? name;
  return {
    ...rest,
    name: calledName,
    title: document.title ?? calledName,
    strategies: Object.fromEntries(
      strategyNames(document, scenario).map((arm) => {
        const said = Object.hasOwn(document.strategies, arm) ? document.strategies[arm] : null;
        return [arm, { strategy: said?.strategy ?? arm, set: said?.set ?? {} }];
      }),
    ),
    factors,
    design: {
      ...plan,
      rows: rows.map((row) => Object.fromEntries(factorNames.map((path, i) => [path, row[i]]))),
    },
    replications: {
      ...replications,
      most: replications.most ?? replications.initial,
      stop: replications.stop && { ...replications.stop, on: replications.stop.on ?? first },
    },
    outcomes,
    flip: flip && { ...flip, on: flip.on ?? first },
    robustness: robustness && { ...robustness, on: robustness.on ?? first },
    sensitivity: sensitivity && { ...sensitivity, on: sensitivity.on ?? [first] },
    discovery: discovery && { ...discovery, on: discovery.on ?? first },
    search: search && {
      ...search,
      levers: mapped(search.levers, (lever, path) => toFactor(path, lever)),
    },
  };
}

function outcomeOf(document: ExperimentDocument, name: string): OutcomePlan {
  const model = outcomeDefinitions.find((one) => one.name === name);
  const said = Object.hasOwn(document.outcomes, name) ? document.outcomes[name] : null;
  return {
    expression: said?.expression ?? name,
    direction: directionOf(document, name),
    unit: said?.unit ?? model?.unit ?? "",
    label: said?.label ?? name,
  };
}

function mapped<A, B>(
  map: Readonly<Record<string, A>>,
  change: (value: A, name: string) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name, change(value, name)]),
  );
}
