import { allianceGain, dealOf, programmeOf } from "../../actions/allianceGain.ts";
import { endAlliance } from "../../actions/endAlliance.ts";
import { allyOf, stage } from "../../world/Alliances.ts";
import { allianceSeats } from "../../world/Firms.ts";
import { rungOf } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";
import { propose } from "./courtship.ts";

/**
 * Whether a firm that manages its allies together wants a candidate beside them: while it has a seat, where that pays with
 * the hours that it takes from the others; in place of the ally that brings least, who is given up for it, where it would
 * bring more than that one does and would sign itself.
 *
 * What the ally in place has cost is paid and what it costs to leave is lost, so that neither speaks against it.
 *
 * @source docs/model.md, managed portfolio
 */
export function makeRoom(world: World, firm: number, candidate: number): boolean {
  const { allied, maxAlliances } = world.firms.columns;
  const deal = dealOf(world, propose(world, firm, candidate));
  if (allied[firm] < maxAlliances[firm]) return allianceGain(world, firm, candidate, deal) >= 0;
  if (allianceGain(world, candidate, firm, deal) < 0) return false;
  const { alliance, worth } = leastAlly(world, firm);
  if (alliance === -1) return false;
  const insteadOf = allyOf(world.alliances.columns, alliance, firm);
  const instead = allianceGain(world, firm, candidate, { ...deal, insteadOf });
  if (instead <= worth) return false;
  endAlliance(world, alliance, "replaced", [
    {
      firm,
      terms: {
        "worth of keeping it (k€ a month)": worth,
        "worth of the other in its place (k€ a month)": instead,
      },
    },
    { firm: candidate, terms: { "worth to the one who replaces": instead } },
  ]);
  return true;
}

/** The working alliance that a firm would miss least, and what it would miss (Keur a month). */
function leastAlly(world: World, firm: number): { alliance: number; worth: number } {
  const { firms, alliances, market } = world;
  const { columns } = alliances;
  let least = -1;
  let leastWorth = Infinity;
  for (let i = 0; i < firms.columns.allied[firm]; i++) {
    const a = firms.columns.alliance[firm * allianceSeats + i];
    if (columns.stage[a] !== stage.active) continue;
    const { setupCostKeur, exitCostKeur, termMonths } = rungOf(world, a);
    const worth =
      allianceGain(world, firm, allyOf(columns, a, firm), programmeOf(world, a)) +
      (market.costLevel * (setupCostKeur + exitCostKeur)) / termMonths;
    if (worth >= leastWorth) continue;
    least = a;
    leastWorth = worth;
  }
  return { alliance: least, worth: leastWorth };
}
