import * as Command from "effect/cli/Command";
import * as Argument from "effect/cli/Argument";
import * as Effect from "effect/Effect";
import { experiment } from "./batchFlags.ts";
import { json } from "./flags.ts";

const flags = {
  experiment,
  run: Argument.String("run").pipe(
    Argument.withDescription("Its run_hash, or as much of the beginning as no other has"),
  ),
  json,
};

export type RerunInput = Command.Command.Config.Infer<typeof flags>;

export const rerun = Command.make("rerun", flags, (input) =>
  Effect.gen(function* () {
    const { rerunStored } = yield* Effect.promise(
      () => import("../actions/batches/rerunStored.ts"),
    );
    return yield* rerunStored(input);
  }),
).pipe(
  Command.withShortDescription("Tell one run of a batch as a story"),
  Command.withDescription(
    "Make one run of a batch again, told as a story, and hold its digest against the one that is stored.",
  ),
  Command.withExamples([
    {
      command: "searoom rerun experiments/partnering-flip 3f2a91c0",
      description: "What happened there",
    },
  ]),
);
