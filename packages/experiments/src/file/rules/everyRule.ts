import type { ScenarioDocument } from "@searoom/scenario";
import type { Incoherence } from "@searoom/scenario/reading";
import type { ExperimentDocument } from "../schema/ExperimentDocument.ts";
import { designCanBeMade } from "./designs.ts";
import { distributionsArePossible } from "./distributions.ts";
import { formulasCanBeWorkedOut } from "./formulas.ts";
import { namesAreThere, strategiesDiffer } from "./names.ts";
import { pathsLeadSomewhere } from "./paths.ts";
import type { Rule } from "./Rule.ts";

const rules: readonly Rule[] = [
  distributionsArePossible,
  pathsLeadSomewhere,
  formulasCanBeWorkedOut,
  namesAreThere,
  strategiesDiffer,
  designCanBeMade,
];

/** Everything in an experiment that does not go together, or not with its scenario. */
export function incoherences(
  document: ExperimentDocument,
  scenario: ScenarioDocument,
): readonly Incoherence[] {
  return rules.flatMap((rule) => [...rule(document, scenario)]);
}
