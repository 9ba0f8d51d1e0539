import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Argument from "effect/cli/Argument";
import * as Effect from "effect/Effect";
import { months, seed, set } from "./flags.ts";

const flags = {
  scenario: Argument.String("scenario").pipe(
    Argument.withDescription(
      "A scenario file, or the name of one in scenarios/; the studio's own first run unless told",
    ),
    Argument.optional,
  ),
  seed,
  strategy: Flag.String("strategy").pipe(
    Flag.withDescription("Strategy of the focus firm; that of the scenario unless told"),
    Flag.optional,
  ),
  months,
  set,
  noOpen: Flag.Boolean("no-open").pipe(
    Flag.withDescription("Print the address and open no browser"),
    Flag.withDefault(false),
  ),
};

export type ViewInput = Command.Command.Config.Infer<typeof flags>;

export const view = Command.make("view", flags, (input) =>
  Effect.gen(function* () {
    const { viewScenario } = yield* Effect.promise(() => import("../actions/viewScenario.ts"));
    return yield* viewScenario(input);
  }),
).pipe(
  Command.withShortDescription("Watch a run in the browser"),
  Command.withDescription(
    "Open the studio on a scenario: the sea with its firms and customers, month by month. It runs in the page and is " +
      "served to this machine alone, until Ctrl-C.",
  ),
  Command.withExamples([
    { command: "searoom view", description: "The run that the studio opens with" },
    {
      command: "searoom view industrial-ai --strategy reseller --seed 7",
      description: "Another market, strategy and luck",
    },
    {
      command: "searoom view open-water --set utility.distance=4 --no-open",
      description: "What if needs differed less? Prints the address alone",
    },
  ]),
);
