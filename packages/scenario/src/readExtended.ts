import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { Result } from "effect";
import { describeFound } from "./describeFound.ts";
import { type LocatedMap, type LocatedScalar, type Path, withoutEntry } from "./Located.ts";
import { mergeLocated } from "./mergeLocated.ts";
import { type Mistake, mistakeAt, type Origin } from "./Mistake.ts";
import { parseYaml } from "./parseYaml.ts";
import { readSourceFile } from "./SourceFile.ts";

const longestChain = 8;

/** A scenario says what it is; none of this comes from a parent. */
const ownWords = ["name", "title", "description", "question", "figures"] as const;

/**
 * A scenario file with all that it extends, as one tree.
 *
 * A parent must lie in the folder of the first file or below it, also when symbolic links are followed: a scenario from
 * a stranger must not read other files of the machine.
 */
export function readExtended(file: string): Result.Result<LocatedMap, readonly Mistake[]> {
  return readLink(file, { file, line: null, column: null }, []);
}

/**
 * Another scenario that a scenario names, with all that it extends; it must lie where a parent may.
 *
 * @param first  the file that was asked for
 * @param value  the path, as it is written in that file or in one that it extends
 * @param path   where it is written
 */
export function readNamed(
  first: string,
  value: LocatedScalar,
  path: Path,
): Result.Result<LocatedMap, readonly Mistake[]> {
  const { origin } = value;
  return Result.mapError(
    Result.gen(function* () {
      if (typeof value.value !== "string" || value.value === "")
        return yield* refused(origin, describeFound(value), "the path of another scenario file");
      const { realPath } = yield* readSourceFile(first, origin);
      const from = origin.line === null ? first : origin.file;
      const file = yield* pathInside(dirname(first), dirname(from), value.value, origin);
      const whole = yield* readLink(file, origin, [{ file: first, realPath }]);
      return ownWords.reduce(withoutEntry, whole);
    }),
    (mistakes) =>
      mistakes.map((mistake) =>
        mistake.line === origin.line && mistake.file === origin.file
          ? { ...mistake, path: path.map(String).join(".") }
          : mistake,
      ),
  );
}

interface Link {
  /** As shown to people, and as found on the disk. */
  readonly file: string;
  readonly realPath: string;
}

function readLink(
  file: string,
  asker: Origin,
  children: readonly Link[],
): Result.Result<LocatedMap, readonly Mistake[]> {
  return Result.gen(function* () {
    const { realPath, text } = yield* readSourceFile(file, asker);
    const chain = [...children, { file, realPath }];
    yield* checkChain(chain, asker);
    const own = yield* parseYaml(text, file);
    const extended = own.entries.get("extends");
    if (extended === undefined) return own;

    const { value } = extended;
    if (value.kind !== "scalar" || typeof value.value !== "string" || value.value === "") {
      return yield* refused(
        value.origin,
        describeFound(value),
        "the path of another scenario file",
      );
    }
    const parentFile = yield* pathInside(
      dirname(chain[0].file),
      dirname(file),
      value.value,
      value.origin,
    );
    const parent = yield* readLink(parentFile, value.origin, chain);
    return mergeLocated(ownWords.reduce(withoutEntry, parent), withoutEntry(own, "extends"));
  });
}

/** What the chain of files up to here may be; its last file has just been found. */
function checkChain(
  chain: readonly Link[],
  asker: Origin,
): Result.Result<void, readonly Mistake[]> {
  const last = chain[chain.length - 1];
  if (!isInside(dirname(chain[0].realPath), last.realPath)) {
    return refused(
      asker,
      `${last.file}, a link that leaves the folder of ${chain[0].file}`,
      "files in that folder",
    );
  }
  if (chain.slice(0, -1).some(({ realPath }) => realPath === last.realPath)) {
    return refused(
      asker,
      `a circle, ${chain.map((link) => link.file).join(" → ")}`,
      "a chain that ends",
    );
  }
  if (chain.length > longestChain) {
    return refused(asker, `a chain of more than ${longestChain} files`, `at most ${longestChain}`);
  }
  return Result.succeed(undefined);
}

/** The path of a file that another names, which must lie in the folder or below it. */
export function pathInside(
  folder: string,
  from: string,
  path: string,
  asker: Origin,
): Result.Result<string, readonly Mistake[]> {
  if (isAbsolute(path)) {
    return refused(
      asker,
      `the absolute path ${JSON.stringify(path)}`,
      "a path relative to this file",
    );
  }
  const target = join(from, path);
  if (path.includes("\0") || !isInside(resolve(folder), resolve(target))) {
    return refused(
      asker,
      `${JSON.stringify(path)}, which leaves the folder of the scenario`,
      "files in that folder",
    );
  }
  return Result.succeed(target);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function refused(
  origin: Origin,
  found: string,
  allowed: string,
): Result.Result<never, readonly Mistake[]> {
  return Result.fail([mistakeAt(origin, ["extends"], found, allowed)]);
}
