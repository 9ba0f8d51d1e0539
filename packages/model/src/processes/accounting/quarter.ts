import { homeRevenueOf } from "../../observe/measures.ts";
import type { World } from "../../world/World.ts";

/** What shareholders will see at the end of the quarter: the result of a month, and the turnover that it is held against. */
export function noteQuarter(world: World, firm: number, resultKeur: number): void {
  const { columns } = world.firms;
  if (columns.selling[firm] === 0) return;
  columns.quarterResult[firm] += resultKeur;
  columns.quarterTurnover[firm] +=
    columns.flowRevenue[firm] + columns.flowPartnerIncome[firm] + homeRevenueOf(world, firm);
}
