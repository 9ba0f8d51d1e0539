import { allianceGain, programmeOf } from "../../actions/allianceGain.ts";
import { endAlliance } from "../../actions/endAlliance.ts";
import { rungOf } from "../../world/rungs.ts";
import { isPaidForSupply } from "../../observe/supply.ts";
import { record } from "../../observe/record.ts";
import { goalsApart } from "../../policies/partnering/firstSight.ts";
import { memberOf, stage } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";
import { lookAtAlly } from "./experience.ts";
import { moveOnLadder } from "./ladder.ts";
import { lookOutside } from "./outside.ts";
import { isOpening, startNextStage } from "./opening.ts";
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
  if (world.rates.choosesWays) lookAtAlly(world, a);
  columns.goalDistance[a] = goalsApart(world, columns.first[a], columns.second[a]);
  // An hour a month on either side, no benefit beside it and nothing supplied is no alliance; twice in a row ends it.
  const idle = (side: number) =>
    columns.effort[2 * a + side] < 1 &&
    columns.benefit[2 * a + side] <= 0 &&
    !isPaidForSupply(world, a, side);
  if (idle(0) && idle(1)) {
    if (++columns.idleReviews[a] >= 2) endAlliance(world, a, "neglected");
  } else columns.idleReviews[a] = 0;
  if (columns.stage[a] === stage.ended) return;
  if (Math.min(columns.trust[2 * a], columns.trust[2 * a + 1]) < terms.trustFloor) {
    endAlliance(world, a, "trust broken");
    return;
  }
  if (lookOutside(world, a)) return;
  squeeze(world, a);
  // Who has not opened all of a rung does not leave it for another.
  if (isOpening(world, a) ? startNextStage(world, a) : moveOnLadder(world, a)) return;
  const { termMonths } = rungOf(world, a);
  const onRung = market.month - columns.rungSince[a];
  if (onRung % termMonths >= terms.reviewMonths || onRung < termMonths) return;
  if (!pays(world, a, 0) || !pays(world, a, 1)) endAlliance(world, a, "term ended");
  else {
    columns.renewals[a]++;
    record(world, "alliance renewed", columns.first[a], columns.second[a]);
  }
}

/** Whether a side expects of another term what its owners ask for: nothing is lost, or their margin on what it earns there. */
function pays(world: World, a: number, side: 0 | 1): boolean {
  const { parameters, firms, alliances } = world;
  const { columns } = alliances;
  const firm = memberOf(columns, a, side);
  const gain = allianceGain(
    world,
    firm,
    memberOf(columns, a, side === 0 ? 1 : 0),
    programmeOf(world, a),
  );
  const { marginTarget } = parameters.groups[firms.columns.group[firm]];
  if (marginTarget === null) return gain >= 0;
  const asked = Math.max(0, marginTarget) * Math.max(0, columns.revenue[2 * a + side]);
  return gain >= firms.columns.pressure[firm] * asked;
}
