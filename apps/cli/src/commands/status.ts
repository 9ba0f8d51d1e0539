import * as Command from "effect/cli/Command";

import * as Effect from "effect/Effect";
import { experiment } from "./batchFlags.ts";
import { json } from "./flags.ts";

const flags = {
  experiment,
  json,
};

export type StatusInput = Command.Command.Config.Infer<typeof flags>;

export const status = Command.make("status", flags, (input) =>
  Effect.gen(function* () {
    const { tellStatus } = yield* Effect.promise(() => import("../actions/batches/tellStatus.ts"));
    return yield* tellStatus(input);
  }),
).pipe(
  Command.withShortDescription("Say where a batch stands"),
  Command.withDescription(
    "What is stored and what is missing, what failed and why, and which sessions made it. It reads the store alone and changes nothing.",
  ),
  Command.withExamples([
    { command: "searoom status experiments/partnering-flip", description: "How far it is" },
  ]),
);
