import { Result } from "effect";
import { quote } from "./describeFound.ts";
import { type Located, locatedMap, type LocatedMap, notAValue, valueAt } from "./Located.ts";
import { mergeLocated } from "./mergeLocated.ts";
import { type Mistake, mistakeAt, type Origin } from "./Mistake.ts";
import { nearestWord } from "./nearestWord.ts";
import { parseYamlValue } from "./parseYaml.ts";

/** A tree with the values of `--set path=value` in place, and what is wrong with the options themselves. */
export interface Overridden {
  readonly root: LocatedMap;
  readonly mistakes: readonly Mistake[];
}

/**
 * Sets values by path: `accounts.count=1000`, `groups.start-ups.cashKeur=800`, `accounts.jobShares=[1]`.
 *
 * Each option acts as a child scenario of one line. A misspelt key is found when the whole is decoded; a misspelt name of
 * a group, component or strategy would found a new one instead, so a name must already be there.
 */
export function applyOverrides(root: LocatedMap, overrides: readonly string[]): Overridden {
  const mistakes: Mistake[] = [];
  let overridden = root;
  for (const override of overrides) {
    const child = readOverride(override, overridden);
    if (Result.isSuccess(child)) overridden = mergeLocated(overridden, child.success);
    else mistakes.push(...child.failure);
  }
  return { root: overridden, mistakes };
}

export const placesOfNames = ["components", "groups", "strategies", "beside"];

function readOverride(
  override: string,
  root: LocatedMap,
): Result.Result<LocatedMap, readonly Mistake[]> {
  const origin = originOf(override);
  const equals = override.indexOf("=");
  const path = override.slice(0, equals).trim().split(".");
  if (equals === -1 || path.includes("")) {
    return refused(origin, [], quote(override), "path=value, for instance accounts.count=1000");
  }
  const [place, name] = path;
  if (placesOfNames.includes(place) && name !== undefined) {
    const node = valueAt(root, [place]);
    const names = node?.kind === "map" ? [...node.entries.keys()] : [];
    if (!names.includes(name)) {
      const allowed =
        names.length === 0 ? "a name from the file, which has none" : `one of ${names.join(", ")}`;
      return refused(
        origin,
        path,
        `the unknown name ${quote(name)}`,
        allowed,
        nearestWord(name, names),
      );
    }
  }
  return Result.succeed(nest(path, valueOf(override.slice(equals + 1), origin), origin));
}

/** An option as the place where something is written. */
export function originOf(override: string): Origin {
  return { file: `--set ${override}`, line: null, column: null };
}

/** The value of an option; one that is no YAML stays for the schema to refuse, which knows what is allowed at the path. */
function valueOf(text: string, origin: Origin): Located {
  if (text.trim() === "") return notAValue("nothing", origin);
  const value = parseYamlValue(text, origin);
  return Result.isSuccess(value)
    ? value.success
    : notAValue(`${quote(text)}, which is ${value.failure[0].found}`, origin);
}

/** `a.b.c` and a value as {a: {b: {c: value}}}. */
function nest([key, ...rest]: readonly string[], value: Located, origin: Origin): LocatedMap {
  const child = rest.length === 0 ? value : nest(rest, value, origin);
  const map = locatedMap(new Map([[key, { keyOrigin: origin, value: child }]]), origin);
  return { ...map, said: `a path that goes on to ${quote(key)}` };
}

function refused(
  origin: Origin,
  path: readonly string[],
  found: string,
  allowed: string,
  suggestion: string | null = null,
) {
  return Result.fail([mistakeAt(origin, path, found, allowed, suggestion)]);
}
