import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { asked, resamples } from "./experimentFlags.ts";

const satisfied = Flag.String("satisfied").pipe(
  Flag.withMetavar("formula"),
  Flag.withDescription(
    "What is good enough, for instance 'founderValue > 1000'; as the experiment has it unless told",
  ),
  Flag.optional,
);

const flags = { ...asked, satisfied, resamples };

export type RobustInput = Command.Command.Config.Infer<typeof flags>;

export const robust = Command.make("robust", flags, (input) =>
  Effect.gen(function* () {
    const { tellRobust } = yield* Effect.promise(() => import("../actions/tellRobust.ts"));
    return yield* tellRobust(input);
  }),
).pipe(
  Command.withShortDescription("Show how well each strategy does in futures nobody can weigh"),
  Command.withDescription(
    "Show six measures of robustness over the points of an experiment: the worst future, the largest regret, the regret that nine in ten do not pass, how often it is good enough, the mean, and how often it is the best; each with how sure its ranking is.",
  ),
  Command.withExamples([
    { command: "searoom robust partnering-flip", description: "By all six measures" },
    {
      command: "searoom robust partnering-flip --satisfied 'founderValue > 1000'",
      description: "What is good enough",
    },
  ]),
);
