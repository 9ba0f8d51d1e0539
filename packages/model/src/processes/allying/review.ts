import { allianceGain, programmeOf } from "../../actions/allianceGain.ts";
import { gainTerms } from "../../actions/allianceGain/terms.ts";
import { endAlliance, toBoth } from "../../actions/endAlliance.ts";
import { rungOf } from "../../world/rungs.ts";
import { isPaidForSupply } from "../../observe/supply.ts";
import type { Reason } from "../../observe/Event.ts";
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
    if (++columns.idleReviews[a] >= 2) endAlliance(world, a, "neglected", idleness(world, a));
  } else columns.idleReviews[a] = 0;
  if (columns.stage[a] === stage.ended) return;
  if (Math.min(columns.trust[2 * a], columns.trust[2 * a + 1]) < terms.trustFloor) {
    const floor = { "trust below which it is left": terms.trustFloor };
    endAlliance(world, a, "trust broken", toBoth(world, a, floor));
    return;
  }
  if (lookOutside(world, a)) return;
  squeeze(world, a);
  // Who has not opened all of a rung does not leave it for another.
  if (isOpening(world, a) ? startNextStage(world, a) : moveOnLadder(world, a)) return;
  const { termMonths } = rungOf(world, a);
  const onRung = market.month - columns.rungSince[a];
  if (onRung % termMonths >= terms.reviewMonths || onRung < termMonths) return;
  if (!pays(world, a, 0) || !pays(world, a, 1))
    endAlliance(world, a, "term ended", demands(world, a));
  else {
    columns.renewals[a]++;
    tellRenewed(world, a);
  }
}

/** Whether a side expects of another term what its owners ask for. */
function pays(world: World, a: number, side: 0 | 1): boolean {
  const { columns } = world.alliances;
  const firm = memberOf(columns, a, side);
  const ally = memberOf(columns, a, side === 0 ? 1 : 0);
  return allianceGain(world, firm, ally, programmeOf(world, a)) >= askedOf(world, a, side);
}

/** What a side's owners ask of an alliance (Keur a month): that nothing is lost, or their margin on what it earns there. */
function askedOf({ parameters, firms, alliances }: World, a: number, side: 0 | 1): number {
  const { columns } = alliances;
  const firm = memberOf(columns, a, side);
  const { marginTarget } = parameters.groups[firms.columns.group[firm]];
  if (marginTarget === null) return 0;
  const asked = Math.max(0, marginTarget) * Math.max(0, columns.revenue[2 * a + side]);
  return firms.columns.pressure[firm] * asked;
}

/** What each side's owners ask. */
function demands(world: World, a: number): readonly Reason[] {
  return ([0, 1] as const).map((side) => ({
    firm: memberOf(world.alliances.columns, a, side),
    terms: { "asked by its owners (k€ a month)": askedOf(world, a, side) },
  }));
}

/** For how long neither has given an hour, and what came of it without. */
function idleness(world: World, a: number): readonly Reason[] {
  const { columns } = world.alliances;
  return ([0, 1] as const).map((side) => ({
    firm: memberOf(columns, a, side),
    terms: {
      "benefit without hours (k€ a month)": columns.benefit[2 * a + side],
      "reviews in a row with nothing": columns.idleReviews[a],
    },
  }));
}

function tellRenewed(world: World, a: number): void {
  if (world.recorder === null) return;
  const { first, second } = world.alliances.columns;
  const expected = [gainTerms(world, first[a], second[a], programmeOf(world, a))];
  expected.push(gainTerms(world, second[a], first[a], programmeOf(world, a)));
  const reasons = demands(world, a).map(({ firm, terms }, side) => ({
    firm,
    terms: { ...expected[side], ...terms },
  }));
  record(world, "alliance renewed", first[a], second[a], 0, "", reasons);
}
