import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { nearestWord, ScenarioError } from "@searoom/scenario";
import * as Effect from "effect/Effect";

/**
 * The file that a person means by a path or by a bare name such as `industrial-ai`.
 *
 * Names are looked up in the `scenarios/` of this folder or of the nearest one above it.
 */
export function findScenario(word: string): Effect.Effect<string, ScenarioError> {
  return Effect.suspend(() => {
    if (existsSync(word)) return Effect.succeed(word);
    const folder = scenarioFolder();
    const files = folder === null ? [] : scenarioFiles(folder);
    if (extname(word) !== "" || /[/\\]/.test(word)) {
      // What is wrong with a path is said by who reads it, unless the file is known to lie elsewhere.
      const elsewhere = files.find((file) => basename(file) === basename(word));
      return elsewhere === undefined
        ? Effect.succeed(word)
        : refused(word, `no file ${word}`, "the path of a scenario file", elsewhere);
    }
    const found = files.find((file) => nameOf(file) === word);
    if (found !== undefined) return Effect.succeed(found);
    const names = files.map(nameOf);
    const allowed =
      names.length === 0
        ? "the path of a scenario file (no scenarios/ in this folder or above it)"
        : `${names.join(", ")} or the path of a scenario file`;
    return refused(word, `no scenario "${word}"`, allowed, nearestWord(word, names));
  });
}

/** Where scenarios are, as seen from here, or null. */
export function scenarioFolder(): string | null {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const candidate = join(folder, "scenarios");
    if (existsSync(candidate)) return relative(process.cwd(), candidate);
    if (dirname(folder) === folder) return null;
  }
}

function scenarioFiles(folder: string): readonly string[] {
  return [folder, join(folder, "histories")].flatMap((place) =>
    existsSync(place)
      ? readdirSync(place)
          .filter((name) => /\.ya?ml$/.test(name))
          .sort()
          .map((name) => join(place, name))
      : [],
  );
}

function nameOf(file: string): string {
  return basename(file).replace(/\.ya?ml$/, "");
}

function refused(
  file: string,
  found: string,
  allowed: string,
  suggestion: string | null,
): Effect.Effect<never, ScenarioError> {
  const mistake = { file, line: null, column: null, path: "", found, allowed, suggestion };
  return Effect.fail(new ScenarioError({ mistakes: [mistake] }));
}
