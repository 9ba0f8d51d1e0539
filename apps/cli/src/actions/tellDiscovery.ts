import { discover } from "@searoom/experiments";
import type * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { DiscoverInput } from "../commands/discover.ts";
import { discoveryStory } from "../tell/answers/discoveryStory.ts";
import type { UserError } from "../UserError.ts";
import { answering } from "./answering.ts";

export function tellDiscovery(input: DiscoverInput): Effect.Effect<void, UserError> {
  const { interest, resamples } = input;
  return answering(input, {
    answer: (results, on) =>
      discover(results, {
        on,
        ...(Option.isNone(interest) ? {} : { interest: interest.value }),
        ...(Option.isNone(resamples) ? {} : { resamples: resamples.value }),
      }),
    story: discoveryStory,
  });
}
