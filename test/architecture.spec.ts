import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  allianceScopes,
  offeringPolicies,
  partneringPolicies,
  pricingPolicies,
  purposes,
} from "@searoom/model";
import { describe, expect, test } from "vitest";
import {
  nodesOf,
  projectFiles,
  readSource,
  root,
  type Source,
  type SyntaxNode,
  sourcesUnder,
} from "./support/sources.ts";

/** Data goes one way, imports point the other way: what the sources of each package may ask for. */
const packages: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  "packages/model": ["seedrandom"],
  "packages/scenario": ["@searoom/model", "effect", "yaml", "node:*"],
  "packages/experiments": [
    "@searoom/model",
    "@searoom/scenario",
    "effect",
    "@duckdb/node-api",
    "seedrandom",
    /^@stdlib\//,
    "node:*",
  ],
  "packages/validation": [
    "@searoom/model",
    "@searoom/scenario",
    "@searoom/experiments",
    "@searoom/studio",
    "effect",
    "node:*",
  ],
  "packages/charts": ["d3-scale", "d3-shape"],
  "apps/cli": [
    "@searoom/charts",
    "@searoom/model",
    "@searoom/scenario",
    "@searoom/experiments",
    "@searoom/validation",
    "@searoom/studio",
    "effect",
    "@effect/platform-node",
    "node:*",
  ],
  // What draws and plays runs in a browser: no Node API, and no reader of files.
  "apps/studio": ["@searoom/model", "solid-js", "d3-contour", "@fontsource-variable/figtree"],
};

/**
 * Floors of the model, from the ground up. A floor builds on those below it; `beside` names what else of its own floor it
 * may use. Types of parameters and results are known everywhere.
 */
const floors = [
  { floor: "random", beside: true },
  { floor: "equations", beside: false },
  { floor: "world", beside: true },
  { floor: "observe", beside: true },
  { floor: "policies", beside: true },
  { floor: "actions", beside: true },
  { floor: "initialise", beside: true },
  { floor: "processes", beside: false },
] as const;

const model = sourcesUnder("packages/model/src");

describe.each(Object.entries(packages))("%s", (folder, allowed) => {
  const sources = sourcesUnder(`${folder}/src`);

  test("has sources", () => expect(sources.length).toBeGreaterThan(0));

  test("asks for nothing above it", () => {
    const outside = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => !target.startsWith(`${folder}/src/`))
        .filter(({ target }) => !allowed.some((name) => matches(name, target)))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(outside).toEqual([]);
  });

  test("every door it declares is there", () => {
    const { exports = {} } = JSON.parse(
      readFileSync(join(root, folder, "package.json"), "utf8"),
    ) as {
      exports?: Record<string, string>;
    };
    for (const door of Object.values(exports)) expect(projectFiles()).toContain(join(folder, door));
  });
});

test("designs, statistics and decisions run in a browser: no Node API and no effect behind the entry of experiments", () => {
  const reached = reachable("packages/experiments/src/index.ts");
  expect(
    reached.filter(({ imports }) =>
      imports.some(({ target }) => target === "node:*" || target === "effect"),
    ),
  ).toEqual([]);
});

