import { robust } from "@searoom/experiments";
import type * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { RobustInput } from "../commands/robust.ts";
import { robustStory } from "../tell/answers/robustStory.ts";
import type { UserError } from "../UserError.ts";
import { answering } from "./answering.ts";

export function tellRobust(input: RobustInput): Effect.Effect<void, UserError> {
  const { satisfied, resamples } = input;
  return answering(input, {
    answer: (results, on) =>
      robust(results, {
        on,
        ...(Option.isNone(satisfied) ? {} : { satisfied: satisfied.value }),
        ...(Option.isNone(resamples) ? {} : { resamples: resamples.value }),
      }),
    story: robustStory,
  });
}
