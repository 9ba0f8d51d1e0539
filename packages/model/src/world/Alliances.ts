import { type Column, grown } from "./columns.ts";

/**
 * Sales alliances: an edge between two firms, with everything that is directed kept twice.
 *
 * Sides 0 and 1; directed columns hold two values a row, at 2a + side. "Mine" below means the side's own.
 */
export interface Alliances {
  count: number;
  capacity: number;
  readonly columns: AllianceColumns;
}

export const stage = { courting: 0, settingUp: 1, active: 2, ended: 3 } as const;

export const endCauses = [
  "",
  "neglected",
  "trust broken",
  "term ended",
  "partner gone",
  "partner acquired",
  "talks failed",
  "antitrust",
] as const;
export type EndCause = (typeof endCauses)[number];

const edge = {
  first: Int32Array,
  second: Int32Array,
  stage: Uint8Array,
  /** Month of the first talk, of the contract and of the next stage; −1: not yet. */
  started: Int32Array,
  signed: Int32Array,
  stageEnds: Int32Array,
  ended: Int32Array,
  cause: Uint8Array,
  /** Months with effort close to nothing, by review. */
  idleReviews: Uint8Array,
  /** Market overlap ω and goal distance δ of the pair when they met. */
  overlap: Float64Array,
  goalDistance: Float64Array,
} as const;

const directed = {
  /** How much my ally keeps its promises, as I see it. */
  trust: Float64Array,
  /** Hours I gave to introductions this month, and left over from the last one. */
  effort: Float64Array,
  carry: Float64Array,
  contacts: Int32Array,
  /** What the alliance brought me and the hours I spent on it, remembered exponentially: value per hour. */
  value: Float64Array,
  hours: Float64Array,
  /** Deals of mine that my ally introduced and I won. */
  introducedWins: Int32Array,
} as const;

type Columns<T> = { -readonly [K in keyof T]: T[K] extends new (n: number) => infer C ? C : never };
export type AllianceColumns = Columns<typeof edge> & Columns<typeof directed>;

export function createAlliances(): Alliances {
  const capacity = 64;
  const columns: Record<string, Column> = {};
  for (const [name, Kind] of Object.entries(edge)) columns[name] = new Kind(capacity);
  for (const [name, Kind] of Object.entries(directed)) columns[name] = new Kind(capacity * 2);
  return { count: 0, capacity, columns: columns as unknown as AllianceColumns };
}

export function addAlliance(alliances: Alliances, first: number, second: number): number {
  if (alliances.count === alliances.capacity) {
    const columns = alliances.columns as unknown as Record<string, Column>;
    for (const name of Object.keys(columns)) columns[name] = grown(columns[name], columns[name].length * 2);
    alliances.capacity *= 2;
  }
  const { columns } = alliances;
  const alliance = alliances.count++;
  columns.first[alliance] = first;
  columns.second[alliance] = second;
  columns.stage[alliance] = stage.courting;
  columns.signed[alliance] = -1;
  columns.ended[alliance] = -1;
  return alliance;
}

/** Side of a firm in an alliance, −1 when it is no member. */
export function sideOf(columns: AllianceColumns, alliance: number, firm: number): 0 | 1 | -1 {
  if (columns.first[alliance] === firm) return 0;
  return columns.second[alliance] === firm ? 1 : -1;
}

export function memberOf(columns: AllianceColumns, alliance: number, side: 0 | 1): number {
  return side === 0 ? columns.first[alliance] : columns.second[alliance];
}
