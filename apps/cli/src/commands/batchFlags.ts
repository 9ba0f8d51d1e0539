import * as Argument from "effect/cli/Argument";
import * as Flag from "effect/cli/Flag";
import { json, wholeNumber, workers } from "./flags.ts";

/** Arguments and flags of commands that run a batch. */

export const experiment = Argument.String("experiment").pipe(
  Argument.withDescription(
    "An experiment file, the name of one in scenarios/experiments, or the folder of a batch",
  ),
);

export const running = {
  runs: wholeNumber("runs", 1, 1_000_000_000).pipe(
    Flag.withDescription("Most runs in the store; the file's own limit unless told"),
    Flag.optional,
  ),
  minutes: wholeNumber("minutes", 1, 100_000).pipe(
    Flag.withDescription("Stop after so many minutes, keeping everything"),
    Flag.optional,
  ),
  acceptCodeChange: Flag.Boolean("accept-code-change").pipe(
    Flag.withDescription(
      "Go on although the model's code is another than the store was begun with; it is written down",
    ),
    Flag.withDefault(false),
  ),
  json,
  workers,
};
