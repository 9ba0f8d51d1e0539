import * as Command from "effect/cli/Command";
import * as Argument from "effect/cli/Argument";
import * as Effect from "effect/Effect";
import { json } from "./flags.ts";

const flags = {
  a: Argument.String("first").pipe(Argument.withDescription("A batch, as for status")),
  b: Argument.String("second").pipe(Argument.withDescription("Another")),
  json,
};

export type DiffInput = Command.Command.Config.Infer<typeof flags>;

export const diff = Command.make("diff", flags, (input) =>
  Effect.gen(function* () {
    const { tellDiff } = yield* Effect.promise(() => import("../actions/batches/rerunStored.ts"));
    return yield* tellDiff(input);
  }),
).pipe(
  Command.withShortDescription("Hold two batches against each other"),
  Command.withDescription(
    "In which settings two batches differ, and by how much their outcomes do: paired, by point, replication and strategy, with intervals.",
  ),
  Command.withExamples([
    {
      command: "searoom diff experiments/a experiments/b",
      description: "What a changed number did",
    },
  ]),
);