describe("inside the model", () => {
  test.each(floors)("$floor builds on the floors below it", ({ floor, beside }) => {
    const below = floors.slice(
      0,
      floors.findIndex((one) => one.floor === floor),
    );
    const upward = model
      .filter(({ path }) => floorOf(path) === floor)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target, typeOnly }) => {
            const asked = floorOf(target);
            if (asked === floor) return !beside && !isOwnPart(path, target);
            if (below.some((one) => one.floor === asked)) return false;
            // What a world is names its streams and its recorder, and everyone may know what parameters are.
            return !typeOnly && !(floor === "random" && asked === "");
          })
          .map(({ specifier }) => `${path} imports ${specifier}`),
      );
    expect(upward).toEqual([]);
  });

  test("the schedule imports every process once and nothing else", () => {
    const processes = model
      .filter(({ path }) => /^packages\/model\/src\/processes\/[^/]+\.ts$/.test(path))
      .map(({ path }) => path);
    const asked = readSource("packages/model/src/step.ts").imports.filter(
      ({ typeOnly }) => !typeOnly,
    );
    expect(asked.map(({ target }) => target).toSorted()).toEqual(processes.toSorted());
  });

  test("an equation exports one function of its own name", () => {
    for (const { path, program } of model.filter(
      (source) => floorOf(source.path) === "equations",
    )) {
      const names = [...nodesOf(program)]
        .filter(({ type }) => type === "ExportNamedDeclaration")
        .map(({ declaration }) => (declaration as { id?: { name: string } } | null)?.id?.name);
      expect(names, path).toEqual([basename(path, ".ts")]);
    }
  });

  test("no power is taken by the operator, whose last bit engines may choose; constants 2 ** n are exact", () => {
    const powers = model.flatMap(({ path, program }) =>
      [...nodesOf(program)]
        .filter(({ operator }) => operator === "**" || operator === "**=")
        .filter(({ left, right }) => !isTwo(left) || !isConstant(right))
        .map(() => path),
    );
    expect(powers).toEqual([]);
  });

  describe("nothing that decides or acts reads what a firm, its group, market or strategy is called", () => {
    const deciding = model.filter(({ path }) =>
      ["processes", "actions", "policies", "equations"].includes(floorOf(path)),
    );
    const nodes = deciding.flatMap(({ path, program }) =>
      [...nodesOf(program, isNoteForReports)].map((node) => ({ path, node })),
    );

    test("no label is asked for", () => {
      const labels = ["kind", "label", "ocean", "oceans", "strategy", "strategies"];
      const readers = nodes.filter(
        ({ node: { type, name } }) => type === "Identifier" && labels.includes(name as string),
      );
      expect(readers.map(({ path, node }) => `${path} reads ${String(node["name"])}`)).toEqual([]);
    });

    test("no name of a policy, a scope or a sort of firm is held against anything", () => {
      const words = [
        ...partneringPolicies,
        ...pricingPolicies,
        // "fixed" is also what the term of a contract can be.
        ...offeringPolicies.filter((word) => word !== "fixed"),
        ...allianceScopes,
        "start-up",
        "incumbent",
        "blue",
        "red",
        "blue ocean",
        "red ocean",
      ];
      const sayers = nodes.filter(
        ({ node: { type, value } }) => type === "Literal" && words.includes(value as string),
      );
      expect(sayers.map(({ path, node }) => `${path} says ${String(node["value"])}`)).toEqual([]);
    });
  });

  test("every purpose of luck is asked for, and by one process at most besides the start", () => {
    for (const purpose of purposes) {
      const askers = model.filter(({ text }) => text.includes(`purposeIndex("${purpose}")`));
      const running = askers.filter(({ path }) => floorOf(path) !== "initialise");
      expect(askers.length, `"${purpose}" is asked for`).toBeGreaterThan(0);
      expect(running.length, `"${purpose}" has one owner`).toBeLessThanOrEqual(1);
    }
  });
});

test("a file can be read in one sitting", () => {
  const long = projectFiles()
    .filter((file) => /\.(tsx?|js)$/.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > 350)
    .map(({ file, lines }) => `${file} has ${lines} lines`);
  expect(long).toEqual([]);
});

test("a process is short, in parts of which each is short, or says in its head why it is not", () => {
  const long = model
    .filter(({ path }) => floorOf(path) === "processes")
    .filter(({ text }) => text.split("\n").length - 1 > 150)
    .filter(({ text }) => !/^[\s/*]*Longer than 150 lines because /m.test(firstComment(text)))
    .map(({ path }) => path);
  expect(long).toEqual([]);
});

test("nothing is called utils", () => {
  const vague = projectFiles().filter((file) =>
    /(^|[/.-])(utils?|helpers?|misc|common)([/.-]|$)/i.test(file),
  );
  expect(vague).toEqual([]);
});

function firstComment(text: string): string {
  return /\/\*[^]*?\*\/|(?:^ *\/\/.*\n)+/m.exec(text)?.[0] ?? "";
}

/** The birth of a firm writes down which sort it is, for reports alone. */
function isNoteForReports({ type, left }: SyntaxNode): boolean {
  return (
    type === "AssignmentExpression" &&
    [...nodesOf(left as SyntaxNode)].some(({ name }) => name === "kind")
  );
}

function isTwo(node: unknown): boolean {
  return (node as SyntaxNode)["value"] === 2;
}

function isConstant(node: unknown): boolean {
  const { type, argument } = node as SyntaxNode;
  return type === "Literal" || (type === "UnaryExpression" && isConstant(argument));
}

function matches(name: string | RegExp, target: string): boolean {
  return typeof name === "string" ? name === target : name.test(target);
}

/** Folder under the sources of the model; "" for what lies beside the folders and outside. */
function floorOf(path: string): string {
  const [, folder = ""] = /^packages\/model\/src\/([^/]+)\//.exec(path) ?? [];
  return folder;
}

/** processes/choosing.ts may be made of parts in processes/choosing/, and the parts of each other. */
function isOwnPart(path: string, target: string): boolean {
  const home = path.replace(/\.ts$/, "/");
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const isPart = !folder.endsWith("processes/");
  return target.startsWith(home) || (isPart && target.startsWith(folder));
}

/** A file and everything of this repository that it needs at run time. */
function reachable(entry: string): readonly Source[] {
  const seen = new Map<string, Source>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    const source = readSource(path);
    seen.set(path, source);
    for (const { target, typeOnly } of source.imports)
      if (!typeOnly && target.startsWith("packages/")) queue.push(target);
  }
  return [...seen.values()];
}
