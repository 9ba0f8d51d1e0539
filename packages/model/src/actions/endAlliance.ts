import { programmeOf } from "./allianceGain.ts";
import { gainTerms } from "./allianceGain/terms.ts";
import type { Reason } from "../observe/Event.ts";
import { record } from "../observe/record.ts";
import { endCauses, type EndCause, memberOf, retireAlliance, stage } from "../world/Alliances.ts";
import { scope } from "../world/codes.ts";
import { book } from "../world/Firms.ts";
import type { World } from "../world/World.ts";
import { composeOffer } from "./composeOffer.ts";
import { rungOf } from "../world/rungs.ts";

/**
 * Ends an alliance: each living side pays its exit cost and offers what it can without the other from now on.
 *
 * @param decided  what decided it beside what each side expects, for the members and for others
 */
export function endAlliance(
  world: World,
  alliance: number,
  cause: EndCause,
  decided: readonly Reason[] = [],
): void {
  const { alliances, firms, market } = world;
  const { columns } = alliances;
  const before = columns.stage[alliance];
  const reasons = world.recorder === null ? [] : bothSides(world, alliance, decided);
  columns.stage[alliance] = stage.ended;
  columns.ended[alliance] = market.month;
  columns.cause[alliance] = endCauses.indexOf(cause);
  columns.climbs[alliance] = -1;
  retireAlliance(alliances, firms.columns, alliance);
  market.liveAlliances--;
  record(
    world,
    "alliance ended",
    columns.first[alliance],
    columns.second[alliance],
    0,
    cause,
    reasons,
  );
  const cost = rungOf(world, alliance).exitCostKeur * market.costLevel;
  for (const side of [0, 1] as const) {
    const firm = memberOf(columns, alliance, side);
    columns.effort[2 * alliance + side] = 0;
    if (firms.columns.alive[firm] === 0 || before === stage.courting) continue;
    book(firms.columns, firms.columns.flowAlliances, firm, -cost);
  }
  if (before === stage.active) refreshOffers(world, alliance);
}

/** Whether what one member offers depends on the other. */
function changesOffers({ alliances, rates, parameters }: World, alliance: number): boolean {
  const { depth, scopes } = alliances.columns;
  if (rates.volumeCounts && (scopes[alliance] & scope.procurement) !== 0) return true;
  if (parameters.alliances.sharedLearning > 0 && (scopes[alliance] & scope.research) !== 0)
    return true;
  return depth[alliance] > 0 && (scopes[alliance] & (scope.sales | scope.supply)) !== 0;
}

/** Both members put their offers together anew where the alliance makes a difference to them; at depth 0 it makes none. */
export function refreshOffers(world: World, alliance: number): void {
  const { alliances, firms } = world;
  const { columns } = alliances;
  if (!changesOffers(world, alliance)) return;
  for (const side of [0, 1] as const) {
    const firm = memberOf(columns, alliance, side);
    if (firms.columns.alive[firm] === 1 && firms.columns.selling[firm] === 1)
      composeOffer(world, firm);
  }
}

/** What decided, then what each side expected of going on, how far it trusted the other, and what it gave last. */
function bothSides(world: World, alliance: number, decided: readonly Reason[]): readonly Reason[] {
  const { columns } = world.alliances;
  const members = [columns.first[alliance], columns.second[alliance]];
  const sides = ([0, 1] as const).map((side) => {
    const firm = memberOf(columns, alliance, side);
    const ally = memberOf(columns, alliance, side === 0 ? 1 : 0);
    return {
      firm,
      terms: {
        ...decided.find((one) => one.firm === firm)?.terms,
        ...gainTerms(world, firm, ally, programmeOf(world, alliance)),
        "trust in the other": columns.trust[2 * alliance + side],
        "hours given this month": columns.effort[2 * alliance + side],
        "deals introduced to it": columns.introducedWins[2 * alliance + side],
      },
    };
  });
  return [...sides, ...decided.filter(({ firm }) => !members.includes(firm))];
}

/** The same terms for both members. */
export function toBoth(
  { alliances: { columns } }: World,
  alliance: number,
  terms: Reason["terms"],
): readonly Reason[] {
  return [columns.first[alliance], columns.second[alliance]].map((firm) => ({ firm, terms }));
}
