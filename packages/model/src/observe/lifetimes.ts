import { exit, exitCauses } from "../world/codes.ts";
import type { World } from "../world/World.ts";
import { type ProductLimit, productLimit } from "./productLimit.ts";

/**
 * How long alliances last from their contract on, of those signed since the fork that count.
 *
 * What ends in the month of a birthday had not reached it: it is a month older at the end of the month.
 */
export function allianceLifetimes(
  { alliances, forkMonth, market }: World,
  counts: (alliance: number) => boolean = () => true,
): ProductLimit {
  const { signed, ended } = alliances.columns;
  const lifetimes = [];
  for (let a = 0; a < alliances.count; a++) {
    if (signed[a] < forkMonth || signed[a] === -1 || !counts(a)) continue;
    lifetimes.push(
      ended[a] === -1
        ? { age: market.month - signed[a], cause: null }
        : { age: ended[a] + 1 - signed[a], cause: "ended" },
    );
  }
  return productLimit(lifetimes);
}

/** How long firms on investors' money stay, of those founded since the fork, and whether they were bought. */
export function startUpLifetimes({ firms, forkMonth, market }: World): ProductLimit {
  const { investorOwned, founded, exitCause, exitMonth } = firms.columns;
  const lifetimes = [];
  for (let f = 0; f < firms.count; f++) {
    if (investorOwned[f] === 0 || founded[f] < forkMonth || founded[f] > market.month) continue;
    lifetimes.push(
      exitCause[f] === exit.none
        ? { age: market.month - founded[f], cause: null }
        : { age: exitMonth[f] + 1 - founded[f], cause: exitCauses[exitCause[f]] },
    );
  }
  return productLimit(lifetimes);
}

/** Months in which a firm was seen between two months, and whether it failed there; who is bought is no failure. */
export function watched(
  { firms, market }: World,
  firm: number,
  from: number,
): [months: number, failed: number] {
  const { exitCause, exitMonth } = firms.columns;
  const gone = exitCause[firm] !== exit.none;
  const until = gone ? exitMonth[firm] + 1 : market.month;
  if (until <= from) return [0, 0];
  return [until - from, gone && exitCause[firm] !== exit.acquired ? 1 : 0];
}
