import { readExperimentFile } from "@searoom/experiments/file";
import {
  formatMistakes,
  type Mistake,
  readScenarioFile,
  type ScenarioError,
} from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import { several } from "../tell/numbers.ts";
import { toJson } from "../terminal/json.ts";
import { note, print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { findExperiment } from "./findExperiment.ts";
import { findScenario } from "./findScenario.ts";

/**
 * Every mistake of every file on standard error, and a line on standard output for each file that is right.
 *
 * For a program: the mistakes as an array on standard output, empty when every file is right.
 */
export function checkFiles({
  files,
  json,
}: {
  readonly files: readonly string[];
  readonly json: boolean;
}): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    let wrong = 0;
    // By their words: a parent with a mistake would say it again for each of its children.
    const said = new Map<string, Mistake>();
    for (const word of files) {
      const read = yield* Effect.result(titleOf(word));
      if (Result.isSuccess(read)) {
        if (!json) yield* print(`${word}: ok, ${read.success}`);
        continue;
      }
      wrong++;
      for (const mistake of read.failure.mistakes) {
        const line = formatMistakes([mistake]);
        if (!json && !said.has(line)) note(line);
        said.set(line, mistake);
      }
    }
    if (json) yield* print(toJson([...said.values()]));
    if (wrong > 0)
      yield* new UserError({
        message: `cannot be run: ${wrong} of ${several(files.length, "file")}`,
      });
  });
}

/** The title of a scenario or of an experiment without a mistake. */
function titleOf(word: string): Effect.Effect<string, ScenarioError> {
  const experiment = findExperiment(word);
  return experiment === null
    ? Effect.map(
        Effect.flatMap(findScenario(word), (file) => readScenarioFile(file)),
        ({ title }) => title,
      )
    : Effect.map(readExperimentFile(experiment), (read) => read.experiment.title);
}
