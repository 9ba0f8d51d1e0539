import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { asked, resamples } from "./experimentFlags.ts";

const interest = Flag.String("interest").pipe(
  Flag.withMetavar("formula"),
  Flag.withDescription(
    "What happens, for instance 'survival < 0.2'; as the experiment has it unless told",
  ),
  Flag.optional,
);

const flags = { ...asked, interest, resamples };

export type DiscoverInput = Command.Command.Config.Infer<typeof flags>;

export const discover = Command.make("discover", flags, (input) =>
  Effect.gen(function* () {
    const { tellDiscovery } = yield* Effect.promise(() => import("../actions/tellDiscovery.ts"));
    return yield* tellDiscovery(input);
  }),
).pipe(
  Command.withShortDescription("Show under which conditions something happens"),
  Command.withDescription(
    "Show under which conditions something happens: a box of a few factors (PRIM) and a tree (CART), with how often resamples find the same again. What happens is a formula of outcomes, STRATEGY.OUTCOME and factors; where none is given, that another strategy is best than on the whole.",
  ),
  Command.withExamples([
    {
      command: "searoom discover partnering-flip",
      description: "Where another strategy is best than on the whole",
    },
    {
      command: "searoom discover partnering-flip --interest 'survival < 0.2'",
      description: "Where the best on the whole mostly dies",
    },
  ]),
);
