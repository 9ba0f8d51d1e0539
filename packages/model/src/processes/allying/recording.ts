import { toBoth } from "../../actions/endAlliance.ts";
import { monthsUnrecorded, payLegalCosts } from "../../actions/legalCosts.ts";
import { disputeHazard } from "../../equations/disputeHazard.ts";
import { record } from "../../observe/record.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw, pairKey } from "../../random/Streams.ts";
import { stage } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";

const dispute = purposeIndex("dispute");

/** What two firms agree is put on record when they have agreed that it should be: at the contract, before, or after. */
export function putOnRecord(world: World, a: number): void {
  const { alliances, rates, market } = world;
  const { stage: stages, recorded, signed, governance, first, second } = alliances.columns;
  if (recorded[a] !== -1 || stages[a] === stage.ended) return;
  const atContract = rates.governance[governance[a]].recordMonth === null;
  if (atContract ? signed[a] === -1 : monthsUnrecorded(world, a) > 0) return;
  recorded[a] = market.month;
  const cost = payLegalCosts(world, a);
  // Where it comes with the contract, the contract has been told already.
  if (!atContract) record(world, "agreement recorded", first[a], second[a], cost);
}

/** Whether the two fall out this month over what was agreed. */
export function quarrel(world: World, a: number): boolean {
  const { parameters, alliances, firms, streams, market } = world;
  const { disputePerMonth, unrecordedDisputes } = parameters.alliances;
  if (disputePerMonth === 0) return false;
  const { first, second, recorded, signed } = alliances.columns;
  const { birth } = firms.columns;
  const hazard = disputeHazard(disputePerMonth, unrecordedDisputes, recorded[a] === -1 ? 1 : 0);
  const pair = pairKey(birth[first[a]], birth[second[a]]);
  if (draw(streams, dispute, pair, market.month - signed[a]) >= hazard) return false;
  const terms = {
    "chance of it, a month": hazard,
    "the same with an agreement on record": disputeHazard(disputePerMonth, unrecordedDisputes, 0),
  };
  const reasons = toBoth(world, a, terms);
  record(world, "dispute", first[a], second[a], payLegalCosts(world, a), "", reasons);
  return true;
}
