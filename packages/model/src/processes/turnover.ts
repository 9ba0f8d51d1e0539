import { foundFirm } from "../actions/foundFirm.ts";
import { leaveMarket } from "../actions/leaveMarket.ts";
import { takeOver } from "../actions/takeOver.ts";
import { foundingRate } from "../equations/foundingRate.ts";
import { standAloneValue } from "../equations/standAloneValue.ts";
import { poisson } from "../random/distributions.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw, nameKey } from "../random/Streams.ts";
import { exit } from "../world/codes.ts";
import type { World } from "../world/World.ts";
import type { Reason } from "../observe/Event.ts";
import { countedRecurring, relativeMarkup, sellersOf } from "../observe/measures.ts";

const arrivals = purposeIndex("arrivals");

/** Months between two looks of founders at what their firm is worth to them. */
const reconsiderMonths = 3;
/** Age before which nobody gives up. */
const firstLookMonths = 6;

/**
 * Firms go: sold, out of cash, or given up by those who could earn more elsewhere. New ones come.
 *
 * @source docs/model.md, turnover
 */
export function turnover(world: World): void {
  const { firms, market, parameters, streams } = world;
  const { columns } = firms;
  const { count } = firms;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    if (columns.acquirer[firm] !== -1 && columns.closingMonth[firm] <= market.month)
      takeOver(world, firm);
    else if (columns.cash[firm] < 0) leaveMarket(world, firm, exit.insolvent);
    else if (givesUp(world, firm)) leaveMarket(world, firm, exit.stopped, prospects(world, firm));
  }
  for (let g = 0; g < parameters.groups.length; g++) {
    const { name, arrivalsPerMonth } = parameters.groups[g];
    if (arrivalsPerMonth === 0) continue;
    const mean = comingOf(world, g);
    const founded = poisson(draw(streams, arrivals, nameKey(name), market.month), mean);
    for (let i = 0; i < founded; i++) foundFirm(world, g, market.arrivals[g]++, market.month + 1);
  }
}

/** Firms of a group that can be expected this month, by what founders see of the market. */
function comingOf(world: World, g: number): number {
  const { parameters, market } = world;
  const { arrivalsPerMonth, arrivalLegitimacy, arrivalCrowding, arrivalMarkup } =
    parameters.groups[g];
  if (arrivalLegitimacy === 0 && arrivalCrowding === 0 && arrivalMarkup === 0)
    return arrivalsPerMonth;
  return foundingRate(
    arrivalsPerMonth,
    market.legitimacy,
    sellersOf(world),
    relativeMarkup(world),
    arrivalLegitimacy,
    arrivalCrowding,
    arrivalMarkup,
  );
}

/** Founders stop when their part of what the firm has and may become is worth less than two years' income elsewhere. */
function givesUp(world: World, firm: number): boolean {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  const age = market.month - columns.founded[firm];
  const { outsideIncomeKeurPerMonth } = parameters.groups[columns.group[firm]];
  if (outsideIncomeKeurPerMonth === 0 || columns.acquirer[firm] !== -1) return false;
  if (age < firstLookMonths || age % reconsiderMonths !== 0) return false;
  return (
    columns.founderShare[firm] * (inTwoYears(world, firm) + columns.cash[firm]) <
    24 * outsideIncomeKeurPerMonth * market.costLevel * patience(age)
  );
}

/** What a firm may become in two years (Keur). */
function inTwoYears(world: World, firm: number): number {
  const recurring = countedRecurring(world, firm);
  return standAloneValue(
    recurring,
    growthOf(world, firm),
    24,
    world.parameters.value.revenueMultiple,
  );
}

/** By how much its recurring revenue grew a month in the past half-year (Keur a month). */
function growthOf(world: World, firm: number): number {
  return (countedRecurring(world, firm) - world.firms.columns.laggedRecurring[firm]) / 6;
}

/** What founders who give up looked at; asked only where somebody listens. */
function prospects(world: World, firm: number): Reason["terms"] {
  if (world.recorder === null) return {};
  const { columns } = world.firms;
  const { outsideIncomeKeurPerMonth } = world.parameters.groups[columns.group[firm]];
  const value = inTwoYears(world, firm);
  const asked = patience(world.market.month - columns.founded[firm]);
  return {
    "growth of it (k€ a month, every month)": growthOf(world, firm),
    "years of revenue that make its value": world.parameters.value.revenueMultiple,
    "worth by itself in two years (k€)": value,
    "founders' part of that and of the cash (k€)":
      columns.founderShare[firm] * (value + columns.cash[firm]),
    "two years' income elsewhere (k€)": 24 * outsideIncomeKeurPerMonth * world.market.costLevel,
    "part of that asked at its age": asked,
    "what the firm must be worth to them (k€)":
      24 * outsideIncomeKeurPerMonth * world.market.costLevel * asked,
  };
}

/** An idea is worth something before it has revenue: what is asked of it rises to its full height in the third year. */
function patience(ageMonths: number): number {
  return Math.min(1, ageMonths / 36);
}
