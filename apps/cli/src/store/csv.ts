/** Rows as RFC 4180 text with a heading; NaN (not defined) is an empty field. */
export function csv(
  heading: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): string {
  const lines = [heading.map(field).join(",")];
  for (const row of rows) lines.push(row.map(field).join(","));
  return `${lines.join("\n")}\n`;
}

/** Columns of numbers as the same text. */
export function csvOfTable(table: Readonly<Record<string, Float64Array>>): string {
  const columns = Object.values(table);
  const length = columns[0]?.length ?? 0;
  return csv(
    Object.keys(table),
    (function* () {
      for (let row = 0; row < length; row++) yield columns.map((column) => column[row]);
    })(),
  );
}

function field(value: string | number): string {
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The rows of such a text, each by its heading. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [heading = [], ...rows] = recordsOf(text);
  return rows.map((row) => Object.fromEntries(heading.map((name, i) => [name, row[i] ?? ""])));
}

function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    if (end === "" && record.length === 0 && plain === "") break;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}
