import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { experiment } from "./batchFlags.ts";
import { json, wholeNumber, workers } from "./flags.ts";

const flags = {
  experiment,
  sample: wholeNumber("sample", 1, 1_000_000).pipe(
    Flag.withDescription("Runs to make again, 20 unless told"),
    Flag.withDefault(20),
  ),
  json,
  workers,
};

export type VerifyInput = Command.Command.Config.Infer<typeof flags>;

export const verify = Command.make("verify", flags, (input) =>
  Effect.gen(function* () {
    const { verifyStore } = yield* Effect.promise(
      () => import("../actions/batches/rerunStored.ts"),
    );
    return yield* verifyStore(input);
  }),
).pipe(
  Command.withShortDescription("Make a sample of a batch again"),
  Command.withDescription(
    "Make some of the runs again and hold their digests and outcomes against what is stored: what comes out differently was made by other code, or changed by hand.",
  ),
  Command.withExamples([
    {
      command: "searoom verify experiments/partnering-flip --sample 100",
      description: "A hundred of its runs",
    },
  ]),
);
