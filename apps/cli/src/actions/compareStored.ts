import { compareExperiment } from "@searoom/experiments";
import * as Effect from "effect/Effect";
import type { CompareInput } from "../commands/compare.ts";
import { experimentStory } from "../tell/answers/experimentStory.ts";
import { UserError } from "../UserError.ts";
import { answering } from "./answering.ts";
import { findStore, isExperimentWord } from "./openResults.ts";
import * as Option from "effect/Option";

/** Whether what is to be compared is an experiment and not a scenario. */
export function isExperiment(word: string): boolean {
  return findStore(word) !== null || isExperimentWord(word);
}

/** Compares the strategies of an experiment by what was run of it. */
export function compareStored(input: CompareInput): Effect.Effect<void, UserError> {
  const others = [
    ...(Option.isSome(input.strategies) ? ["--strategies"] : []),
    ...(Option.isSome(input.treat) ? ["--treat"] : []),
    ...(Option.isSome(input.replications) ? ["--replications"] : []),
    ...(Option.isSome(input.months) ? ["--months"] : []),
    ...(input.untilDecided ? ["--until-decided"] : []),
    ...(input.coherence ? ["--coherence"] : []),
    ...(input.set.length > 0 ? ["--set"] : []),
    ...(Option.isSome(input.report) ? ["--report"] : []),
  ];
  if (others.length > 0)
    return Effect.fail(
      new UserError({
        message: `${others.join(", ")} of an experiment ${others.length === 1 ? "stands" : "stand"} in its file: an experiment is compared as it was run`,
      }),
    );
  return answering(
    { ...input, experiment: input.scenario },
    { answer: (results, on) => compareExperiment(results, { on }), story: experimentStory },
  );
}
