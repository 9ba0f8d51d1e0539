import { compareExperiment, ExpressionError, type Results } from "@searoom/experiments";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import { didYouMean } from "../didYouMean.ts";
import { sections } from "../tell/sections.ts";
import { commandLine, invocation } from "../terminal/invocation.ts";
import { toJson } from "../terminal/json.ts";
import { type Page, pageFor } from "../terminal/page.ts";
import { print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { openResults, type StoredResults } from "./openResults.ts";

/** What every question to an experiment is told. */
export interface AskedInput {
  readonly experiment: string;
  readonly on: Option.Option<string>;
  readonly json: boolean;
}

/** An answer, and how it is told. */
interface Telling<Answer> {
  readonly answer: (results: Results, on: string) => Answer;
  readonly story: (answer: Answer, page: Page, stored: StoredResults) => readonly string[];
}

/** Opens what was run, works the answer out, and prints it in words or as JSON. */
export function answering<Answer>(
  input: AskedInput,
  { answer, story }: Telling<Answer>,
): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const stored = yield* openResults(input.experiment);
    const on = yield* outcomeOf(stored.results, input.on);
    const found = yield* workedOut(() => answer(stored.results, on));
    if (input.json) return yield* print(toJson(found));
    const page = pageFor(process.stdout);
    yield* print(titled(stored, story(found, page, stored), page).join("\n"));
  });
}

/** Under the title of the experiment, with what is left to be run of it. */
export function titled(
  { results, left }: StoredResults,
  lines: readonly string[],
  { paint }: Page,
): readonly string[] {
  const { title, name } = results.experiment;
  return sections(
    [paint("bold", title === "" ? name : title)],
    lines,
    left
      ? [`The batch is not done: ${invocation()} ${commandLine(["resume", name])} goes on with it.`]
      : [],
  );
}

/** What is asked for cannot be answered: said as the answer's own words, for the person to put right. */
export function workedOut<Answer>(work: () => Answer): Effect.Effect<Answer, UserError> {
  return Effect.suspend(() => {
    try {
      return Effect.succeed(work());
    } catch (error) {
      if (error instanceof RangeError || error instanceof ExpressionError)
        return Effect.fail(new UserError({ message: error.message }));
      throw error;
    }
  });
}

/** The outcome that is asked for, of those that the experiment has. */
export function outcomeOf(
  { experiment, outcomes }: Results,
  asked: Option.Option<string>,
): Effect.Effect<string, UserError> {
  const names = outcomes.map(({ name }) => name);
  const usual =
    experiment.comparisons[0]?.on ??
    outcomes.find(({ direction }) => direction !== null)?.name ??
    names[0];
  const name = Option.getOrElse(asked, () => usual);
  if (names.includes(name)) return Effect.succeed(name);
  return Effect.fail(
    new UserError({
      message: `the experiment has no outcome "${name}"; allowed: ${names.join(", ")}.${didYouMean(name, names)}`,
    }),
  );
}

/** Strategies that are asked for, of those that the experiment has. */
export function strategiesOf({ strategies }: Results, words: string): readonly string[] {
  const names = words.split(",").map((word) => word.trim());
  for (const name of names)
    if (!strategies.includes(name))
      throw new RangeError(
        `the experiment has no strategy "${name}"; allowed: ${strategies.join(", ")}.${didYouMean(name, strategies)}`,
      );
  return names;
}

/** The two that are asked for, or the two best on the whole. */
export function pairOf(
  results: Results,
  on: string,
  asked: Option.Option<string>,
): readonly [strategy: string, reference: string] {
  const names = Option.match(asked, {
    onNone: () =>
      compareExperiment(results, { on }).overall.ranking.map(({ strategy }) => strategy),
    onSome: (words) => strategiesOf(results, words),
  });
  const [first, second] = names;
  if (first === undefined || second === undefined || first === second)
    throw new RangeError(
      `two strategies are needed, found ${names.join(", ")}; allowed: ${results.strategies.join(", ")}`,
    );
  return [first, second];
}
