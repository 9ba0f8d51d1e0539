import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { WhyInput } from "../commands/why.ts";
import { didYouMean } from "../didYouMean.ts";
import { type DecidedEvent, readDecisions } from "../store/readDecisions.ts";
import { dealsOnTheWhole } from "../tell/dealsOnTheWhole.ts";
import { reasonsStory } from "../tell/reasonsStory.ts";
import { toJson } from "../terminal/json.ts";
import { pageFor } from "../terminal/page.ts";
import { note, print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { several, whole } from "../tell/numbers.ts";
import { enumerate } from "../tell/words.ts";

/** More than that nobody reads; a program gets all of them. */
const mostTold = 20;

/** What decided the events of a run folder, of those that are asked for. */
export function tellWhy(input: WhyInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const events = yield* readDecisions(input.folder);
    const { month, event, firm } = input;
    yield* known("event", event, [...new Set(events.map(({ kind }) => kind))]);
    yield* known("firm", firm, [...new Set(events.flatMap(namesIn))]);
    const asked = events.filter(
      (each) =>
        (Option.isNone(month) || each.month === month.value) &&
        (Option.isNone(event) || same(each.kind, event.value)) &&
        (Option.isNone(firm) || namesIn(each).some((name) => same(name, firm.value))),
    );
    const found = asked.filter(({ reasons }) => reasons.length > 0);
    if (found.length === 0)
      yield* new UserError({ message: nothingToTell(input.folder, asked, events) });
    if (input.json) return yield* print(toJson(found));
    const page = pageFor(process.stdout);
    const told = reasonsStory(found.slice(0, mostTold), page);
    yield* print([...dealsOnTheWhole(found, page), ...told].join("\n"));
    if (found.length > mostTold)
      note(
        `${several(found.length - mostTold, "more event")} not shown: narrow with --month, --firm or --event, or see all with --json. There are ${counted(found)}.`,
      );
  });
}

/** Where the terms stand of what was decided before it happened. */
const decidedAs: Readonly<Record<string, string>> = {
  "alliance climbed": "climb agreed",
  "alliance set up": "alliance signed",
  "entered market": "entry decided",
};

/** Why there is nothing: nothing happened, or what happened was decided by nothing that could be told apart. */
function nothingToTell(
  folder: string,
  asked: readonly DecidedEvent[],
  events: readonly DecidedEvent[],
): string {
  if (asked.length === 0)
    return `nothing found in ${folder}: of its ${several(events.length, "event")} none is what is asked for`;
  const decided = new Set(
    events.filter(({ reasons }) => reasons.length > 0).map(({ kind }) => kind),
  );
  const earlier = new Set(
    asked.map(({ kind }) => decidedAs[kind] ?? "").filter((kind) => decided.has(kind)),
  );
  if (earlier.size > 0)
    return `nothing to tell: what led to it was decided before; ask for --event "${[...earlier].join('" or "')}"`;
  return (
    `nothing to tell: ${counted(asked)} happened, for which no terms are weighed. ` +
    (decided.size === 0
      ? "Nothing in this run has any."
      : `What has terms in this run: ${enumerate([...decided])}.`)
  );
}

/** `3 founded, 2 insolvent`: how often what happened. */
function counted(events: readonly DecidedEvent[]): string {
  const kinds = Map.groupBy(events, ({ kind }) => kind);
  return enumerate([...kinds].map(([kind, all]) => `${whole(all.length)} ${kind}`));
}

/** Refuses a word that stands nowhere in the run, and says which was probably meant. */
function known(
  what: string,
  word: Option.Option<string>,
  words: readonly string[],
): Effect.Effect<void, UserError> {
  if (Option.isNone(word) || words.some((each) => same(each, word.value))) return Effect.void;
  const shown = words.length <= 40 ? `; there are ${words.join(", ")}` : "";
  return Effect.fail(
    new UserError({
      message: `no ${what} "${word.value}" in this run${shown}.${didYouMean(word.value, words)}`,
    }),
  );
}

function namesIn({ firm, other, reasons }: DecidedEvent): readonly string[] {
  return [firm, other, ...reasons.map((reason) => reason.firm)].filter((name) => name !== "");
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
