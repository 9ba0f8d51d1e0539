import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { nearestWord, type Mistake } from "@searoom/scenario";
import { mistakeAt } from "@searoom/scenario/reading";
import { Result } from "effect";

type Origin = Pick<Mistake, "file" | "line" | "column">;

/** Folders of experiments: what they speak of lies in the folder above. */
const foldersBelow = ["experiments", "hypotheses"];

/**
 * The file of the scenario that an experiment names: in its own folder, or in the folder above where that is one of scenarios. An
 * experiment from a stranger must not read other files of the machine.
 */
export function findScenarioFile(
  experimentFile: string,
  word: string,
  asker: Origin,
): Result.Result<string, readonly Mistake[]> {
  const folder = dirname(experimentFile);
  const isBelow = foldersBelow.includes(basename(realpathSync(folder)));
  const folders = isBelow ? [folder, join(folder, "..")] : [folder];
  const top = realpathSync(folders[folders.length - 1]);
  const isName = !/[/\\]|\.ya?ml$/.test(word);
  const candidates = isName
    ? folders.flatMap((place) => [join(place, `${word}.yaml`), join(place, `${word}.yml`)])
    : [join(folder, word)];
  const found = word.includes("\0") ? undefined : candidates.find((file) => existsSync(file));
  if (found === undefined) {
    const names = folders.flatMap(scenariosIn);
    const suggestion = nearestWord(basename(word).replace(/\.ya?ml$/, ""), names);
    const allowed = `the name or path of a scenario in ${isBelow ? "this folder or the one above" : "this folder"}`;
    const said =
      isAbsolute(word) || !isInside(top, join(realpathSync(folder), word))
        ? `${JSON.stringify(word)}, which lies elsewhere`
        : `no scenario ${JSON.stringify(word)}`;
    return Result.fail([mistakeAt(asker, ["scenario"], said, allowed, suggestion)]);
  }
  if (isAbsolute(word) || !isInside(top, realpathSync(found)))
    return Result.fail([
      mistakeAt(
        asker,
        ["scenario"],
        `${JSON.stringify(word)}, which lies elsewhere`,
        `a scenario in ${isBelow ? "this folder or the one above" : "this folder"}`,
      ),
    ]);
  return Result.succeed(found);
}

function scenariosIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => name.replace(/\.ya?ml$/, ""));
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
