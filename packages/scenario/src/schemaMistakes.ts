import { SchemaAST, type SchemaIssue } from "effect";
import { describeFound } from "./describeFound.ts";
import { keyOriginAt, type Located, originAt, type Path, valueAt } from "./Located.ts";
import { type Mistake, mistakeAt } from "./Mistake.ts";
import { nearestWord } from "./nearestWord.ts";
import { nameRule } from "./schema/fields.ts";

/** A refusal of the schema: where, and the mistake as a person should read it. */
export interface Refusal {
  readonly path: Path;
  readonly mistake: Mistake;
}

/**
 * Every leaf of a schema issue, with the value found, the values allowed and, for a misspelt word, the one meant.
 *
 * @param document   the schema that refused the tree
 * @param everyPath  where a key that stands in the wrong place may belong
 */
export function schemaMistakes(
  issue: SchemaIssue.Issue,
  root: Located,
  document: SchemaAST.AST,
  everyPath: readonly string[],
): readonly Refusal[] {
  const refusals = new Map<string, Refusal>();
  const refuse = (path: Path, mistake: Mistake) => {
    // A value that fails two checks (3.5 firms of at most 3) is one mistake.
    const key = JSON.stringify(path);
    if (!refusals.has(key)) refusals.set(key, { path, mistake });
  };
  const refuseValue = (path: Path, allowed: string, words: readonly string[]) => {
    const node = valueAt(root, path);
    const word = node?.kind === "scalar" && typeof node.value === "string" ? node.value : "";
    const suggestion = nearestWord(word, words);
    refuse(path, mistakeAt(originAt(root, path), path, describeFound(node), allowed, suggestion));
  };

  function visit(issue: SchemaIssue.Issue, path: Path, owner: SchemaAST.AST): void {
    switch (issue._tag) {
      case "Composite":
        for (const part of issue.issues) visit(part, path, issue.ast);
        return;
      case "Pointer":
        return visit(issue.issue, [...path, ...issue.path], owner);
      case "Encoding":
        return visit(issue.issue, path, owner);
      case "Filter":
        return refuseValue(path, expectedBy(issue.filter.annotations) ?? "another value", []);
      case "AnyOf":
        if (issue.issues.length === 0)
          return refuseValue(path, allowedBy(issue.ast), literalsOf(issue.ast));
        for (const part of issue.issues) visit(part, path, owner);
        return;
      case "UnexpectedKey": {
        const key = String(path.at(-1));
        const known = keysOf(issue.ast);
        const allowed = known.length > 0 ? known.join(", ") : nameRule;
        const suggestion = nearestWord(key, known) ?? pathElsewhere(key, everyPath);
        return refuse(
          path,
          mistakeAt(keyOriginAt(root, path), path, "an unknown key", allowed, suggestion),
        );
      }
      case "MissingKey": {
        const missing = fieldOf(owner, path.at(-1));
        return refuseValue(path, missing === undefined ? "a value" : allowedBy(missing), []);
      }
      case "InvalidType":
      case "OneOf":
        return refuseValue(path, allowedBy(issue.ast), literalsOf(issue.ast));
      case "InvalidValue":
      case "Forbidden":
        return refuseValue(path, expectedBy(issue.annotations) ?? "another value", []);
    }
  }

  visit(issue, [], document);
  return [...refusals.values()];
}

function allowedBy(ast: SchemaAST.AST): string {
  const expected = expectedBy(ast.annotations);
  if (expected !== undefined) return expected;
  if (SchemaAST.isUnion(ast)) return ast.types.map(allowedBy).join(" or ");
  if (SchemaAST.isObjects(ast)) return `a map (key: value) of ${keysOf(ast).join(", ")}`;
  if (SchemaAST.isArrays(ast)) return "a list";
  return SchemaAST.isNull(ast) ? "null" : ast._tag.toLowerCase();
}

function expectedBy(
  annotations: { readonly [key: string]: unknown } | undefined,
): string | undefined {
  const expected = annotations?.["expected"];
  return typeof expected === "string" ? expected : undefined;
}

function literalsOf(ast: SchemaAST.AST): readonly string[] {
  if (SchemaAST.isUnion(ast)) return ast.types.flatMap(literalsOf);
  return SchemaAST.isLiteral(ast) ? [String(ast.literal)] : [];
}

function keysOf(ast: SchemaAST.AST): readonly string[] {
  return SchemaAST.isObjects(ast) ? ast.propertySignatures.map(({ name }) => String(name)) : [];
}

function fieldOf(ast: SchemaAST.AST, key: PropertyKey | undefined): SchemaAST.AST | undefined {
  if (!SchemaAST.isObjects(ast)) return undefined;
  return ast.propertySignatures.find(({ name }) => name === key)?.type;
}

/** The one place where a key that stands in the wrong place belongs, if there is one. */
function pathElsewhere(key: string, everyPath: readonly string[]): string | null {
  const places = everyPath.filter((path) => path.split(".").at(-1) === key);
  return places.length === 1 ? places[0] : null;
}

/** Every path that a schema knows; NAME stands for those that an author chooses. */
export function pathsBelow(ast: SchemaAST.AST): readonly string[] {
  if (SchemaAST.isUnion(ast)) return ast.types.flatMap(pathsBelow);
  if (!SchemaAST.isObjects(ast)) return [];
  const fields = [
    ...ast.propertySignatures.map(({ name, type }) => ({ name: String(name), type })),
    ...ast.indexSignatures.map(({ type }) => ({ name: "NAME", type })),
  ];
  return fields.flatMap(({ name, type }) => [
    name,
    ...pathsBelow(type).map((path) => `${name}.${path}`),
  ]);
}
