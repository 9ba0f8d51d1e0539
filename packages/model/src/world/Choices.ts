import { growColumns } from "./columns.ts";
import { ways } from "./codes.ts";

/**
 * What firms have learnt of the ways to sell, a row a firm: kept only where some firm chooses its way. Rows of `wayCount` have
 * a number for each way.
 */
export interface Choices {
  capacity: number;
  readonly columns: ChoiceColumns;
  /** What is heard of each way: what it brought over what was hoped for, and how often that was seen. */
  readonly confidence: Float64Array;
  readonly tries: Int32Array;
}

export const wayCount = ways.length;

export function createChoices(firms: number): Choices {
  return {
    capacity: firms,
    columns: createChoiceColumns(firms),
    confidence: new Float64Array(wayCount).fill(1),
    tries: new Int32Array(wayCount),
  };
}

/** A firm that has tried nothing yet and begins with the first of its ways. */
export function openChoice(choices: Choices, firm: number, way: number): void {
  while (firm >= choices.capacity) {
    growColumns(choices.columns);
    choices.capacity *= 2;
  }
  const { columns } = choices;
  columns.way[firm] = way;
  columns.confidence.fill(1, firm * wayCount, (firm + 1) * wayCount);
  columns.resoldSince[firm] = -1;
}

function createChoiceColumns(firms: number) {
  return {
    /** How it sells now, if it chooses. */
    way: new Uint8Array(firms),
    /** Of each way: what it brought over what was hoped for, as seen lately, and how often. */
    confidence: new Float64Array(firms * wayCount),
    tries: new Uint16Array(firms * wayCount),
    /** Ways that promised something and could not be paid, by search. */
    unaffordable: new Int32Array(firms),
    /** Through resellers: what was won since they were looked at last (Keur), what was hoped for (Keur a month), and since when. */
    resold: new Float64Array(firms),
    resoldHoped: new Float64Array(firms),
    resoldSince: new Int32Array(firms),
  };
}

export type ChoiceColumns = ReturnType<typeof createChoiceColumns>;
