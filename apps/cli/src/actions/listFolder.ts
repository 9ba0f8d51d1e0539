import { formatMistakes, listScenarios, type ScenarioError } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
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
    const { scenarios, mistakes } = yield* listScenarios(folder);
    if (input.json) yield* print(toJson({ folder, scenarios, mistakes }));
    else {
      const { paint, columns } = pageFor(process.stdout);
      const rows = scenarios.map(({ name, title, question, file }) => [
        paint("bold", name),
        title,
        paint("dim", file),
        question,
      ]);
      yield* print(table(rows, { page: columns }).join("\n"));
    }
    if (mistakes.length > 0) {
      note(formatMistakes(mistakes));
      yield* new UserError({ message: `some files of ${folder} cannot be run` });
    }
  });
}
