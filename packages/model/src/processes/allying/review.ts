import { allianceGain, dealOf } from "../../actions/allianceGain.ts";
import { endAlliance } from "../../actions/endAlliance.ts";
import { rungOf } from "../../world/rungs.ts";
import { record } from "../../observe/record.ts";
import { stage } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";
import { moveOnLadder } from "./ladder.ts";
import { squeeze } from "./squeeze.ts";

/**
 * Reviews decide whether an alliance goes on, and how deep: who gives nothing, breaks promises or does not pay is left;
 * what would pay more one rung up is deepened, what no longer pays and would one rung down is loosened.
 */
export function review(world: World, a: number): void {
  const { parameters, alliances, market } = world;
  const { columns } = alliances;
  const terms = parameters.alliances;
  const age = market.month - columns.signed[a];
  if (age === 0 || age % terms.reviewMonths !== 0) return;
  // An hour a month on either side and no benefit beside it is no alliance; twice in a row ends it.
  const idle = (side: number) =>
    columns.effort[2 * a + side] < 1 && columns.benefit[2 * a + side] <= 0;
  if (idle(0) && idle(1)) {
    if (++columns.idleReviews[a] >= 2) endAlliance(world, a, "neglected");
  } else columns.idleReviews[a] = 0;
  if (columns.stage[a] === stage.ended) return;
  if (Math.min(columns.trust[2 * a], columns.trust[2 * a + 1]) < terms.trustFloor) {
    endAlliance(world, a, "trust broken");
    return;
  }
  squeeze(world, a);
  if (moveOnLadder(world, a)) return;
  const { termMonths } = rungOf(world, a);
  const onRung = market.month - columns.rungSince[a];
  if (onRung % termMonths >= terms.reviewMonths || onRung < termMonths) return;
  const first = columns.first[a];
  const second = columns.second[a];
  const deal = dealOf(world, a);
  if (allianceGain(world, first, second, deal) < 0 || allianceGain(world, second, first, deal) < 0)
    endAlliance(world, a, "term ended");
  else {
    columns.renewals[a]++;
    record(world, "alliance renewed", first, second);
  }
}
