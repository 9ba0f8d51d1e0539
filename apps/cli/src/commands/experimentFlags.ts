import * as Argument from "effect/cli/Argument";
import * as Flag from "effect/cli/Flag";
import { json, wholeNumber } from "./flags.ts";

/** Arguments and flags of the commands that ask something of an experiment that was run. */

const experiment = Argument.String("experiment").pipe(
  Argument.withDescription(
    "An experiment that was run: its file, its name in scenarios/experiments/, or the folder of its batch",
  ),
);

const on = Flag.String("on").pipe(
  Flag.withMetavar("outcome"),
  Flag.withDescription("Outcome of the experiment; its first unless told"),
  Flag.optional,
);

export const pair = Flag.String("pair").pipe(
  Flag.withMetavar("a,b"),
  Flag.withDescription("Two strategies of the experiment; the two best on the whole unless told"),
  Flag.optional,
);

export const resamples = wholeNumber("resamples", 2, 100_000).pipe(
  Flag.withDescription("Samples drawn again for intervals; as the experiment has it unless told"),
  Flag.optional,
);

export const asked = { experiment, on, json };
