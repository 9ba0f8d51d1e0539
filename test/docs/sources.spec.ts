import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { projectFiles, root } from "../support/sources.ts";
import { readDocument, sectionOf, sectionsOf } from "./document.ts";

test("sections of docs/model.md that the code cites are there", () => {
  const titles = sectionsOf(readDocument("docs/model.md")).map(({ title }) => title.toLowerCase());
  const citing = projectFiles().filter((file) => /^(packages|apps|bench)\/.*\.ts$/.test(file));
  const missing = citing.flatMap((file) =>
    citationsIn(readFileSync(join(root, file), "utf8"))
      .filter((cited) => !titles.some((title) => title === cited || title.startsWith(`${cited} `)))
      .map((cited) => `${file} cites "${cited}"`),
  );
  expect(missing).toEqual([]);
});

/** "docs/model.md, delivering and legitimacy; Hannan 1992" cites two sections. */
function citationsIn(text: string): readonly string[] {
  return [...text.matchAll(/docs\/model\.md, ([^;()\n*.]+)/g)].flatMap(([, cited]) =>
    cited.split(" and ").map((title) => title.trim().toLowerCase()),
  );
}

test("every link between files of the repository leads somewhere", () => {
  const broken = projectFiles()
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) =>
      [...readDocument(file).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)]
        .map(([, target]) => target)
        .filter((target) => !leadsSomewhere(file, target))
        .map((target) => `${file} links to ${target}`),
    );
  expect(broken).toEqual([]);
});

test("every path in CONTRIBUTING's table of checks is there", () => {
  const table = sectionOf(readDocument("CONTRIBUTING.md"), "What did you change?");
  const paths = [...table.matchAll(/(?:vitest run|node) ([^`&]+)/g)].flatMap(([, named]) =>
    named.trim().split(" "),
  );
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

function leadsSomewhere(file: string, target: string): boolean {
  const [path, anchor] = target.split("#");
  const place = path === "" ? file : join(dirname(file), path);
  if (!existsSync(join(root, place))) return false;
  return (
    anchor === undefined ||
    sectionsOf(readDocument(place)).some(({ title }) => slug(title) === anchor)
  );
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}
