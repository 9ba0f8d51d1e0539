import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import { json, workers } from "./flags.ts";

const flags = {
  experiment: Argument.String("experiment").pipe(
    Argument.withDescription(
      "An experiment file, or the name of one in scenarios/experiments/ (see searoom list)",
    ),
  ),
  json,
  workers,
};

export type PlanInput = Command.Command.Config.Infer<typeof flags>;

export const plan = Command.make("plan", flags, (input) =>
  Effect.gen(function* () {
    const { planExperiment } = yield* Effect.promise(() => import("../actions/planExperiment.ts"));
    return yield* planExperiment(input);
  }),
).pipe(
  Command.withShortDescription("Show what an experiment would cost and could not answer"),
  Command.withDescription(
    "Count the points, strategies and runs of an experiment, estimate time, memory and store from a few runs that are made " +
      "and thrown away, and say what the batch could not answer. Nothing is written.",
  ),
  Command.withExamples([
    { command: "searoom plan partnering-flip", description: "Before it is run" },
    {
      command: "searoom plan my-experiment.yaml --json | jq .seconds",
      description: "For a script",
    },
  ]),
);
