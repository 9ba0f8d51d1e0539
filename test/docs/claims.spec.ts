import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outcomeDefinitions } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { nodesOf, projectFiles, readSource, root, type SyntaxNode } from "../support/sources.ts";
import { faultsOf, faultsOfCount, type House, readClaims } from "./claims.ts";
import { readDocument } from "./document.ts";

const folder = "scenarios/hypotheses";
const files = new Set(projectFiles());
const schema = JSON.parse(readDocument("scenarios/scenario.schema.json")) as SchemaNode;

const repository: House = {
  isThere: (path) => files.has(path),
  namesIn: (path) => namesIn(readSource(path).program),
  titlesIn: (path) => titlesIn(readSource(path).program),
  hasParameter: (path) => hasParameter(schema, path),
  outcomes: new Set(outcomeDefinitions.map(({ name }) => name)),
  options: new Set(["--treat"].filter((option) => flags().includes(option.slice(2)))),
  hypotheses: existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : null,
};

test("every claim of the five texts stands once in docs/claims.md, and all it names is there", () => {
  expect(faultsOf(readDocument("docs/claims.md"), repository)).toEqual([]);
});

describe("a parameter of scenarios", () => {
  test.each([
    "alliances.effort",
    "components.*.needWeight",
    "groups.*.partneringMix.reseller",
    "strategies.*.partnering: coopetition",
    "alliances.scopes: sales",
    "burnIn",
    "components.*",
    "accounts.priceSensitivity.logSd",
  ])("%s is there", (path) => expect(hasParameter(schema, path)).toBe(true));

  test.each([
    "alliances.efort",
    "components.needWeight",
    "alliances.*.effort",
    "alliances.effort.share",
    "strategies.*.partnering: marriage",
    "alliances.effort: 1",
    "",
  ])("%s is not", (path) => expect(hasParameter(schema, path)).toBe(false));
});

test("a source has the names that it declares and the words in quotes, not those that it uses", () => {
  const names = repository.namesIn("packages/model/src/processes/allying/work.ts");
  expect(names.has("cooperate")).toBe(true);
  expect(names.has("trust")).toBe(false);
  expect(repository.namesIn("packages/model/src/world/codes.ts").has("start-up-partner")).toBe(
    true,
  );
});

test("titles are those of tests and of limits, and nothing else that stands in quotes", () => {
  const titles = repository.titlesIn("test/properties/burnIn.spec.ts");
  expect(titles.has("ends in the first month in which the market is stationary")).toBe(true);
  expect(titles.has("coopetition")).toBe(false);
  expect(
    repository.titlesIn("packages/validation/src/docking/limits/wright.ts").has("Wright"),
  ).toBe(true);
  expect(repository.titlesIn("test/properties/laws.spec.ts").has("the young market")).toBe(true);
});

