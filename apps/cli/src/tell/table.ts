import { stripVTControlCharacters } from "node:util";

/**
 * Rows as lines of text, columns two blanks apart; the columns named in `right` are set flush right.
 *
 * Widths are those that show: colours count for nothing.
 */
export function table(
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blanks = " ".repeat(widths[column] - width(cell));
        return right.includes(column) ? blanks + cell : cell + blanks;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Breaks a text into lines of at most so many characters, each with the same indent. */
export function paragraph(text: string, indent = "", columns = 96): readonly string[] {
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
