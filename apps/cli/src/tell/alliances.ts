import type { Event, Panel } from "@searoom/model";

/** One alliance from its contract to its end. */
export interface AllianceHistory {
  readonly first: number;
  readonly second: number;
  readonly signed: number;
  /** Null while it lasts. */
  readonly ended: { readonly month: number; readonly cause: string } | null;
}

/**
 * The alliances that were signed in a run, in the order of their contracts.
 *
 * Talks that failed were never an alliance, and of one that is older than the events nobody knows the age.
 */
export function allianceHistories(events: readonly Event[]): readonly AllianceHistory[] {
  const histories: AllianceHistory[] = [];
  const open = new Map<string, number>();
  for (const { kind, firm, other, month, detail } of events) {
    const pair = `${Math.min(firm, other)}-${Math.max(firm, other)}`;
    if (kind === "alliance signed") {
      open.set(pair, histories.length);
      histories.push({ first: firm, second: other, signed: month, ended: null });
    } else if (kind === "alliance ended" && open.has(pair)) {
      const index = open.get(pair)!;
      histories[index] = { ...histories[index], ended: { month, cause: detail } };
      open.delete(pair);
    }
  }
  return histories;
}

/** Pairs of firms at the end of each month of a panel: under contract, and still talking about one. */
export interface AllianceCounts {
  readonly signed: readonly number[];
  readonly talks: readonly number[];
}

/** `stage` as a panel writes it: 0 while two firms talk, 3 in the month of the end, a contract between. */
const talking = 0;
const ended = 3;

export function countAlliances({ market, alliances }: Panel): AllianceCounts {
  const first = market["month"][0];
  const signed = Array.from(market["month"], () => 0);
  const talks = Array.from(market["month"], () => 0);
  alliances["stage"].forEach((stage, row) => {
    if (stage === ended) return;
    (stage === talking ? talks : signed)[alliances["month"][row] - first]++;
  });
  return { signed, talks };
}
