import { disputeHazard } from "../equations/disputeHazard.ts";
import { memberOf } from "../world/Alliances.ts";
import { book } from "../world/Firms.ts";
import type { World } from "../world/World.ts";

/** Both sides of an alliance pay for advice; returns what each paid (Keur). */
export function payLegalCosts(world: World, alliance: number): number {
  const { parameters, alliances, firms, market } = world;
  const cost = parameters.alliances.legalCostKeur * market.costLevel;
  for (const side of [0, 1] as const)
    book(
      firms.columns,
      firms.columns.flowAlliances,
      memberOf(alliances.columns, alliance, side),
      -cost,
    );
  return cost;
}

/** Months until what was agreed is on record; 0 once it is. */
export function monthsUnrecorded({ rates, alliances, market }: World, alliance: number): number {
  const { recorded, governance, started } = alliances.columns;
  const { recordMonth } = rates.governance[governance[alliance]];
  if (recorded[alliance] !== -1 || recordMonth === null) return 0;
  return Math.max(0, started[alliance] + recordMonth - market.month);
}

/** What a side can expect to pay a month over a term for the record, where it is still to be written, and for disputes. */
export function expectedLegalCost(world: World, alliance: number, termMonths: number): number {
  const { disputePerMonth, unrecordedDisputes, legalCostKeur } = world.parameters.alliances;
  const months = monthsUnrecorded(world, alliance);
  const unrecorded = Math.min(1, months / termMonths);
  const toBeWritten = world.alliances.columns.recorded[alliance] === -1 && months < termMonths;
  const disputes = disputeHazard(disputePerMonth, unrecordedDisputes, unrecorded);
  return legalCostKeur * world.market.costLevel * (disputes + (toBeWritten ? 1 / termMonths : 0));
}
