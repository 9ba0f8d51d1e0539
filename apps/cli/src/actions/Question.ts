import { outcomeDefinitions, type OutcomeDefinition } from "@searoom/model";
import type { Scenario } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { CompareInput } from "../commands/compare.ts";
import { didYouMean } from "../didYouMean.ts";
import { UserError } from "../UserError.ts";
import { knownStrategy } from "./strategyOf.ts";

/** What is compared, and by what: checked before anything is run. */
export interface Question {
  readonly strategies: readonly string[];
  readonly outcome: OutcomeDefinition;
  readonly treatShare: number | null;
}

export function questionOf(
  input: CompareInput,
  scenario: Scenario,
): Effect.Effect<Question, UserError> {
  return Effect.gen(function* () {
    const outcome = yield* knownOutcome(Option.getOrElse(input.on, () => "founderValue"));
    const names = Option.match(input.strategies, {
      onNone: () => Object.keys(scenario.parameters.strategies),
      onSome: (list) =>
        list.split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()])),
    });
    if (names.length === 0)
      yield* new UserError({
        message: `--strategies names none; allowed: ${Object.keys(scenario.parameters.strategies).join(", ")}`,
      });
    const strategies: string[] = [];
    for (const name of new Set(names)) strategies.push(yield* knownStrategy(scenario, name));
    const treatShare = Option.getOrNull(input.treat);
    yield* somebodyChanges(scenario, treatShare);
    return { strategies, outcome, treatShare };
  });
}

function knownOutcome(name: string): Effect.Effect<OutcomeDefinition, UserError> {
  const outcome = outcomeDefinitions.find((each) => each.name === name);
  const rankable = outcomeDefinitions
    .filter(({ direction }) => direction !== null)
    .map((each) => each.name);
  if (outcome === undefined)
    return Effect.fail(
      new UserError({
        message: `no outcome "${name}" to rank by; allowed: ${rankable.join(", ")}.${didYouMean(name, rankable)}`,
      }),
    );
  if (outcome.direction === null)
    return Effect.fail(
      new UserError({
        message: `${name} is better neither high nor low; allowed to rank by: ${rankable.join(", ")}`,
      }),
    );
  return Effect.succeed(outcome);
}

function somebodyChanges(
  { name, parameters }: Scenario,
  treatShare: number | null,
): Effect.Effect<void, UserError> {
  if (treatShare === null && parameters.focus === null)
    return Effect.fail(
      new UserError({
        message: `${name} has no focus firm whose strategy could be changed; add a focus to it, or treat a share of its start-ups with --treat 0.5`,
      }),
    );
  if (treatShare !== null && parameters.groups.every(({ owner }) => owner !== "investors"))
    return Effect.fail(
      new UserError({
        message: `${name} has no start-ups (firms that investors own) to be treated`,
      }),
    );
  return Effect.void;
}
