import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { WhyInput } from "../commands/why.ts";
import { didYouMean } from "../didYouMean.ts";
import { type DecidedEvent, readDecisions } from "../store/readDecisions.ts";
import { reasonsStory } from "../tell/reasonsStory.ts";
import { toJson } from "../terminal/json.ts";
import { pageFor } from "../terminal/page.ts";
import { note, print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { several } from "../tell/numbers.ts";

/** More than that nobody reads; a program gets all of them. */
const mostTold = 20;

/** What decided the events of a run folder, of those that are asked for. */
export function tellWhy(input: WhyInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const decided = yield* readDecisions(input.folder);
    const { month, event, firm } = input;
    yield* known("kind of event", event, [...new Set(decided.map(({ kind }) => kind))]);
    yield* known("firm", firm, [...new Set(decided.flatMap(namesIn))]);
    const found = decided.filter(
      (each) =>
        (Option.isNone(month) || each.month === month.value) &&
        (Option.isNone(event) || each.kind === event.value) &&
        (Option.isNone(firm) || namesIn(each).some((name) => same(name, firm.value))),
    );
    if (found.length === 0)
      yield* new UserError({
        message: `nothing found in ${input.folder}: ${several(decided.length, "event")} of it have reasons, none of them is asked for`,
      });
    if (input.json) return yield* print(toJson(found));
    yield* print(reasonsStory(found.slice(0, mostTold), pageFor(process.stdout)).join("\n"));
    if (found.length > mostTold)
      note(
        `${several(found.length - mostTold, "more event")} not shown: narrow with --month, --firm or --event, or see all with --json`,
      );
  });
}

/** Refuses a word that stands nowhere in the run, and says which was probably meant. */
function known(
  what: string,
  word: Option.Option<string>,
  words: readonly string[],
): Effect.Effect<void, UserError> {
  if (Option.isNone(word) || words.some((each) => same(each, word.value))) return Effect.void;
  const shown = words.length <= 12 ? `; there are ${words.join(", ")}` : "";
  return Effect.fail(
    new UserError({
      message: `no ${what} "${word.value}" among what has reasons${shown}.${didYouMean(word.value, words)}`,
    }),
  );
}

function namesIn({ firm, other, reasons }: DecidedEvent): readonly string[] {
  return [firm, other, ...reasons.map((reason) => reason.firm)].filter((name) => name !== "");
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
