import { existsSync, readdirSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import * as Effect from "effect/Effect";
import { didYouMean } from "../didYouMean.ts";
import { UserError } from "../UserError.ts";

/**
 * The file that a person means by a path or by a bare name such as `industrial-ai`.
 *
 * Names are looked up in the `scenarios/` of this folder or of the nearest one above it.
 */
export function findScenario(word: string): Effect.Effect<string, UserError> {
  return Effect.suspend(() => {
    if (existsSync(word) || extname(word) !== "" || /[/\\]/.test(word)) return Effect.succeed(word);
    const folder = scenarioFolder();
    const files = folder === null ? [] : scenarioFiles(folder);
    const found = files.find((file) => nameOf(file) === word);
    if (found !== undefined) return Effect.succeed(found);
    const names = files.map(nameOf);
    const known = names.length === 0 ? "no scenarios/ in this folder or above" : names.join(", ");
    return Effect.fail(
      new UserError({
        message: `no scenario "${word}"; there are ${known}.${didYouMean(word, names)}`,
      }),
    );
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
  return file.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/, "");
}
