import { allyOf, stage } from "../../world/Alliances.ts";
import { allianceSeats } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

/** Share of the gap to the present that a memory of a year closes each month. */
const perMonth = 1 / 12;

/**
 * Firms that do not sell here yet see allied rivals grow: threat is how far the share of firms in working alliances lies
 * above what it was on average of the past year, without those whose only ally is the one who looks.
 *
 * @source docs/model.md, threat
 */
export function feelThreat(world: World): void {
  const { parameters, firms, market } = world;
  const { columns, count } = firms;
  if (parameters.incumbents.threatWeight === 0) return;
  market.alliedShare = 0;
  for (let firm = 0; firm < count; firm++)
    if (columns.share[firm] > 0 && workingAlliances(world, firm) > 0)
      market.alliedShare += columns.share[firm];
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0 || columns.selling[firm] === 1) continue;
    const seen = market.alliedShare - dependentShare(world, firm);
    // Who has just come takes the market as it is.
    if (columns.founded[firm] === market.month) columns.usualAlliedShare[firm] = seen;
    columns.threat[firm] = Math.max(0, seen - columns.usualAlliedShare[firm]);
    columns.usualAlliedShare[firm] += perMonth * (seen - columns.usualAlliedShare[firm]);
  }
}

function workingAlliances({ firms, alliances }: World, firm: number): number {
  const { allied, alliance } = firms.columns;
  let working = 0;
  for (let n = 0; n < allied[firm]; n++)
    if (alliances.columns.stage[alliance[firm * allianceSeats + n]] === stage.active) working++;
  return working;
}

/** Share of those who have this firm as their only ally. */
function dependentShare(world: World, firm: number): number {
  const { firms, alliances } = world;
  const { allied, alliance, share } = firms.columns;
  let sum = 0;
  for (let n = 0; n < allied[firm]; n++) {
    const a = alliance[firm * allianceSeats + n];
    if (alliances.columns.stage[a] !== stage.active) continue;
    const ally = allyOf(alliances.columns, a, firm);
    if (workingAlliances(world, ally) === 1) sum += share[ally];
  }
  return sum;
}
