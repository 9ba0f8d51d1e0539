import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { experiment, running } from "./batchFlags.ts";
import { wholeNumber } from "./flags.ts";

const flags = {
  experiment,
  points: wholeNumber("points", 1, 1_000_000).pipe(
    Flag.withDescription("Points of the design (design.n), more than it has"),
    Flag.optional,
  ),
  replications: wholeNumber("replications", 1, 1_000_000).pipe(
    Flag.withDescription("Most replications of a point, more than it has"),
    Flag.optional,
  ),
  ...running,
};

export type ExtendInput = Command.Command.Config.Infer<typeof flags>;

export const extend = Command.make("extend", flags, (input) =>
  Effect.gen(function* () {
    const { extendExperiment } = yield* Effect.promise(
      () => import("../actions/batches/runExperiment.ts"),
    );
    return yield* extendExperiment(input);
  }),
).pipe(
  Command.withShortDescription("Make a batch larger without moving what it has"),
  Command.withDescription(
    "More points, more replications, or what the changed file has more of. Nothing that was run is run again; a design whose " +
      "points would move is refused with the reason.",
  ),
  Command.withExamples([
    {
      command: "searoom extend experiments/partnering-flip --replications 40",
      description: "More luck at every point",
    },
    {
      command: "searoom extend my-experiment.yaml",
      description: "What the file has more of than the store: points, strategies",
    },
  ]),
);
