import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { asked, pair, resamples } from "./experimentFlags.ts";

const conditions = Flag.Boolean("conditions").pipe(
  Flag.withDescription(
    "Conditions over all factors under which one strategy of --pair beats the other",
  ),
  Flag.withDefault(false),
);

const flags = { ...asked, conditions, pair, resamples };

export type FlipInput = Command.Command.Config.Infer<typeof flags>;

export const flip = Command.make("flip", flags, (input) =>
  Effect.gen(function* () {
    const { tellFlip } = yield* Effect.promise(() => import("../actions/tellFlip.ts"));
    return yield* tellFlip(input);
  }),
).pipe(
  Command.withShortDescription("Show where the best strategy changes"),
  Command.withDescription(
    "Show the map of the best strategy over two factors of an experiment: how much of it each strategy has, where the boundary runs, and where luck may have decided. With --conditions, show instead under which conditions over all factors one strategy beats another.",
  ),
  Command.withExamples([
    { command: "searoom flip partnering-flip", description: "The map" },
    {
      command: "searoom flip partnering-flip --conditions --pair incumbent-partner,reseller",
      description: "Under which conditions one beats the other",
    },
    { command: "searoom flip partnering-flip --json | jq .shares", description: "For a script" },
  ]),
);
