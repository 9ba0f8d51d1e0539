import { valueOfLearning } from "@searoom/experiments";
import type * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { ValueInput } from "../commands/value.ts";
import { learningStory } from "../tell/answers/learningStory.ts";
import type { UserError } from "../UserError.ts";
import { answering } from "./answering.ts";

export function tellLearning(input: ValueInput): Effect.Effect<void, UserError> {
  const { resamples } = input;
  return answering(input, {
    answer: (results, on) =>
      valueOfLearning(results, {
        on,
        ...(Option.isNone(resamples) ? {} : { resamples: resamples.value }),
      }),
    story: learningStory,
  });
}
