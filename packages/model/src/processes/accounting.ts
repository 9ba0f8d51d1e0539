import { pulledInAll } from "../observe/forms.ts";
import { discountFactor } from "../equations/discountFactor.ts";
import { memberOf, stage } from "../world/Alliances.ts";
import { channels } from "../world/codes.ts";
import { book, type FirmColumns } from "../world/Firms.ts";
import { leverCount } from "../world/levers.ts";
import type { World } from "../world/World.ts";
import { rungOf } from "../world/rungs.ts";
import { costOfCapacity } from "../observe/capacity.ts";
import { fleetCost } from "../observe/fleet.ts";
import { countedRecurring, homeRevenueOf } from "../observe/measures.ts";
import { designCost, sitesCost, steeringCost } from "../observe/production.ts";
import { noteQuarter } from "./accounting/quarter.ts";
import { shareFleets } from "./accounting/fleets.ts";
import { shareShocks, shockOf } from "./accounting/shocks.ts";

/** Share of the past that a monthly average keeps: half a year for burn and growth, a year and a half for sales. */
const keepMoney = 1 - 1 / 6;
const keepSales = 1 - 1 / 18;

/**
 * Revenue comes in, bills are paid, what is left over is paid out: the change of cash is the sum of the flows booked.
 *
 * @source docs/model.md, accounting
 */
export function accounting(world: World): void {
  const { parameters, firms, alliances, market, rates } = world;
  const { columns, count } = firms;
  if (rates.runsVehicles) shareFleets(world);
  for (let a = 0; a < alliances.count; a++) {
    if (alliances.columns.stage[a] !== stage.active) continue;
    const { runningCostKeurPerMonth, riskShare } = rungOf(world, a);
    for (const side of [0, 1] as const) {
      const firm = memberOf(alliances.columns, a, side);
      book(columns, columns.flowAlliances, firm, -runningCostKeurPerMonth * market.costLevel);
    }
    if (riskShare > 0) shareShocks(world, a, riskShare);
  }
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    const group = parameters.groups[columns.group[firm]];
    const recurring = columns.recurring[firm];
    const live = recurring > 0 ? 1 - columns.waiting[firm] / recurring : 1;
    let service = columns.serviceCost[firm] * live + columns.partnerService[firm];
    if (rates.runsVehicles) service += fleetCost(world, firm);
    const shared = columns.partnerPay[firm] + columns.resellerPay[firm] * live;
    const here = columns.selling[firm];
    let sales =
      here * columns.reps[firm] * parameters.selling.repCostKeurPerMonth * market.costLevel;
    let fixed = here * group.fixedCostKeurPerMonth * market.costLevel;
    if (group.capacityCostKeurPerUnit > 0) fixed += costOfCapacity(world, firm);
    if (rates.pullsLevers) {
      sales += here * steeringCost(world, columns.lever, firm * leverCount);
      fixed += here * designCost(world, pulledInAll(world), firm * leverCount);
      fixed += here * sitesCost(world, columns.lever, firm * leverCount);
    }
    book(columns, columns.flowRevenue, firm, (recurring - columns.prepaid[firm]) * live);
    book(columns, columns.flowPartnerIncome, firm, columns.partnerIncome[firm]);
    book(columns, columns.flowHome, firm, homeIncome(world, firm));
    book(columns, columns.flowService, firm, -service);
    book(columns, columns.flowPartners, firm, -shared);
    book(columns, columns.flowSales, firm, -sales);
    book(columns, columns.flowFixed, firm, -fixed);
    if (columns.research[firm] !== 0)
      book(columns, columns.flowResearch, firm, -columns.research[firm]);
    const shock = shockOf(world, firm);
    if (shock !== 0) book(columns, columns.flowShocks, firm, shock);
    const operating = operatingFlow(columns, firm);
    if (rates.haveTargets) noteQuarter(world, firm, operating);
    payOut(world, firm, sales + fixed + service + columns.research[firm]);

    columns.burn[firm] = keepMoney * columns.burn[firm] - (1 - keepMoney) * operating;
    if (operating < 0) columns.burnedEver[firm] -= operating;
    columns.laggedRecurring[firm] +=
      (1 - keepMoney) * (countedRecurring(world, firm) - columns.laggedRecurring[firm]);
    columns.channelCost[firm * channels.length] += sales;
    columns.salesCostEver[firm] += sales;
    columns.recentSalesCost[firm] = keepSales * columns.recentSalesCost[firm] + sales;
    columns.recentWins[firm] *= keepSales;
    columns.ownValue[firm] *= keepSales;
    columns.ownHours[firm] *= keepSales;
  }
}

/** What comes from home: what a firm moves here from the market beside in which it is at home, or a sum as large as the market there is against its start, less what shareholders who press keep of it. */
function homeIncome(world: World, firm: number): number {
  const { parameters, firms, beside } = world;
  const { columns } = firms;
  const twin = columns.twin[firm];
  if (twin !== -1) return takeFrom(beside[columns.twinMarket[firm]], twin);
  const group = parameters.groups[columns.group[firm]];
  const { homeIncomeKeurPerMonth, homeRevenueKeurPerMonth, marginTarget } = group;
  const { cut } = parameters.shareholders;
  const left = marginTarget === null ? 1 : 1 - cut * columns.pressure[firm];
  if (homeRevenueKeurPerMonth === 0) return homeIncomeKeurPerMonth * left;
  return homeIncomeKeurPerMonth * (homeRevenueOf(world, firm) / homeRevenueKeurPerMonth) * left;
}

/** What a firm of a market beside has moved to the market in question: it can be taken once. */
function takeFrom({ firms }: World, twin: number): number {
  const { movedOut } = firms.columns;
  const moved = movedOut[twin];
  movedOut[twin] = 0;
  return moved;
}

/** What the business itself brought in this month, before rounds, payouts and fines (Keur). */
function operatingFlow(columns: FirmColumns, firm: number): number {
  return (
    columns.flowRevenue[firm] +
    columns.flowPartnerIncome[firm] +
    columns.flowHome[firm] +
    columns.flowService[firm] +
    columns.flowPartners[firm] +
    columns.flowSales[firm] +
    columns.flowFixed[firm] +
    columns.flowResearch[firm] +
    columns.flowCapital[firm] +
    columns.flowAlliances[firm] +
    columns.flowShocks[firm]
  );
}

/** Owners take what exceeds the larger of the first cash and a funding round's months of costs; founders get their share. */
function payOut(world: World, firm: number, monthlyCost: number): void {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  const reserve = Math.max(
    parameters.groups[columns.group[firm]].cashKeur,
    parameters.funding.roundMonths * monthlyCost,
  );
  columns.movedOut[firm] = 0;
  const excess = columns.cash[firm] - reserve;
  if (excess <= 0 || columns.burn[firm] > 0) return;
  const moved = columns.reinvests[firm] * excess;
  if (moved > 0) {
    columns.movedOut[firm] = moved;
    book(columns, columns.flowHome, firm, -moved);
  }
  book(columns, columns.flowPayouts, firm, moved - excess);
  columns.founderReceived[firm] +=
    (excess - moved) *
    columns.founderShare[firm] *
    discountFactor(parameters.value.discountPerYear, market.month - columns.founded[firm]);
}
