import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { json, seed, wholeNumber, workers } from "./flags.ts";

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

const patternsFlags = {
  scenarios: Argument.String("scenario").pipe(
    Argument.withDescription("Scenarios that are asked for facts; all of them unless told"),
    Argument.variadic(),
  ),
  replications: wholeNumber("replications", 1, 10_000).pipe(
    Flag.withDescription("Runs of each preset, 10 unless told"),
    Flag.withDefault(10),
  ),
  seed,
  json,
  workers,
};

export type PatternsInput = Command.Command.Config.Infer<typeof patternsFlags>;

const patterns = Command.make("patterns", patternsFlags, (input) =>
  Effect.gen(function* () {
    const { validatePatterns } = yield* Effect.promise(
      () => import("../actions/validatePatterns.ts"),
    );
    return yield* validatePatterns(input);
  }),
).pipe(
  Command.withShortDescription("Score the shipped scenarios on facts that were counted elsewhere"),
  Command.withDescription(
    "Score the shipped scenarios on 47 facts about markets, firms, alliances and customers: what is found beside what was " +
      "counted, which facts numbers were set from (these are no hits), which cannot be measured, and a guess at why one is " +
      "missed. Ctrl-C scores the runs that are complete.",
  ),
  Command.withExamples([
    { command: "searoom validate patterns", description: "All of them: some minutes" },
    {
      command: "searoom validate patterns television-makers --replications 40",
      description: "Is there a shake-out?",
    },
    {
      command: "searoom validate patterns --json | jq .score",
      description: "The score, for a script",
    },
  ]),
);

export const validate = Command.make("validate").pipe(
  Command.withShortDescription("Find out how far the model can be trusted"),
  Command.withDescription("Hold the model against what is known without it."),
  Command.withExamples([
    { command: "searoom validate docking", description: "Is it the textbook where it should be?" },
    { command: "searoom validate patterns", description: "Does it show what was counted?" },
  ]),
  Command.withSubcommands([docking, patterns]),
);
