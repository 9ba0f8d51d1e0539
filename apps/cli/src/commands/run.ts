import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { json, months, scenario, seed, set, wholeNumber, workers } from "./flags.ts";

const flags = {
  scenario,
  seed,
  replication: wholeNumber("replication", 0, 2 ** 32 - 1).pipe(
    Flag.withDescription(
      "Which draw of luck under the seed, 0 unless told; those that compare makes are 0, 1, 2 …",
    ),
    Flag.withDefault(0),
  ),
  strategy: Flag.String("strategy").pipe(
    Flag.withDescription("Strategy of the focus firm; that of the scenario unless told"),
    Flag.optional,
  ),
  months,
  set,
  seeds: wholeNumber("seeds", 1, 100_000).pipe(
    Flag.withDescription(
      "Instead of a story: a table of what the market looks like over so many seeds, beside known bands",
    ),
    Flag.optional,
  ),
  out: Flag.String("out").pipe(
    Flag.withMetavar("folder"),
    Flag.withDescription("Run folder to write; runs/<scenario>-<strategy>-<seed> unless told"),
    Flag.optional,
  ),
  noWrite: Flag.Boolean("no-write").pipe(
    Flag.withDescription("Write no run folder"),
    Flag.withDefault(false),
  ),
  json,
  workers,
};

export type RunInput = Command.Command.Config.Infer<typeof flags>;

/** What it does is imported only when it is asked for: help and completions come at once. */
export const run = Command.make("run", flags, (input) =>
  Effect.gen(function* () {
    if (input.seeds._tag === "Some") {
      const { runSeeds } = yield* Effect.promise(() => import("../actions/runSeeds.ts"));
      return yield* runSeeds(input, input.seeds.value);
    }
    const { tellRun } = yield* Effect.promise(() => import("../actions/tellRun.ts"));
    return yield* tellRun(input);
  }),
).pipe(
  Command.withShortDescription("Tell one run as a story and write its run folder"),
  Command.withDescription(
    "Tell one run as a story: what became of the focus firm, of the market and of the others. Everything that was seen " +
      "is written to a run folder: panels, events, outcomes, and how to repeat it.",
  ),
  Command.withExamples([
    { command: "searoom run industrial-ai", description: "The focus firm sells alone" },
    {
      command: "searoom run industrial-ai --strategy coopetition --seed 7",
      description: "The same market with another strategy and other luck",
    },
    {
      command: "searoom run industrial-ai --set utility.price=1.2 --no-write",
      description: "What if customers minded the price more?",
    },
    {
      command: "searoom run industrial-ai --json | jq .outcomes.founderValue",
      description: "One number for a script",
    },
    {
      command: "searoom run industrial-ai --seeds 200",
      description: "Is this market sane? Its usual course beside what is known",
    },
  ]),
);
