import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Effect, Result } from "effect";
import { type Mistake, mistakeAt } from "./Mistake.ts";
import { readScenarioFile, type Scenario } from "./readScenarioFile.ts";
import { ScenarioError } from "./ScenarioError.ts";

/** What a list shows of a scenario. */
export type ListedScenario = Pick<Scenario, "name" | "title" | "description" | "question" | "file">;

export interface ScenarioList {
  readonly scenarios: readonly ListedScenario[];
  /** What is wrong with the files that cannot be read; the others are listed all the same. */
  readonly mistakes: readonly Mistake[];
}

/** Beside the folder itself; other folders hold experiments and hypotheses, which are not scenarios. */
const folderOfHistories = "histories";

/** Every scenario of a folder and of its `histories/`, by file name. Fails only when the folder cannot be read. */
export function listScenarios(folder: string): Effect.Effect<ScenarioList, ScenarioError> {
  return Effect.gen(function* () {
    const files = [
      ...(yield* yamlFiles(folder, true)),
      ...(yield* yamlFiles(join(folder, folderOfHistories), false)),
    ];
    const scenarios: ListedScenario[] = [];
    const mistakes: Mistake[] = [];
    for (const path of files) {
      const read = yield* Effect.result(readScenarioFile(path));
      if (Result.isFailure(read)) {
        mistakes.push(...read.failure.mistakes);
      } else {
        const { name, title, description, question, file } = read.success;
        scenarios.push({ name, title, description, question, file });
      }
    }
    return { scenarios, mistakes };
  });
}

function yamlFiles(
  folder: string,
  required: boolean,
): Effect.Effect<readonly string[], ScenarioError> {
  return Effect.suspend(() => {
    try {
      const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
      return Effect.succeed(names.sort().map((name) => join(folder, name)));
    } catch {
      if (!required) return Effect.succeed([]);
      const origin = { file: folder, line: null, column: null };
      return Effect.fail(
        new ScenarioError({
          mistakes: [mistakeAt(origin, [], "no folder that can be read", "a folder of scenarios")],
        }),
      );
    }
  });
}
