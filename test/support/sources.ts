import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { parseSync } from "vite";

export const root = join(import.meta.dirname, "../..");

export interface Import {
  /** As written: "./step.ts", "effect", "node:fs". */
  readonly specifier: string;
  /** Path from the root of the repository where it is a file of it, else the name of the package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

export interface Source {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Syntax tree in the ESTree form. */
  readonly program: SyntaxNode;
}

export interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Files that belong to the project: what is committed, and what would be. */
export function projectFiles(): readonly string[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"],
    { cwd: root, encoding: "utf8" },
  );
  return listed.split("\n").filter((file) => file !== "" && isThere(file));
}

/** Every source file under a folder, read by the parser that also bundles it. */
export function sourcesUnder(folder: string): readonly Source[] {
  return projectFiles()
    .filter((file) => file.startsWith(`${folder}/`) && /\.(tsx?|js)$/.test(file))
    .map(readSource);
}

export function readSource(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const fixed = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null ? [] : [{ specifier: moduleRequest.value, typeOnly: isType }],
    ),
  );
  const late = module.dynamicImports
    .map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end))
    .filter((written) => /^["'`]/.test(written))
    .map((written) => ({ specifier: written.slice(1, -1), typeOnly: false }));
  const imports = [...fixed, ...passedOn, ...late].map(({ specifier, typeOnly }) => ({
    specifier,
    target: targetOf(path, specifier),
    typeOnly,
  }));
  return { path, text, imports, program: program as unknown as SyntaxNode };
}

/** Every node of a syntax tree, without those below a node that is left out. */
export function* nodesOf(
  node: SyntaxNode,
  isLeftOut: (node: SyntaxNode) => boolean = () => false,
): Generator<SyntaxNode> {
  if (isLeftOut(node)) return;
  yield node;
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part])
      if (isNode(child)) yield* nodesOf(child, isLeftOut);
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value;
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith(".")) return posix.join(dirname(path), specifier);
  if (specifier.startsWith("node:")) return "node:*";
  const words = specifier.split("/");
  return specifier.startsWith("@") ? words.slice(0, 2).join("/") : words[0];
}

function isThere(file: string): boolean {
  try {
    readFileSync(join(root, file));
    return true;
  } catch {
    return false;
  }
}
