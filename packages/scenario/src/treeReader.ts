import { Result, Schema, type SchemaAST } from "effect";
import type { Incoherence } from "./coherence.ts";
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
import { schemaMistakes } from "./schemaMistakes.ts";

/** What a document of some kind has to be. */
export interface DocumentKind<Document> {
  /** Without services, so that reading it waits for nothing. */
  readonly schema: Schema.Codec<Document, unknown>;
  /** What must hold between the fields of one that the schema lets pass. */
  readonly incoherences: (document: Document) => readonly Incoherence[];
  /** Where a key that stands in the wrong place may belong. */
  readonly everyPath: readonly string[];
}

/** A function that turns trees into documents, or says everything that is wrong with them: single values and what does not go together. */
export function treeReader<Document>({
  schema,
  incoherences,
  everyPath,
}: DocumentKind<Document>): (root: LocatedMap) => Result.Result<Document, readonly Mistake[]> {
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" });
  const { ast }: { readonly ast: SchemaAST.AST } = schema;

  function incoherentIn(
    document: Document,
    root: Located,
    refused: readonly Path[],
  ): readonly Mistake[] {
    return incoherences(document)
      .filter(
        ({ path, reads }) =>
          ![path, ...reads].some((read) => refused.some((other) => overlap(read, other))),
      )
      .map((found) => mistakeOf(found, root));
  }

  return (root) => {
    const decoded = decode(toPlain(root));
    if (Result.isSuccess(decoded)) {
      const mistakes = incoherentIn(decoded.success, root, []);
      return mistakes.length === 0 ? Result.succeed(decoded.success) : Result.fail(mistakes);
    }
    const refusals = schemaMistakes(decoded.failure.issue, root, ast, everyPath);
    const mistakes = refusals.map(({ mistake }) => mistake);
    // Without the values that were refused the rest decodes, and what does not go together there can be said too. What cannot be
    // without them goes as well.
    const refused: Path[] = refusals.map(({ path }) => path);
    for (let deeper = 0; deeper < deepestRefusal; deeper++) {
      const rest = decode(toPlain(refused.reduce(without, root)));
      if (Result.isSuccess(rest))
        return Result.fail([...mistakes, ...incoherentIn(rest.success, root, refused)]);
      const lacking = schemaMistakes(rest.failure.issue, root, ast, everyPath);
      const holders = lacking.map(({ path }) => path.slice(0, -1));
      if (holders.some((path) => path.length === 0)) break;
      refused.push(...holders);
    }
    return Result.fail(mistakes);
  };
}

/** Maps within maps that each need what is refused. */
const deepestRefusal = 4;

/** An incoherence where the tree has it. */
export function mistakeOf(
  { path, found, allowed, suggestion, about }: Incoherence,
  root: Located,
): Mistake {
  const origin = (about === "key" ? keyOriginAt : originAt)(root, path);
  return mistakeAt(origin, path, found, allowed, suggestion ?? null);
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