describe("a table of claims that is wrong is told so", () => {
  const house: House = {
    isThere: (path) => path === "src/work.ts" || path === "scenarios/young.yaml",
    namesIn: () => new Set(["work", "rest"]),
    titlesIn: () => new Set(["works all day; and", "works"]),
    hasParameter: (path) => path === "work.hours",
    outcomes: new Set(["wages"]),
    options: new Set(["--treat"]),
    hypotheses: null,
  };
  const rows = {
    "In the model": ["000-04", "M", "Who works", "`work`, `rest` in [work.ts]", "`work.hours`"],
    Hypotheses: ["000-02", "H", "Work pays", "H1, H18", "`work.hours`, `--treat`", "`wages`"],
    Scenarios: ["000-41", "W", "A case", "[young.yaml]"],
    "Left out": ["000-01", "X", "A figure of speech", "It says nothing of the world."],
    "Not yet": ["000-10", "M", "Who rests", "what rest brings"],
  };
  rows["In the model"].push('"works all day; and", "works" in [work.ts]; "works" in [work.ts]');
  const heads = {
    "In the model": "code | parameters | tests",
    Hypotheses: "hypothesis | factors | measures",
    Scenarios: "scenario",
    "Left out": "why",
    "Not yet": "missing",
  };
  type Section = keyof typeof rows;
  const sections = Object.keys(rows) as Section[];
  const foot = "[work.ts]: ../src/work.ts\n[young.yaml]: ../scenarios/young.yaml\n";

  const tableOf = (cells: Record<Section, readonly string[]>, links = foot) =>
    sections
      .map(
        (section) =>
          `## ${section}\n\n| id | class | claim | ${heads[section]} |\n| - | - | - |\n` +
          `| ${cells[section].join(" | ")} |\n\n`,
      )
      .join("") + links;

  /** Faults of the five rows; that the other 151 are missing is no news. */
  const faults = (document: string, of: House = house) =>
    faultsOf(document, of).filter((fault) => !/ is missing$|rows of class/.test(fault));

  const withCell = (section: Section, column: number, cell: string) =>
    tableOf({ ...rows, [section]: rows[section].with(column, cell) });

  test("and one that is right is not", () => {
    expect(faults(tableOf(rows))).toEqual([]);
    expect(readClaims(tableOf(rows)).claims).toHaveLength(5);
  });

  test.each<[string, Section, number, string, RegExp]>([
    ["a name that the file has not", "In the model", 3, "`werk` in [work.ts]", /no "werk"/],
    ["a link without address", "In the model", 3, "`work` in [play.ts]", /\[play\.ts\] has no ad/],
    ["a link without a name", "In the model", 3, "[work.ts]", /names nothing/],
    ["a name without a link", "In the model", 3, "`work`", /one link/],
    ["a second place without a link", "In the model", 3, "`work` in [work.ts]; `rest`", /one link/],
    ["words between", "In the model", 3, "`work` hides in [work.ts]", /one link/],
    ["a parameter that is not there", "In the model", 4, "`work.ours`", /no parameter work\.ours/],
    ["a parameter in words", "In the model", 4, "the hours", /no list of parameters/],
    ["a test that is not there", "In the model", 5, '"rests" in [work.ts]', /no "rests"/],
    ["a test without its title", "In the model", 5, "[work.ts]", /names nothing/],
    ["no test", "In the model", 5, "", /says nothing under tests/],
    ["no claim", "In the model", 2, "", /says nothing under claim/],
    ["a hypothesis among mechanisms", "In the model", 1, "H", /is of class H/],
    ["a mechanism left out", "Left out", 1, "M", /is of class M/],
    ["something left out that is not yet there", "Not yet", 1, "X", /is of class X/],
    ["a class that there is not", "Not yet", 1, "", /is of class /],
    ["a hypothesis that there is not", "Hypotheses", 3, "H19", /H19 is no hypothesis/],
    ["none at all", "Hypotheses", 3, "all", /all is no hypothesis/],
    ["a factor that is not there", "Hypotheses", 4, "`work.ours`", /no parameter work\.ours/],
    ["an option that is not there", "Hypotheses", 4, "`--cure`", /no parameter --cure/],
    ["an outcome that is not there", "Hypotheses", 5, "`wage`", /no outcome wage/],
    ["a source as scenario", "Scenarios", 3, "[work.ts]", /is no scenario/],
    ["a scenario in words", "Scenarios", 3, "young", /no list of scenarios/],
    ["a scenario without address", "Scenarios", 3, "[old.yaml]", /\[old\.yaml\] has no address/],
    ["no reason", "Left out", 3, "—", /is no reason/],
    ["nothing missing", "Not yet", 3, "", /says nothing under missing/],
    ["a dead link in what is missing", "Not yet", 3, "what [rest.ts] brings", /has no address/],
    ["a claim that there is not", "Not yet", 0, "000-59", /000-59 is no claim/],
    ["a claim in two places", "Not yet", 0, "000-04", /000-04 stands twice/],
  ])("%s", (_, section, column, cell, expected) => {
    const found = faults(withCell(section, column, cell));
    expect(found.filter((fault) => expected.test(fault))).not.toEqual([]);
  });

  test("a file that is gone", () => {
    const moved = foot.replace("src/work.ts", "src/toil.ts").replace("young.yaml\n", "old.yaml\n");
    expect(faults(tableOf(rows, moved))).toEqual([
      "000-41: there is no scenario scenarios/old.yaml",
      "[work.ts] leads to src/toil.ts, which is not there",
      "[young.yaml] leads to scenarios/old.yaml, which is not there",
    ]);
  });

  test("an address that nobody uses", () =>
    expect(faults(tableOf(rows, `${foot}[play.ts]: ../src/work.ts\n`))).toEqual([
      "[play.ts] is not used",
    ]));

  test("a row under another heading, or with a column too many", () => {
    const elsewhere = tableOf(rows).replace("## Scenarios", "## Elsewhere");
    expect(faults(elsewhere)).toEqual(['000-41: stands under "Elsewhere"']);
    expect(faults(withCell("Scenarios", 3, "[young.yaml] | more"))).toEqual([
      "000-41: 5 cells under 4 heads",
    ]);
    const otherHead = tableOf(rows).replace("| scenario |", "| file |");
    expect(faults(otherHead)).toEqual(["000-41: has columns file for scenario"]);
  });

  test("a hypothesis without a file, once there are files", () => {
    const some = { ...house, hypotheses: ["h1-oceans.yaml", "h10-places.yaml"] };
    expect(faults(tableOf(rows), some)).toEqual(["000-02: H18 has no file"]);
    expect(faults(tableOf(rows), { ...house, hypotheses: ["H01.yaml", "H18.yaml"] })).toEqual([]);
  });

  test("a claim that is missing, and a class that is not the claim's", () => {
    const { claims } = readClaims(readDocument("docs/claims.md"));
    expect(faultsOfCount(claims)).toEqual([]);
    const found = claims.findIndex(({ kind }) => kind === "M");
    expect(faultsOfCount(claims.toSpliced(found, 1))).toEqual([
      `${claims[found].id} is missing`,
      "63 rows of class M, there are 64",
    ]);
    expect(faultsOfCount(claims.with(found, { ...claims[found], kind: "E" }))).toEqual([
      "63 rows of class M, there are 64",
      "17 rows of class E, there are 16",
    ]);
  });
});

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly anyOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly enum?: readonly unknown[];
}

