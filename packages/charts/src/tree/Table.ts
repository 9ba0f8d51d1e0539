import { escape, speakable } from "./svgText.ts";

/** The same as a picture for those who would rather read: every drawing has one. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly name: string;
  /** Stands to the right, so that digits stand under digits. */
  readonly numeric: boolean;
}

export function word(name: string): Column {
  return { name, numeric: false };
}

export function number(name: string): Column {
  return { name, numeric: true };
}

export function tableHtml({ caption, columns, rows }: Table): string {
  const cell = (tag: string, text: string, column: number, scope = "") =>
    `<${tag}${scope}${columns[column].numeric ? ' class="number"' : ""}>${escape(text)}</${tag}>`;
  return [
    "<table>",
    `<caption>${escape(caption)}</caption>`,
    `<thead><tr>${columns.map(({ name }, n) => cell("th", name, n, ' scope="col"')).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map(
      (row) =>
        `<tr>${row.map((text, n) => (n === 0 ? cell("th", text, n, ' scope="row"') : cell("td", text, n))).join("")}</tr>`,
    ),
    "</tbody>",
    "</table>",
  ].join("\n");
}

/** A table of Markdown; the caption is left to the text around it. */
export function tableMarkdown({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plainMarkdown).join(" | ")} |`;
  return [
    line(columns.map(({ name }) => name)),
    `| ${columns.map(({ numeric }) => (numeric ? "---:" : "---")).join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}

/** Text that Markdown shows as it is: signs that would be markup are escaped. */
export function plainMarkdown(text: string): string {
  return speakable(text)
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&]/g, (sign) =>
      sign === "<" || sign === "&" ? entity[sign] : `\\${sign}`,
    );
}

const entity = { "<": "&lt;", "&": "&amp;" } as const;
