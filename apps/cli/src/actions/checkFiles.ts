import { formatMistakes, type Mistake, readScenarioFile } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import { note, print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { findScenario } from "./findScenario.ts";

/** Every mistake of every file on standard error, and a line on standard output for each file that is right. */
export function checkFiles(words: readonly string[]): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    let wrong = 0;
    const said = new Set<string>();
    for (const word of words) {
      const read = yield* Effect.result(
        Effect.flatMap(findScenario(word), (file) => readScenarioFile(file)),
      );
      if (Result.isSuccess(read)) {
        yield* print(`${word}: ok, ${read.success.title}`);
        continue;
      }
      wrong++;
      if (read.failure instanceof UserError) note(read.failure.message);
      else sayOnce(read.failure.mistakes, said);
    }
    if (wrong > 0)
      yield* new UserError({ message: `${wrong} of ${words.length} files cannot be run` });
  });
}

/** A parent with a mistake would say it again for each of its children. */
function sayOnce(mistakes: readonly Mistake[], said: Set<string>): void {
  for (const mistake of mistakes) {
    const line = formatMistakes([mistake]);
    if (!said.has(line)) note(line);
    said.add(line);
  }
}
