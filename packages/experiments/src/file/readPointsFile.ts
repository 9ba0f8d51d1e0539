import { dirname } from "node:path";
import type { Mistake } from "@searoom/scenario";
import { mistakeAt, pathInside, readSourceFile } from "@searoom/scenario/reading";
import { Result } from "effect";
import type { FactorValue } from "../factors/Distribution.ts";
import { mostPoints, possibleValue } from "./rules/designs.ts";
import type { FactorDocument } from "./schema/Factor.ts";

type Origin = Pick<Mistake, "file" | "line" | "column">;

/**
 * Points from a CSV file in the folder of the experiment: the names of the factors in its first line, in any order, then a line for
 * each point.
 *
 * @returns values in the order of the factors
 */
export function readPointsFile(
  experimentFile: string,
  path: string,
  factors: Readonly<Record<string, FactorDocument>>,
  asker: Origin,
): Result.Result<readonly (readonly FactorValue[])[], readonly Mistake[]> {
  return Result.gen(function* () {
    const folder = dirname(experimentFile);
    const file = yield* Result.mapError(pathInside(folder, folder, path, asker), atDesign);
    const { text, realPath } = yield* Result.mapError(readSourceFile(file, asker), atDesign);
    yield* Result.mapError(pathInside(folder, folder, path, asker), atDesign);
    const linked = yield* Result.mapError(readSourceFile(experimentFile, asker), atDesign);
    if (!realPath.startsWith(`${dirname(linked.realPath)}/`))
      return yield* Result.fail([
        mistakeAt(
          asker,
          ["design", "file"],
          `${path}, a link that leaves the folder`,
          "a file in it",
        ),
      ]);
    return yield* rowsOf(text, file, Object.keys(factors), factors);
  });
}

function atDesign(mistakes: readonly Mistake[]): readonly Mistake[] {
  return mistakes.map((mistake) => ({ ...mistake, path: "design.file" }));
}

/** Enough to see what is wrong with the rest. */
const mostMistakes = 20;

function rowsOf(
  text: string,
  file: string,
  names: readonly string[],
  factors: Readonly<Record<string, FactorDocument>>,
): Result.Result<readonly (readonly FactorValue[])[], readonly Mistake[]> {
  const [head = "", ...lines] = text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/);
  const columns = head.split(",").map((word) => word.trim());
  const at = (line: number) => ({ file, line, column: 1 });
  const places = names.map((name) => columns.indexOf(name));
  if (places.includes(-1) || columns.length !== names.length)
    return Result.fail([
      mistakeAt(
        at(1),
        [],
        `the columns ${columns.join(", ").slice(0, 200)}`,
        `the factors ${names.join(", ")}`,
      ),
    ]);
  if (lines.length === 0 || lines.length > mostPoints)
    return Result.fail([mistakeAt(at(1), [], `${lines.length} points`, `from 1 to ${mostPoints}`)]);
  const mistakes: Mistake[] = [];
  const rows = lines.map((line, i) => {
    const words = line.split(",").map((word) => word.trim());
    if (words.length !== columns.length) {
      mistakes.push(
        mistakeAt(
          at(i + 2),
          [],
          `a row of ${words.length}`,
          `${columns.length}, as in the first line`,
        ),
      );
      return [];
    }
    return places.map((place, f) => {
      const value = scalarOf(words[place]);
      for (const { found, allowed } of possibleValue([], value, names[f], factors))
        mistakes.push(mistakeAt(at(i + 2), [names[f]], found, allowed));
      return value;
    });
  });
  return mistakes.length > 0 ? Result.fail(mistakes.slice(0, mostMistakes)) : Result.succeed(rows);
}

function scalarOf(word: string): FactorValue {
  if (word === "true" || word === "false") return word === "true";
  const number = Number(word);
  return word === "" || Number.isNaN(number) ? word : number;
}
