import { type ListedExperiment, listExperiments } from "@searoom/experiments/file";
import {
  formatMistakes,
  type ListedScenario,
  listScenarios,
  type ScenarioError,
} from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import { sections } from "../tell/sections.ts";
import { table } from "../tell/table.ts";
import { toJson } from "../terminal/json.ts";
import { pageFor } from "../terminal/page.ts";
import { note, print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { scenarioFolder } from "./findScenario.ts";

export function listFolder(input: {
  readonly folder: Option.Option<string>;
  readonly json: boolean;
}): Effect.Effect<void, ScenarioError | UserError> {
  return Effect.gen(function* () {
    const folder = Option.getOrElse(input.folder, scenarioFolder);
    if (folder === null)
      return yield* new UserError({
        message: "no scenarios/ in this folder or above; name another: searoom list FOLDER",
      });
    const { scenarios, mistakes: ofScenarios } = yield* listScenarios(folder);
    const { experiments, mistakes: ofExperiments } = yield* listExperiments(folder);
    const mistakes = [...ofScenarios, ...ofExperiments];
    if (input.json) yield* print(toJson({ folder, scenarios, experiments, mistakes }));
    else {
      const { paint, columns } = pageFor(process.stdout);
      const rowsOf = (listed: readonly (ListedScenario | ListedExperiment)[]) =>
        listed.map(({ name, title, question, file }) => [
          paint("bold", name),
          title,
          paint("dim", file),
          question,
        ]);
      const parts = [scenarios, experiments].map((listed) =>
        table(rowsOf(listed), { page: columns }),
      );
      yield* print(sections(...parts).join("\n"));
    }
    if (mistakes.length > 0) {
      note(formatMistakes(mistakes));
      yield* new UserError({ message: `some files of ${folder} cannot be run` });
    }
  });
}
