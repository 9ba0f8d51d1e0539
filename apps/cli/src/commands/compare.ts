import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import { json, months, scenario, seed, set, wholeNumber, workers } from "./flags.ts";

const flags = {
  scenario: scenario.pipe(
    Argument.withDescription(
      "A scenario or an experiment that was run: its file, or the name of one in scenarios/ (see searoom list)",
    ),
  ),
  strategies: Flag.String("strategies").pipe(
    Flag.withMetavar("a,b,c"),
    Flag.withDescription("Strategies to compare; all of the scenario unless told"),
    Flag.optional,
  ),
  on: Flag.String("on").pipe(
    Flag.withMetavar("outcome"),
    Flag.withDescription(
      "Outcome to rank by, founderValue unless told (of an experiment its own); a word that is none shows all that there are",
    ),
    Flag.optional,
  ),
  treat: Flag.String("treat").pipe(
    Flag.withMetavar("share"),
    Flag.withDescription(
      "Change the strategy of a random share of all start-ups instead of the focus firm's; above 0, up to 1",
    ),
    Flag.filterMap(
      (text) => {
        const share = text.trim() === "" ? NaN : Number(text);
        return share > 0 && share <= 1 ? Option.some(share) : Option.none();
      },
      () => "Expected a share above 0 and up to 1, for instance 0.5",
    ),
    Flag.optional,
  ),
  replications: wholeNumber("replications", 1, 1_000_000).pipe(
    Flag.withDescription(
      "How often each strategy is run, all with the same luck each time; unless told until it is decided, 200 times at most",
    ),
    Flag.optional,
  ),
  untilDecided: Flag.Boolean("until-decided").pipe(
    Flag.withDescription(
      "Stop as soon as it is decided, with --replications as the most; what is looked at several times is judged more strictly",
    ),
    Flag.withDefault(false),
  ),
  seed,
  months,
  set,
  coherence: Flag.Boolean("coherence").pipe(
    Flag.withDescription("Also show what sharing luck is worth: three times the work"),
    Flag.withDefault(false),
  ),
  report: Flag.String("report").pipe(
    Flag.withMetavar("file"),
    Flag.withDescription(
      "Also write the answer as one page: .html with drawings, or .md with tables",
    ),
    Flag.optional,
  ),
  json,
  workers,
};

export type CompareInput = Command.Command.Config.Infer<typeof flags>;

export const compare = Command.make("compare", flags, (input) =>
  Effect.gen(function* () {
    const { compareStored, isExperiment } = yield* Effect.promise(
      () => import("../actions/compareStored.ts"),
    );
    if (isExperiment(input.scenario)) return yield* compareStored(input);
    const { compareStrategies } = yield* Effect.promise(
      () => import("../actions/compareStrategies.ts"),
    );
    return yield* compareStrategies(input);
  }),
).pipe(
  Command.withShortDescription("Find out which strategy is best, and how sure that is"),
  Command.withDescription(
    "Run the same market under each strategy of the focus firm, with the same customers and the same luck, and compare " +
      "what comes of it. Ctrl-C shows what is known so far. Of an experiment that was run, compare its strategies over all of its " +
      "points and at each.",
  ),
  Command.withExamples([
    { command: "searoom compare industrial-ai", description: "All strategies by founder value" },
    {
      command: "searoom compare industrial-ai --on survival --replications 1000",
      description: "Who lives longest, more surely",
    },
    {
      command: "searoom compare industrial-ai --replications 2000 --until-decided",
      description: "As many as it takes, up to 2,000",
    },
    {
      command:
        "searoom compare industrial-ai --strategies direct,reseller --set resellers.margin=0.2",
      description: "What if resellers took less?",
    },
    {
      command: "searoom compare industrial-ai --treat 0.5",
      description: "What if half of all start-ups did it?",
    },
    {
      command: "searoom compare industrial-ai --report answer.html",
      description: "One page to hand on, with drawings",
    },
    {
      command: "searoom compare partnering-flip",
      description: "An experiment that was run: over all points, and at how many another is best",
    },
    { command: "searoom compare industrial-ai --json | jq .ranking", description: "For a script" },
  ]),
);
