import { homeRevenueOf } from "../../observe/measures.ts";
import { record } from "../../observe/record.ts";
import type { World } from "../../world/World.ts";

/**
 * A firm enters the market once it is worth its attention, after the months that its inertia takes.
 *
 * Attention is a share of its revenue at home, less where allied rivals grow; what this market is worth is less what its
 * growth takes from there. A firm without a home market has no reason to wait.
 */
export function considerEntry(world: World, firm: number): void {
  const { parameters, firms, market, accounts } = world;
  const { columns } = firms;
  const group = parameters.groups[columns.group[firm]];
  if (columns.entryMonth[firm] === -1) {
    // Revenue of a market that everyone has left can lie a rounding below 0.
    const worth =
      Math.max(0, market.recurring) *
      (1 - (group.cannibalised * columns.homeAccounts[firm]) / accounts.count);
    const alarm = 1 + parameters.incumbents.threatWeight * columns.threat[firm];
    const home = homeRevenueOf(world, firm);
    if (worth < (columns.attention[firm] * home) / alarm) return;
    columns.entryMonth[firm] = market.month + group.inertiaMonths;
    // Who has no market elsewhere has nothing to weigh.
    if (home > 0 && world.recorder !== null)
      record(world, "entry decided", firm, -1, 0, "", [
        {
          firm,
          terms: {
            "sales of this market (k€ a month)": market.recurring,
            "sales of it less what it would take from home (k€ a month)": worth,
            "sales at home (k€ a month)": home,
            "part of those that deserves attention": columns.attention[firm],
            "alarm over allied rivals": alarm,
            "sales that deserve attention (k€ a month)": (columns.attention[firm] * home) / alarm,
            "months until it sells": group.inertiaMonths,
          },
        },
      ]);
  }
  if (market.month < columns.entryMonth[firm]) return;
  columns.selling[firm] = 1;
  record(world, "entered market", firm);
}
