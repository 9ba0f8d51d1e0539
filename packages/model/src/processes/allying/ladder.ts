import { allianceGain, dealOf } from "../../actions/allianceGain.ts";
import { refreshOffers } from "../../actions/endAlliance.ts";
import { settleDepth } from "../../world/rungs.ts";
import type { Reason } from "../../observe/Event.ts";
import { record } from "../../observe/record.ts";
import { memberOf } from "../../world/Alliances.ts";
import { book } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

/**
 * One rung up, where both trust each other enough and expect more of it than they have now, the new set-up included;
 * one rung down, where one of them loses by this one and both would gain by that. What has been paid already does not
 * count.
 *
 * @returns whether the rung changes or will change
 * @source docs/model.md, the continuum; Das & Teng 2001 (confidence is trust and control)
 */
export function moveOnLadder(world: World, a: number): boolean {
  const { columns } = world.alliances;
  const { rungs } = world.rates;
  if (rungs.length === 1) return false;
  // Who has just arrived, or is on the way, does not move on before the next review.
  if (columns.climbs[a] !== -1 || columns.rungSince[a] === world.market.month) return true;
  const rung = columns.rung[a];
  const here = [gainOn(world, a, 0, rung), gainOn(world, a, 1, rung)];
  if (Math.min(here[0], here[1]) < 0) {
    if (rung === 0 || gainOn(world, a, 0, rung - 1) < 0 || gainOn(world, a, 1, rung - 1) < 0)
      return false;
    const reasons = weighed(world, a, here, rung - 1, {});
    payBoth(world, a, Math.max(0, rungs[rung].exitCostKeur - rungs[rung - 1].exitCostKeur));
    standOn(world, a, rung - 1);
    record(world, "alliance stepped down", columns.first[a], columns.second[a], 0, "", reasons);
    return true;
  }
  if (rung + 1 === rungs.length) return false;
  const above = rungs[rung + 1];
  if (Math.min(columns.trust[2 * a], columns.trust[2 * a + 1]) < above.trustNeeded) return false;
  const sunk = (world.market.costLevel * rungs[rung].setupCostKeur) / rungs[rung].termMonths;
  for (const side of [0, 1] as const)
    if (gainOn(world, a, side, rung + 1) <= here[side] + sunk) return false;
  const needed = {
    "set-up of this rung, paid already (k€ a month)": sunk,
    "trust needed one rung up": above.trustNeeded,
  };
  const reasons = weighed(world, a, here, rung + 1, needed);
  record(world, "climb agreed", columns.first[a], columns.second[a], 0, "", reasons);
  payBoth(world, a, above.setupCostKeur);
  columns.climbs[a] = world.market.month + above.setupMonths;
  climb(world, a);
  return true;
}

/** The next rung is reached when its set-up is done. */
export function climb(world: World, a: number): void {
  const { columns } = world.alliances;
  if (columns.climbs[a] !== world.market.month) return;
  columns.climbs[a] = -1;
  standOn(world, a, columns.rung[a] + 1);
  record(world, "alliance climbed", columns.first[a], columns.second[a]);
}

function gainOn(world: World, a: number, side: 0 | 1, rung: number): number {
  const { columns } = world.alliances;
  const firm = memberOf(columns, a, side);
  const ally = memberOf(columns, a, side === 0 ? 1 : 0);
  return allianceGain(world, firm, ally, dealOf(world, a, world.rates.rungs[rung]));
}

/** What each side held its present rung against; asked only where somebody listens. */
function weighed(
  world: World,
  a: number,
  here: readonly number[],
  rung: number,
  more: Reason["terms"],
): readonly Reason[] {
  if (world.recorder === null) return [];
  const { columns } = world.alliances;
  const there = rung > columns.rung[a] ? "expected one rung up" : "expected one rung down";
  return ([0, 1] as const).map((side) => ({
    firm: memberOf(columns, a, side),
    terms: {
      "expected here (k€ a month)": here[side],
      [`${there} (k€ a month)`]: gainOn(world, a, side, rung),
      "trust in the other": columns.trust[2 * a + side],
      ...more,
    },
  }));
}

function standOn(world: World, a: number, rung: number): void {
  const { columns } = world.alliances;
  columns.rung[a] = rung;
  columns.rungSince[a] = world.market.month;
  settleDepth(world, a);
  refreshOffers(world, a);
}

function payBoth({ alliances, firms, market }: World, a: number, costKeur: number): void {
  for (const side of [0, 1] as const)
    book(
      firms.columns,
      firms.columns.flowAlliances,
      memberOf(alliances.columns, a, side),
      -costKeur * market.costLevel,
    );
}
