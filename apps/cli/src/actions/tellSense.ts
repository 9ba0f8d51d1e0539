import { sense } from "@searoom/experiments";
import type * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { SenseInput } from "../commands/sense.ts";
import { senseStory } from "../tell/answers/senseStory.ts";
import type { UserError } from "../UserError.ts";
import { answering, pairOf, strategiesOf } from "./answering.ts";

export function tellSense(input: SenseInput): Effect.Effect<void, UserError> {
  const { of, method, resamples } = input;
  return answering(input, {
    answer: (results, on) => {
      const words = Option.isNone(of) ? [] : strategiesOf(results, of.value);
      return sense(results, {
        on,
        of: words.length === 1 ? words[0] : pairOf(results, on, of),
        ...(Option.isNone(method) ? {} : { method: method.value }),
        ...(Option.isNone(resamples) ? {} : { resamples: resamples.value }),
      });
    },
    story: senseStory,
  });
}
