import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/sources.ts";

/** A document of the repository, as text. */
export function readDocument(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export interface Section {
  readonly title: string;
  readonly text: string;
}

/** Parts of a document under headings of any level, each up to the next heading. */
export function sectionsOf(document: string): readonly Section[] {
  return document
    .split(/^#+ /m)
    .slice(1)
    .map((part) => {
      const [title, ...lines] = part.split("\n");
      return { title, text: lines.join("\n") };
    });
}

export function sectionOf(document: string, title: string): string {
  const section = sectionsOf(document).find((one) => one.title === title);
  if (section === undefined) throw new Error(`there is no heading "${title}"`);
  return section.text;
}