/** "section.parameter", `*` for a name of the scenario's own or an entry of a list, "path: word" for a word it may be. */
function hasParameter(from: SchemaNode, path: string): boolean {
  const [places, word] = path.split(": ");
  let nodes: readonly SchemaNode[] = [from];
  for (const place of places.split("."))
    nodes = nodes.flatMap(branchesOf).flatMap(({ properties, patternProperties, items }) => {
      if (place === "*")
        return [...Object.values(patternProperties ?? {}), ...(items === undefined ? [] : [items])];
      return Object.hasOwn(properties ?? {}, place) ? [properties?.[place] as SchemaNode] : [];
    });
  if (word === undefined) return nodes.length > 0;
  return nodes
    .flatMap(branchesOf)
    .flatMap((node) => [node, ...(node.items === undefined ? [] : branchesOf(node.items))])
    .some((node) => node.enum?.includes(word) === true);
}

function branchesOf(node: SchemaNode): readonly SchemaNode[] {
  return [node, ...(node.anyOf ?? []).flatMap(branchesOf)];
}

function namesIn(program: SyntaxNode): ReadonlySet<string> {
  const declaring = new Set([
    "FunctionDeclaration",
    "VariableDeclarator",
    "TSInterfaceDeclaration",
    "TSTypeAliasDeclaration",
  ]);
  const names = new Set<string>();
  for (const node of nodesOf(program)) {
    if (declaring.has(node.type)) names.add(String((node["id"] as SyntaxNode)["name"]));
    if (node.type === "TSPropertySignature") names.add(keyOf(node));
    if (node.type === "ObjectExpression")
      for (const property of node["properties"] as readonly SyntaxNode[])
        if (property.type === "Property") names.add(keyOf(property));
    if (node.type === "Literal" && typeof node["value"] === "string") names.add(node["value"]);
  }
  return names;
}

function keyOf(node: SyntaxNode): string {
  const key = node["key"] as SyntaxNode;
  return String(key["name"] ?? key["value"]);
}

/** First arguments of test and describe, first words of the rows of `each`, and names of limits. */
function titlesIn(program: SyntaxNode): ReadonlySet<string> {
  const titles = new Set<string>();
  const add = (node: SyntaxNode | undefined) => {
    if (node?.type === "Literal" && typeof node["value"] === "string") titles.add(node["value"]);
  };
  for (const node of nodesOf(program)) {
    if (node.type === "Property" && keyOf(node) === "name") add(node["value"] as SyntaxNode);
    if (node.type !== "CallExpression" || !isTest(node["callee"] as SyntaxNode)) continue;
    let [first] = node["arguments"] as readonly SyntaxNode[];
    add(first);
    if (first.type === "TSAsExpression") first = first["expression"] as SyntaxNode;
    if (first.type !== "ArrayExpression") continue;
    for (const row of first["elements"] as readonly SyntaxNode[])
      add(row.type === "ArrayExpression" ? (row["elements"] as readonly SyntaxNode[])[0] : row);
  }
  return titles;
}

/** `test`, `describe`, `test.each(…)` and the like. */
function isTest(callee: SyntaxNode): boolean {
  if (callee.type === "Identifier")
    return callee["name"] === "test" || callee["name"] === "describe";
  const inner = callee.type === "MemberExpression" ? callee["object"] : callee["callee"];
  return inner !== undefined && isTest(inner as SyntaxNode);
}

/** Names of the options of `searoom compare`. */
function flags(): readonly string[] {
  const text = readFileSync(join(root, "apps/cli/src/commands/compare.ts"), "utf8");
  return [...text.matchAll(/Flag\.\w+\("([^"]+)"\)/g)].map(([, name]) => name);
}
