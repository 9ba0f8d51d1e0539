import { allianceState, presence, type Recording } from "../recording/Recording.ts";
import type { Texts } from "../texts/Texts.ts";

/** A hull in words. */
export interface TwinRow {
  readonly firm: number;
  readonly isIncumbent: boolean;
  readonly isFocus: boolean;
  readonly users: number;
  readonly share: number;
  readonly runway: number;
  readonly allies: readonly number[];
}

/** All hulls of a month, the one in question first and then the largest. */
export function twinAt({ firms, alliances, facts }: Recording, month: number): readonly TwinRow[] {
  const rows: TwinRow[] = [];
  for (let firm = 0; firm < firms.count; firm++) {
    const at = month * firms.count + firm;
    if (firms.presence[at] !== presence.selling) continue;
    const allies: number[] = [];
    for (let a = 0; a < alliances.count; a++) {
      if (alliances.state[month * alliances.count + a] !== allianceState.working) continue;
      if (alliances.first[a] === firm) allies.push(alliances.second[a]);
      if (alliances.second[a] === firm) allies.push(alliances.first[a]);
    }
    rows.push({
      firm,
      isIncumbent: facts.firms[firm].label === "incumbent",
      isFocus: firm === facts.focus,
      users: firms.users[at],
      share: firms.share[at],
      runway: firms.runway[at],
      allies,
    });
  }
  return rows.sort((a, b) => Number(b.isFocus) - Number(a.isFocus) || b.users - a.users);
}

/** The whole month in one sentence. */
export function summaryAt(
  { market, jobs, alliances }: Recording,
  month: number,
  texts: Texts,
): string {
  const row = month * alliances.count;
  const allied = alliances.state
    .subarray(row, row + alliances.count)
    .reduce((sum, state) => sum + Number(state === allianceState.working), 0);
  const served = (market.users[month] + market.selfSupplied[month]) / jobs.count;
  return texts.summary(
    Math.floor(month / 12) + 1,
    market.sellers[month],
    `${Math.round(100 * served)} %`,
    allied,
  );
}
