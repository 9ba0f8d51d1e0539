import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { experiment, running } from "./batchFlags.ts";

const flags = {
  experiment,
  out: Flag.String("out").pipe(
    Flag.withMetavar("folder"),
    Flag.withDescription("Folder of the batch; experiments/NAME unless told"),
    Flag.optional,
  ),
  new: Flag.Boolean("new").pipe(
    Flag.withDescription("Begin anew; a store that is there is kept under a number"),
    Flag.withDefault(false),
  ),
  ...running,
};

export type BatchInput = Command.Command.Config.Infer<typeof flags>;

export const batch = Command.make("batch", flags, (input) =>
  Effect.gen(function* () {
    const { runExperiment } = yield* Effect.promise(
      () => import("../actions/batches/runExperiment.ts"),
    );
    return yield* runExperiment(input);
  }),
).pipe(
  Command.withShortDescription("Run an experiment file into a store"),
  Command.withDescription(
    "Run every strategy of an experiment at every point as often as its plan asks for, and keep each run in a store. Ctrl-C " +
      "stops cleanly; what was committed survives even a kill, and the same command goes on.",
  ),
  Command.withExamples([
    {
      command: "searoom batch partnering-flip",
      description: "An experiment of scenarios/experiments",
    },
    {
      command: "searoom batch my-experiment.yaml --minutes 10",
      description: "As far as ten minutes go",
    },
  ]),
);
