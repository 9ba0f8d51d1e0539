import { Result, Schema } from "effect";
import { incoherences } from "./coherence.ts";
import { decodeDocument } from "./decodeDocument.ts";
import { fromPlain, type LocatedMap } from "./Located.ts";
import { type Mistake, mistakeAt } from "./Mistake.ts";
import { ScenarioDocument } from "./schema/ScenarioDocument.ts";

/** A scenario document as plain JSON that may break its rules. */
export type PlainDocument = Readonly<Record<string, unknown>>;

/**
 * A copy of the document with another value at the path, as `--set` would have it: maps are merged key by key, null takes away
 * what is there. What lies beside the path is shared with the original.
 */
export function withValue(document: PlainDocument, path: string, value: unknown): PlainDocument {
  return replaced(document, path.split("."), value);
}

function replaced(
  map: PlainDocument,
  [key, ...rest]: readonly string[],
  value: unknown,
): PlainDocument {
  const old = Object.hasOwn(map, key) ? map[key] : undefined;
  if (rest.length > 0) {
    // A computed key is an ordinary one, whatever it is called.
    return { ...map, [key]: replaced(isMap(old) ? old : {}, rest, value) };
  }
  if (value === null && old !== undefined) {
    const { [key]: _, ...others } = map;
    return others;
  }
  return { ...map, [key]: merged(old, value) };
}

function merged(old: unknown, value: unknown): unknown {
  if (!isMap(old) || !isMap(value)) return value;
  let both: PlainDocument = old;
  for (const [key, child] of Object.entries(value)) both = replaced(both, [key], child);
  return both;
}

function isMap(value: unknown): value is PlainDocument {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Checks a document that differs in places from a checked one: sections that are the same object are not read again, what must hold
 * between sections is.
 *
 * **When to use** where one scenario is changed thousands of times, as at the points of an experiment.
 */
export function decodeChanged(
  checked: ScenarioDocument,
  changed: PlainDocument,
): Result.Result<ScenarioDocument, readonly Mistake[]> {
  const document = { ...checked };
  const before: PlainDocument = checked;
  const keys = new Set([...Object.keys(checked), ...Object.keys(changed)]);
  for (const key of keys) {
    if (Object.hasOwn(changed, key) && changed[key] === before[key]) continue;
    const read = sectionReader(key);
    const section = read?.(Object.hasOwn(changed, key) ? { [key]: changed[key] } : {});
    // Who has made a mistake is told all of them, in the words of the whole.
    if (section === undefined || Result.isFailure(section)) return decodedAsAWhole(changed);
    Object.assign(document, section.success);
  }
  const found = incoherences(document);
  return found.length === 0 ? Result.succeed(document) : decodedAsAWhole(changed);
}

type SectionReader = (input: unknown) => Result.Result<object, Schema.SchemaError>;

const readers = new Map<string, SectionReader>();

function sectionReader(key: string): SectionReader | undefined {
  const known = readers.get(key);
  const fields: Schema.Struct.Fields = ScenarioDocument.fields;
  if (known !== undefined || !Object.hasOwn(fields, key)) return known;
  const reader: SectionReader = Schema.decodeUnknownResult(
    Schema.Struct({ [key]: fields[key] }) as unknown as typeof ScenarioDocument,
    { onExcessProperty: "error" },
  );
  readers.set(key, reader);
  return reader;
}

const nowhere = { file: "the scenario at this point", line: null, column: null };

function decodedAsAWhole(
  changed: PlainDocument,
): Result.Result<ScenarioDocument, readonly Mistake[]> {
  const root = fromPlain(changed, nowhere);
  return root.kind === "map"
    ? decodeDocument(root satisfies LocatedMap)
    : Result.fail([mistakeAt(nowhere, [], "no map", "a scenario")]);
}
