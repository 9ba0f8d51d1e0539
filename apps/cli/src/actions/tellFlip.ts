import { flipConditions, flipMap } from "@searoom/experiments";
import type * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { FlipInput } from "../commands/flip.ts";
import { discoveryStory } from "../tell/answers/discoveryStory.ts";
import { flipStory } from "../tell/answers/flipStory.ts";
import { commandLine, invocation } from "../terminal/invocation.ts";
import type { UserError } from "../UserError.ts";
import { answering, pairOf } from "./answering.ts";

export function tellFlip(input: FlipInput): Effect.Effect<void, UserError> {
  const { conditions, pair, resamples } = input;
  if (conditions || Option.isSome(pair))
    return answering(input, {
      answer: (results, on) => {
        const [strategy, reference] = pairOf(results, on, pair);
        return flipConditions(results, {
          on,
          strategy,
          reference,
          ...(Option.isNone(resamples) ? {} : { resamples: resamples.value }),
        });
      },
      story: discoveryStory,
    });
  return answering(input, {
    answer: (results) => {
      const { flip, name } = results.experiment;
      if (flip === null)
        throw new RangeError(
          `${name} has no map: add a section flip with two factors (flip: { x: …, y: … }) and run ${invocation()} ${commandLine(["batch", input.experiment])} again, or ask for --conditions`,
        );
      if (!results.points.some(({ section }) => section === "flip"))
        throw new RangeError(
          `nothing of the map of ${name} was run yet: ${invocation()} ${commandLine(["resume", input.experiment])} does, or ask for --conditions`,
        );
      return flipMap(results);
    },
    story: flipStory,
  });
}
