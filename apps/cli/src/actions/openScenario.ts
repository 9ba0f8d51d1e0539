import { readScenarioFile, type Scenario, type ScenarioError } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { UserError } from "../UserError.ts";
import { findScenario } from "./findScenario.ts";

/** What every command that runs something is told about its scenario. */
export interface ScenarioInput {
  readonly scenario: string;
  readonly months: Option.Option<number>;
  readonly set: readonly string[];
}

/** Reads the scenario that is meant, as the options change it. */
export function openScenario(
  input: ScenarioInput,
): Effect.Effect<Scenario, ScenarioError | UserError> {
  return Effect.flatMap(findScenario(input.scenario), (file) =>
    readScenarioFile(file, { overrides: overridesOf(input) }),
  );
}

export function overridesOf({ months, set }: ScenarioInput): readonly string[] {
  return Option.isNone(months) ? set : [...set, `months=${months.value}`];
}

/** The words that change the scenario, to be shown when a command is to be repeated. */
export function scenarioWords({ scenario, months, set }: ScenarioInput): readonly string[] {
  return [
    scenario,
    ...(Option.isNone(months) ? [] : ["--months", String(months.value)]),
    ...set.flatMap((override) => ["--set", override]),
  ];
}
