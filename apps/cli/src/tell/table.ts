import { stripVTControlCharacters } from "node:util";

/** How a table is set. */
export interface Layout {
  /** Columns that are set flush right. */
  readonly right?: readonly number[];
  /** How wide a line may be; without an edge unless told. */
  readonly page?: number;
  /** First columns that say what a row is about; one unless told. */
  readonly names?: number;
}

/**
 * Rows as lines of text, columns two blanks apart.
 *
 * Widths are those that show: colours count for nothing. What is too wide for the page goes on below: where a table ends in
 * words, row by row; where it ends in numbers, as a second table with the same names.
 */
export function table(
  rows: readonly (readonly string[])[],
  { right = [], page = Infinity, names = 1 }: Layout = {},
): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ""))),
  );
  const cell = (row: readonly string[], column: number) => {
    const text = row[column] ?? "";
    const blanks = " ".repeat(widths[column] - width(text));
    return right.includes(column) ? blanks + text : text + blanks;
  };
  return right.includes(columns - 1)
    ? tableByTable(rows, widths, cell, page, names)
    : rowByRow(rows, widths, cell, page);
}

type Cell = (row: readonly string[], column: number) => string;

function tableByTable(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  cell: Cell,
  page: number,
  names: number,
): readonly string[] {
  const named = Array.from({ length: names }, (_, column) => column);
  const beside = named.reduce((sum, column) => sum + widths[column] + 2, 0);
  return linesOf(widths, page, beside).flatMap((line, i) =>
    rows.map((row) =>
      (i === 0 ? line : [...named, ...line])
        .map((column) => cell(row, column))
        .join("  ")
        .trimEnd(),
    ),
  );
}

function rowByRow(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  cell: Cell,
  page: number,
): readonly string[] {
  const lines = linesOf(widths, page, continued.length, leastText);
  return rows.flatMap((row) =>
    lines.flatMap((line, i) => {
      const indent = i === 0 ? "" : continued;
      const text = (indent + line.map((column) => cell(row, column)).join("  ")).trimEnd();
      if (i > 0 && text === "") return [];
      if (width(text) <= page || i < lines.length - 1) return [text];
      const before = line.slice(0, -1).map((column) => `${cell(row, column)}  `);
      const start = indent + before.join("");
      const [first, ...rest] = broken(row[widths.length - 1] ?? "", " ".repeat(width(start)), page);
      return [start + first.trimStart(), ...rest];
    }),
  );
}

/** Deeper than what stands in a first column. */
const continued = " ".repeat(6);

/** Of words that can be broken, this much is enough to begin with. */
const leastText = 20;

/**
 * Columns that find room beside each other, line by line.
 *
 * @param indent  what later lines begin with
 * @param enough  of the last column
 */
function linesOf(
  widths: readonly number[],
  page: number,
  indent: number,
  enough = Infinity,
): readonly (readonly number[])[] {
  const lines: number[][] = [[]];
  let used = 0;
  widths.forEach((wide, column) => {
    const needed = column === widths.length - 1 ? Math.min(wide, enough) : wide;
    if (lines[lines.length - 1].length > 0 && used + needed > page) {
      lines.push([]);
      used = indent;
    }
    lines[lines.length - 1].push(column);
    used += wide + 2;
  });
  return lines;
}

/** The widest lines that are good to read. */
const readable = 96;

/** A text in lines that are good to read and fit the page, each with the same indent. */
export function paragraph(text: string, indent = "", page = Infinity): readonly string[] {
  return broken(text, indent, Math.min(readable, page));
}

function broken(text: string, indent: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    const longer = line === indent ? line + word : `${line} ${word}`;
    if (width(longer) > columns && line !== indent) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}

function width(text: string): number {
  return stripVTControlCharacters(text).length;
}
