import { channels } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";
import { contributionOf } from "../measures.ts";
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

function winsOf({ firms }: World, firm: number): number {
  const { winsFromNever, winsFromRivals, winsFromLapsed } = firms.columns;
  return winsFromNever[firm] + winsFromRivals[firm] + winsFromLapsed[firm];
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
