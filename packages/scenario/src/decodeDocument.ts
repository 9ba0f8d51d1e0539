import { Result, Schema } from "effect";
import { incoherences } from "./coherence.ts";
import {
  keyOriginAt,
  type Located,
  locatedMap,
  type LocatedMap,
  originAt,
  type Path,
  toPlain,
} from "./Located.ts";
import { type Mistake, mistakeAt } from "./Mistake.ts";
import { ScenarioDocument } from "./schema/ScenarioDocument.ts";
import { schemaMistakes } from "./schemaMistakes.ts";

/** A resolved tree as a scenario document, or everything that is wrong with it: single values and what does not go together. */
export function decodeDocument(
  root: LocatedMap,
): Result.Result<ScenarioDocument, readonly Mistake[]> {
  const decoded = decode(toPlain(root));
  if (Result.isSuccess(decoded)) {
    const mistakes = incoherentIn(decoded.success, root, []);
    return mistakes.length === 0 ? Result.succeed(decoded.success) : Result.fail(mistakes);
  }
  const refusals = schemaMistakes(decoded.failure.issue, root);
  const refused = refusals.map(({ path }) => path);
  const mistakes = refusals.map(({ mistake }) => mistake);
  // Without the values that were refused the rest decodes, and what does not go together there can be said too.
  const rest = decode(toPlain(refused.reduce(without, root)));
  return Result.fail(
    Result.isSuccess(rest) ? [...mistakes, ...incoherentIn(rest.success, root, refused)] : mistakes,
  );
}

const decode = Schema.decodeUnknownResult(ScenarioDocument, {
  errors: "all",
  onExcessProperty: "error",
});

function incoherentIn(
  document: ScenarioDocument,
  root: Located,
  refused: readonly Path[],
): readonly Mistake[] {
  return incoherences(document)
    .filter(
      ({ path, reads }) =>
        ![path, ...reads].some((read) => refused.some((other) => overlap(read, other))),
    )
    .map(({ path, found, allowed, suggestion, about }) =>
      mistakeAt(
        (about === "key" ? keyOriginAt : originAt)(root, path),
        path,
        found,
        allowed,
        suggestion ?? null,
      ),
    );
}

/** One path leads to the other or through it. */
function overlap(a: Path, b: Path): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((key, depth) => key === b[depth]);
}

/** The tree without what stands at the path; a list that holds it goes as a whole, and a map that lacks it too. */
function without(root: LocatedMap, path: Path): LocatedMap {
  const [key, ...rest] = path.map(String);
  const entry = root.entries.get(key);
  const entries = new Map(root.entries);
  const child = entry?.value;
  const lacks = rest.length === 1 && child?.kind === "map" && !child.entries.has(rest[0]);
  if (entry === undefined || child?.kind !== "map" || rest.length === 0 || lacks)
    entries.delete(key);
  else entries.set(key, { ...entry, value: without(child, rest) });
  return locatedMap(entries, root.origin);
}
