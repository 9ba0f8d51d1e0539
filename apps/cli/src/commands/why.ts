import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { json, wholeNumber } from "./flags.ts";

const flags = {
  folder: Argument.String("folder").pipe(
    Argument.withDescription("A run folder, as searoom run writes it"),
  ),
  month: wholeNumber("month", 0, 2400).pipe(
    Flag.withDescription("Only what was decided in this month, as events.csv counts them"),
    Flag.optional,
  ),
  firm: Flag.String("firm").pipe(
    Flag.withMetavar("name"),
    Flag.withDescription("Only what this firm had a part in"),
    Flag.optional,
  ),
  event: Flag.String("event").pipe(
    Flag.withMetavar("kind"),
    Flag.withDescription('Only events of this kind, for instance "deal lost"'),
    Flag.optional,
  ),
  json,
};

export type WhyInput = Command.Command.Config.Infer<typeof flags>;

export const why = Command.make("why", flags, (input) =>
  Effect.gen(function* () {
    const { tellWhy } = yield* Effect.promise(() => import("../actions/tellWhy.ts"));
    return yield* tellWhy(input);
  }),
).pipe(
  Command.withShortDescription("Show what decided the events of a run"),
  Command.withDescription(
    "Show for the deals of the focus firm, the alliances, acquisitions, failures and other decisions of a run the terms that " +
      "decided them, and by which rule: of a deal the utility of winner, focus firm and best other, term by term, and of all " +
      "deals the mean; of an alliance what each side expected, and what ended it; of an acquisition value, price asked and " +
      "gain; of a failure what was left; and so of answers to rivals, tenders, rounds, entries, rungs and price cartels.",
  ),
  Command.withExamples([
    {
      command: 'searoom why runs/industrial-ai-direct-1 --event "deal lost"',
      description: "Why the firm in question lost",
    },
    {
      command: "searoom why runs/industrial-ai-direct-1 --firm Fulmar --month 40",
      description: "What one firm met with in a month",
    },
    {
      command:
        "searoom why runs/industrial-ai-direct-1 --event insolvent --json | jq '.[].reasons'",
      description: "What those who failed had left, for a script",
    },
  ]),
);
