import { promiseSeen } from "../../equations/promiseSeen.ts";
import { trustOfTender } from "../../equations/trustOfTender.ts";
import { lastTie, sideOf } from "../../world/Alliances.ts";
import { lastSupply } from "../../world/Supplies.ts";
import type { World } from "../../world/World.ts";

/** Trust of a firm in another at the end of what they last had to do with each other, null where they are strangers. */
export function trustLeft(world: World, firm: number, other: number): number | null {
  const { alliances, supplies, rates, market } = world;
  const { ended, trust } = alliances.columns;
  const tie = lastTie(alliances, firm, other);
  const supply = rates.tenders ? lastSupply(supplies, firm, other) : -1;
  if (supply !== -1) {
    const until = Math.min(supplies.columns.ends[supply], market.month);
    if (tie === -1 || ended[tie] < until) return trustByTender(world, supply, firm, until);
  }
  return tie === -1 ? null : trust[sideOf(alliances.columns, tie, firm)];
}

/** A contract by tender is on record before the two know each other, and its price leaves the supplier what it must. */
function trustByTender(world: World, supply: number, firm: number, until: number): number {
  const { supplier, unfairness, signed } = world.supplies.columns;
  const { trustStart, trustGainPerMonth, trustLossPerMonth, equalityWeight, earlyRecordWeight } =
    world.parameters.alliances;
  const unfair = supplier[supply] === firm ? unfairness[supply] : 0;
  const seen = promiseSeen(1, 0, unfair, equalityWeight, 1, earlyRecordWeight);
  const months = until - signed[supply];
  return trustOfTender(trustStart, seen, trustGainPerMonth, trustLossPerMonth, months);
}
