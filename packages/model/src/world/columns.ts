/** Any column of numbers. */
export type Column =
  | Float64Array
  | Float32Array
  | Int32Array
  | Int16Array
  | Int8Array
  | Uint32Array
  | Uint16Array
  | Uint8Array;

/** The same column with room for `length` values; new ones are 0. */
export function grown<C extends Column>(column: C, length: number): C {
  const Kind = column.constructor as new (length: number) => C;
  const larger = new Kind(length);
  larger.set(column);
  return larger;
}

/** Doubles every column of a table; lists of other things stay. */
export function growColumns(table: Record<string, Column | readonly Column[]>): void {
  for (const [name, column] of Object.entries(table))
    if (ArrayBuffer.isView(column)) table[name] = grown(column, column.length * 2);
}

/** The largest number of components: room of lists that are written anew for each offer. */
export const mostComponents = 8;
