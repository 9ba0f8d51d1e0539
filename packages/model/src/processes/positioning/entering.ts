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
    if (worth < (columns.attention[firm] * homeRevenueOf(world, firm)) / alarm) return;
    columns.entryMonth[firm] = market.month + group.inertiaMonths;
  }
  if (market.month < columns.entryMonth[firm]) return;
  columns.selling[firm] = 1;
  record(world, "entered market", firm);
}
