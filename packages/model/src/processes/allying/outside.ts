import { allianceGain, dealOf, programmeOf } from "../../actions/allianceGain.ts";
import { endAlliance } from "../../actions/endAlliance.ts";
import { partnering } from "../../policies/partnering/index.ts";
import { memberOf } from "../../world/Alliances.ts";
import { governanceOf, rungOf } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";
import { court, propose } from "./courtship.ts";
import { bestCandidate } from "./search.ts";

/**
 * At a review each side holds the other against whom it comes across, and against going on without either: it leaves for what
 * brings more than the ally does and the way out costs. What only the pair can use is in what the ally brings.
 *
 * @returns whether one of them has left
 * @source docs/model.md, exclusivity
 */
export function lookOutside(world: World, a: number): boolean {
  if (!governanceOf(world, a).looksOutside) return false;
  const { alliances, firms, market } = world;
  const { columns } = alliances;
  const { setupCostKeur, exitCostKeur, termMonths } = rungOf(world, a);
  // What the set-up has cost is paid, and what it costs to leave is saved by staying.
  const lost = (market.costLevel * (setupCostKeur + exitCostKeur)) / termMonths;
  for (const side of [0, 1] as const) {
    const firm = memberOf(columns, a, side);
    const insteadOf = memberOf(columns, a, side === 0 ? 1 : 0);
    const stays = allianceGain(world, firm, insteadOf, programmeOf(world, a)) + lost;
    const policy = partnering[firms.columns.partnering[firm]];
    const age = market.month - firms.columns.founded[firm];
    const other = bestCandidate(world, firm, policy, age, a);
    const goes = other === -1 ? -Infinity : gainInstead(world, firm, other, insteadOf);
    if (Math.max(0, goes) <= stays) continue;
    endAlliance(world, a, "better offer", [
      {
        firm,
        terms: {
          "saved by staying, by the month": lost,
          "worth of staying (k€ a month)": stays,
          "worth of leaving (k€ a month)": Math.max(0, goes),
        },
      },
      ...(goes > 0 ? [{ firm: other, terms: { "worth to the one who leaves": goes } }] : []),
    ]);
    if (goes > 0) court(world, firm, other);
    return true;
  }
  return false;
}

/** What a firm expects of another ally in place of the one it has, where that one would sign; −∞ where it would not. */
function gainInstead(world: World, firm: number, other: number, insteadOf: number): number {
  const deal = { ...dealOf(world, propose(world, firm, other)), insteadOf };
  if (allianceGain(world, other, firm, deal) < 0) return -Infinity;
  return allianceGain(world, firm, other, deal);
}
