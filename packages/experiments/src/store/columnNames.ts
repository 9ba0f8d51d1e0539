/** Columns of the table `run` beside the outcomes. */
export const runColumns = [
  "run_hash",
  "section",
  "point",
  "strategy",
  "replication",
  "seed",
  "status",
  "message",
  "digest",
  "burn_in_months",
  "stationary",
  "session",
  "worker",
  "ms",
] as const;

/** Columns of the table `point` beside the factors. */
export const pointColumns = ["section", "point", "rejected", "units"] as const;

/**
 * A column for each name: its own, unless the table has one that reads the same, in which case it is told apart by a prefix
 * and a number. The database does not tell large letters from small ones.
 */
export function columnNames(
  names: readonly string[],
  taken: readonly string[],
  prefix: string,
): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    let column = name;
    for (let i = 1; used.has(column.toLowerCase()); i++)
      column = i === 1 ? `${prefix}.${name}` : `${prefix}.${name}.${i}`;
    used.add(column.toLowerCase());
    return column;
  });
}

/** A name as SQL reads it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL reads it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
