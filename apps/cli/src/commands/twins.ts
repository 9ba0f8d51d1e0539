import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import { asked, pair } from "./experimentFlags.ts";

const flags = { ...asked, pair };

export type TwinsInput = Command.Command.Config.Infer<typeof flags>;

export const twins = Command.make("twins", flags, (input) =>
  Effect.gen(function* () {
    const { tellTwins } = yield* Effect.promise(() => import("../actions/tellTwins.ts"));
    return yield* tellTwins(input);
  }),
).pipe(
  Command.withShortDescription(
    "Show two draws of luck either side of a flip, and where the runs part",
  ),
  Command.withDescription(
    "Run two strategies where they come closest, under one draw of luck in which the first is ahead and one in which the second is, and show the first month in which each pair of runs parts, with the deal that did it and its terms.",
  ),
  Command.withExamples([
    { command: "searoom twins partnering-flip", description: "The two best on the whole" },
    { command: "searoom twins partnering-flip --pair direct,reseller", description: "Two others" },
  ]),
);
