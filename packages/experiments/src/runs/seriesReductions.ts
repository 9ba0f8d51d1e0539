import type { Table } from "@searoom/model";

/** What a column of the monthly table can be brought down to: the last part of `series.COLUMN.REDUCTION`. */
export const seriesReductions: Readonly<Record<string, (column: Float64Array) => number>> = {
  first: (column) => column[0] ?? NaN,
  last: (column) => column[column.length - 1] ?? NaN,
  mean: (column) => sum(column) / column.length,
  sum,
  min: (column) => column.reduce((least, value) => Math.min(least, value), Infinity),
  max: (column) => column.reduce((most, value) => Math.max(most, value), -Infinity),
};

/** Value of `series.COLUMN.REDUCTION`; undefined when there is no such column or reduction. */
export function reducedSeries(name: string, market: Table): number | undefined {
  const { column, reduction } = partsOf(name);
  if (!Object.hasOwn(market, column) || !Object.hasOwn(seriesReductions, reduction))
    return undefined;
  return seriesReductions[reduction](market[column]);
}

export function isSeries(name: string): boolean {
  return name.startsWith("series.");
}

/** A column may have a dot in its name, a reduction has none. */
function partsOf(name: string): { readonly column: string; readonly reduction: string } {
  const end = name.lastIndexOf(".");
  return { column: name.slice("series.".length, end), reduction: name.slice(end + 1) };
}

function sum(column: Float64Array): number {
  return column.reduce((total, value) => total + value, 0);
}
