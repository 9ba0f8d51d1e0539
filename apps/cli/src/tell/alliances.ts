import type { Event } from "@searoom/model";

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
