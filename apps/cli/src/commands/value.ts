import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import { asked, resamples } from "./experimentFlags.ts";

const flags = { ...asked, resamples };

export type ValueInput = Command.Command.Config.Infer<typeof flags>;

export const value = Command.make("value", flags, (input) =>
  Effect.gen(function* () {
    const { tellLearning } = yield* Effect.promise(() => import("../actions/tellLearning.ts"));
    return yield* tellLearning(input);
  }),
).pipe(
  Command.withShortDescription("Show what it is worth to learn a factor before choosing"),
  Command.withDescription(
    "Show how much regret goes on average when a factor is known before the strategy is chosen, with intervals, and what one would choose along its range.",
  ),
  Command.withExamples([
    { command: "searoom value partnering-flip", description: "What is most worth finding out" },
  ]),
);
