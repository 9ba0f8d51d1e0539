import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { json, workers } from "./flags.ts";

const dockingFlags = {
  limits: Argument.String("limit").pipe(
    Argument.withDescription("Names of limits, for instance Wright; all unless told"),
    Argument.variadic(),
  ),
  full: Flag.Boolean("full").pipe(
    Flag.withDescription("As many draws as each limit deserves (minutes), instead of a quick look"),
    Flag.withDefault(false),
  ),
  json,
  workers,
};

export type DockingInput = Command.Command.Config.Infer<typeof dockingFlags>;

const docking = Command.make("docking", dockingFlags, (input) =>
  Effect.gen(function* () {
    const { validateDocking } = yield* Effect.promise(
      () => import("../actions/validateDocking.ts"),
    );
    return yield* validateDocking(input);
  }),
).pipe(
  Command.withShortDescription("Hold the model against limits with a known answer"),
  Command.withDescription(
    "Run the model itself with its other mechanisms off, where the answer is known without running it: theory beside " +
      "simulation, with the tolerance and where it comes from. The exit code is 1 if a row lies outside.",
  ),
  Command.withExamples([
    { command: "searoom validate docking", description: "All limits, quickly" },
    {
      command: 'searoom validate docking Wright "Cash ruin" --full',
      description: "Two of them, with as many draws as they deserve",
    },
    {
      command: "searoom validate docking --json | jq '.limits[].rows[] | select(.agrees | not)'",
      description: "What lies outside, for a script",
    },
  ]),
);

export const validate = Command.make("validate").pipe(
  Command.withShortDescription("Find out how far the model can be trusted"),
  Command.withDescription("Hold the model against what is known without it."),
  Command.withExamples([
    { command: "searoom validate docking", description: "Does it become the textbook?" },
  ]),
  Command.withSubcommands([docking]),
);
