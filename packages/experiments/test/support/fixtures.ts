import { readFileSync } from "node:fs";

export function readFixture<T>(name: string): T {
  return JSON.parse(read(name)) as T;
}

/** Columns of a table with one line of headings. */
export function readColumns(name: string): Map<string, Float64Array> {
  const [heading, ...lines] = read(name).trim().split("\n");
  const rows = lines.map((line) => line.split(",").map(Number));
  return new Map(
    heading
      .trim()
      .split(",")
      .map((column, i) => [column, Float64Array.from(rows, (row) => row[i])]),
  );
}

function read(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
}
