import {
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
} from "@duckdb/node-api";

export interface Column {
  readonly type: DuckDBType;
  readonly values: readonly DuckDBValue[];
}

/** A chunk of the database holds no more rows. */
const mostRows = 2048;

/**
 * Appends rows given as columns.
 *
 * **Gotchas** Within a transaction only: on its own the appender leaves what it wrote before it failed.
 */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column[],
): Promise<void> {
  const count = columns[0].values.length;
  if (count === 0) return;
  const appender = await connection.createAppender(table);
  try {
    for (let from = 0; from < count; from += mostRows) {
      const chunk = DuckDBDataChunk.create(
        columns.map(({ type }) => type),
        Math.min(mostRows, count - from),
      );
      chunk.setColumns(columns.map(({ values }) => values.slice(from, from + mostRows)));
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } finally {
    // What could not be written is thrown away here, not written at a later time.
    appender.clear();
    appender.closeSync();
  }
}
