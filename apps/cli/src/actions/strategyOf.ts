import type { Scenario } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import { didYouMean } from "../didYouMean.ts";
import { UserError } from "../UserError.ts";

/** The strategy that is asked for, or that of the scenario's focus firm. */
export function strategyOf(
  { strategy }: { readonly strategy: Option.Option<string> },
  scenario: Scenario,
): Effect.Effect<string, UserError> {
  const { focus, strategies } = scenario.parameters;
  return Option.match(strategy, {
    onNone: () => Effect.succeed(focus?.strategy ?? Object.keys(strategies)[0]),
    onSome: (name) => knownStrategy(scenario, name),
  });
}

/** A strategy that the scenario has, or a message that says which it has. */
export function knownStrategy(
  { parameters, name }: Scenario,
  strategy: string,
): Effect.Effect<string, UserError> {
  const known = Object.keys(parameters.strategies);
  if (known.includes(strategy)) return Effect.succeed(strategy);
  return Effect.fail(
    new UserError({
      message: `${name} has no strategy "${strategy}"; allowed: ${known.join(", ")}.${didYouMean(strategy, known)}`,
    }),
  );
}
