import { runway } from "../equations/runway.ts";
import { contributionOf } from "../observe/measures.ts";
import type { World } from "../world/World.ts";

/**
 * Sales people wanted after a review: more while a customer pays back soon and money lasts, fewer when it runs out or
 * when a customer takes twice as long to pay back.
 *
 * payback = CAC / (price − what partners and service take); CAC from the recent past, with one customer at 25 Keur
 * assumed as if it had been seen.
 *
 * @returns heads
 */
export function wantedReps(world: World, firm: number): number {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  const {
    hirePaybackMonths,
    hireRunwayMonths,
    layOffRunwayMonths,
    hireShare,
    repCostKeurPerMonth,
  } = parameters.selling;
  const reps = columns.reps[firm];
  const { repsMax } = parameters.groups[columns.group[firm]];
  const cash = columns.cash[firm];
  const burn = columns.burn[firm];
  const change = Math.max(1, Math.round(reps * hireShare));
  const fewer = Math.min(reps, Math.max(1, reps - change));
  if (runway(cash, burn) < layOffRunwayMonths) return fewer;
  const cac =
    (columns.recentSalesCost[firm] + 25 * market.costLevel) / (columns.recentWins[firm] + 1);
  const margin = contributionOf(world, columns.offer[firm]);
  const payback = margin > 0 ? cac / margin : Infinity;
  if (payback > 2 * hirePaybackMonths) return fewer;
  const more = change * repCostKeurPerMonth * market.costLevel;
  const affordable = runway(cash, burn + more) >= hireRunwayMonths;
  return affordable && payback < hirePaybackMonths ? Math.min(repsMax, reps + change) : reps;
}
