import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import { asked, resamples } from "./experimentFlags.ts";

const methods = [
  "sobol",
  "morris",
  "fast",
  "rbd-fast",
  "pawn",
  "delta",
  "rank-correlation",
] as const;

const of = Flag.String("of").pipe(
  Flag.withMetavar("a|a,b"),
  Flag.withDescription(
    "One strategy, or two for their difference; the difference of the two best on the whole unless told",
  ),
  Flag.optional,
);

const method = Flag.String("method").pipe(
  Flag.withMetavar(methods.join("|")),
  Flag.withDescription("How; the first that the design allows unless told"),
  Flag.filterMap(
    (text) => Option.fromUndefinedOr(methods.find((each) => each === text)),
    () => `Expected one of ${methods.join(", ")}`,
  ),
  Flag.optional,
);

const flags = { ...asked, of, method, resamples };

export type SenseInput = Command.Command.Config.Infer<typeof flags>;

export const sense = Command.make("sense", flags, (input) =>
  Effect.gen(function* () {
    const { tellSense } = yield* Effect.promise(() => import("../actions/tellSense.ts"));
    return yield* tellSense(input);
  }),
).pipe(
  Command.withShortDescription("Show what an outcome, or the choice, hangs on"),
  Command.withDescription(
    "Show how much of an outcome of a strategy, or of the difference of two, goes with each factor, by the methods that the design of the experiment allows.",
  ),
  Command.withExamples([
    {
      command: "searoom sense partnering-flip",
      description: "What the difference of the two best hangs on",
    },
    {
      command: "searoom sense partnering-flip --of direct --method pawn",
      description: "What one strategy hangs on",
    },
  ]),
);
