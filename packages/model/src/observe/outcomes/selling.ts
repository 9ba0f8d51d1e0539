import { channels } from "../../world/codes.ts";
import { costAges, signingNumber } from "../../world/noted.ts";
import type { World } from "../../world/World.ts";
import { hopedDealsPerContact } from "../estimates.ts";
import { contributionOf } from "../measures.ts";
import { winsOf } from "../worth.ts";
import { focus, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** How the focus firm won its customers, what that cost and what it returns. */
export const sellingOutcomes: readonly Outcome[] = [
  focus(
    "monthsToFirstCustomer",
    "months",
    "min",
    "months from founding to the first customer; Infinity if never",
    (world, f) => since(world, f, world.firms.columns.firstCustomerMonth[f]),
  ),
  focus(
    "monthsToTenthCustomer",
    "months",
    "min",
    "months from founding to the tenth customer; Infinity if never",
    (world, f) => since(world, f, world.firms.columns.tenthCustomerMonth[f]),
  ),
  focus(
    "monthsToHundredthCustomer",
    "months",
    "min",
    "months from founding to the hundredth customer; Infinity if never",
    (world, f) => since(world, f, world.firms.columns.hundredthCustomerMonth[f]),
  ),
  focus(
    "acquisitionCost",
    "Keur",
    "min",
    "sales cost per customer won, all channels (CAC); NaN without customers",
    (world, f) => ratio(world.firms.columns.salesCostEver[f], winsOf(world, f)),
  ),
  ...costAges.map((ageMonths, place) =>
    focus(
      `acquisitionCostAt${ageMonths}`,
      "Keur",
      "min",
      `the same up to an age of ${ageMonths} months; NaN where it was not so old or had no customers`,
      (world, f) => costAtAge(world, f, ageMonths, place),
    ),
  ),
  focus(
    "acquisitionCostOverPlan",
    "ratio",
    "min",
    "acquisition cost over what founders plan with: one deal in twenty cold contacts, at what an hour of their people costs now; NaN without customers",
    (world, f) =>
      ratio(world.firms.columns.salesCostEver[f], winsOf(world, f)) / plannedCost(world),
  ),
  ...channels.map((name, c) =>
    focus(
      `acquisitionCost.${name}`,
      "Keur",
      "min",
      `sales cost per customer won through ${name}; NaN without`,
      (world, f) =>
        ratio(
          world.firms.columns.channelCost[f * channels.length + c],
          world.firms.columns.wins[f * channels.length + c],
        ),
    ),
  ),
  ...channels.map((name, c) =>
    focus(
      `wins.${name}`,
      "jobs",
      null,
      `customers won through ${name}`,
      (world, f) => world.firms.columns.wins[f * channels.length + c],
    ),
  ),
  ...["Own", "Brought"].map((name, side) =>
    focus(
      `bookingsVariation${name}`,
      "ratio",
      "min",
      side === 0
        ? "standard deviation over mean of customers won a month by the firm's own people, since the first of them; NaN without"
        : "the same of customers that allies and resellers brought",
      (world, f) => variation(world, 2 * f + side),
    ),
  ),
  focus(
    "overload",
    "months",
    "min",
    "mean months of work that bids owed would take, over months with people at work; NaN without",
    (world, f) => ratio(world.firms.columns.overloadSum[f], world.firms.columns.workedMonths[f]),
  ),
  focus(
    "monthsToValue",
    "months",
    "min",
    "months from founding until its customers can be expected to bring more than a year of fixed costs: a customer counts by what it leaves; Infinity if never",
    (world, f) => since(world, f, world.firms.columns.valueMonth[f]),
  ),
  focus(
    "repeatShare",
    "share",
    null,
    "contracts signed in about the last year that renewed one with the firm, of all that it signed; NaN where it signed none",
    ({ firms: { columns } }, f) => {
      const at = f * signingNumber.row;
      return ratio(
        columns.signings[at + signingNumber.again],
        columns.signings[at + signingNumber.all],
      );
    },
  ),
  focus(
    "lifetimeValue",
    "Keur",
    "max",
    "revenue per customer × gross margin / churn (LTV); NaN without churn",
    lifetimeValue,
  ),
  focus(
    "lifetimeValueToCost",
    "ratio",
    "max",
    "lifetime value over acquisition cost (LTV/CAC); NaN without customers or churn",
    (world, f) =>
      lifetimeValue(world, f) / ratio(world.firms.columns.salesCostEver[f], winsOf(world, f)),
  ),
  focus(
    "paybackMonths",
    "months",
    "min",
    "acquisition cost over monthly contribution of a customer; NaN without customers or contribution",
    (world, f) => {
      const { columns } = world.firms;
      const offer = columns.offer[f];
      const contribution = offer === -1 ? 0 : contributionOf(world, offer);
      if (contribution <= 0) return NaN;
      return ratio(columns.salesCostEver[f], winsOf(world, f)) / contribution;
    },
  ),
];

function since({ firms }: World, firm: number, month: number): number {
  return month === -1 ? Infinity : month - firms.columns.founded[firm];
}

function costAtAge({ firms, market }: World, firm: number, age: number, place: number): number {
  const { alive, exitMonth, founded, costAtAge: noted } = firms.columns;
  const until = alive[firm] === 1 ? market.month : exitMonth[firm];
  if (until - founded[firm] < age) return NaN;
  const cost = noted[firm * costAges.length + place];
  return Number.isFinite(cost) ? cost : NaN;
}

/** What a customer costs by the founders' first idea (Keur). */
function plannedCost({ parameters: { selling }, market }: World): number {
  const { hoursPerColdContact, repCostKeurPerMonth, hoursPerRepPerMonth } = selling;
  const hour = (repCostKeurPerMonth * market.costLevel) / hoursPerRepPerMonth;
  const cost = (hoursPerColdContact / hopedDealsPerContact) * hour;
  return cost > 0 ? cost : NaN;
}

function variation({ firms }: World, at: number): number {
  const { booked, bookedSquares, bookedMonths } = firms.columns;
  const mean = ratio(booked[at], bookedMonths[at]);
  return Math.sqrt(Math.max(0, bookedSquares[at] / bookedMonths[at] - mean * mean)) / mean;
}

/**
 * LTV = ARPA × gross margin / churn, with the churn of the whole market.
 *
 * @source Gupta & Lehmann 2005
 */
function lifetimeValue(world: World, firm: number): number {
  const { columns } = world.firms;
  const { market: m } = world;
  const churn = ratio(m.switches + m.lapses, m.userMonths);
  if (columns.users[firm] === 0) return NaN;
  const margin =
    columns.recurring[firm] -
    columns.partnerPay[firm] -
    columns.resellerPay[firm] -
    columns.serviceCost[firm];
  return ratio(margin / columns.users[firm], churn);
}
