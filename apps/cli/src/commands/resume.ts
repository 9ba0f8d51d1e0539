import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import { experiment, running } from "./batchFlags.ts";

const flags = { experiment, ...running };

export type ResumeInput = Command.Command.Config.Infer<typeof flags>;

export const resume = Command.make("resume", flags, (input) =>
  Effect.gen(function* () {
    const { resumeExperiment } = yield* Effect.promise(
      () => import("../actions/batches/runExperiment.ts"),
    );
    return yield* resumeExperiment(input);
  }),
).pipe(
  Command.withShortDescription("Go on with a batch that was stopped"),
  Command.withDescription(
    "Run what is planned and not stored. The store alone says what that is: whoever stopped the batch, and how, it ends as if " +
      "nobody had.",
  ),
  Command.withExamples([
    { command: "searoom resume experiments/partnering-flip", description: "Where it was left" },
  ]),
);
