import { discountFactor } from "../equations/discountFactor.ts";
import type { World } from "../world/World.ts";

/** Discounted to founding: payouts and sale price received, and a multiple of recurring revenue for what is still held. */
export function founderValue(world: World, firm: number): number {
  return founderValueAt(world, firm, world.market.month - world.firms.columns.founded[firm]);
}

/** The same of a firm that is so many months old now. */
export function founderValueAt(world: World, firm: number, ageMonths: number): number {
  const { columns } = world.firms;
  const { discountPerYear, revenueMultiple } = world.parameters.value;
  const held =
    columns.alive[firm] === 1
      ? columns.founderShare[firm] *
        revenueMultiple *
        12 *
        Math.max(0, netRecurring(world, firm)) *
        discountFactor(discountPerYear, ageMonths)
      : 0;
  return columns.founderReceived[firm] + held;
}

/** Recurring revenue after what partners and resellers take, and with what partners bring (Keur a month). */
export function netRecurring({ firms }: World, firm: number): number {
  const { columns } = firms;
  if (columns.alive[firm] === 0) return 0;
  return (
    columns.recurring[firm] -
    columns.partnerPay[firm] -
    columns.resellerPay[firm] +
    columns.partnerIncome[firm]
  );
}

/** What its customers and its allies' customers leave to a firm after serving them (Keur a month). */
export function contributionOfAll(world: World, firm: number): number {
  const { serviceCost, partnerService } = world.firms.columns;
  return netRecurring(world, firm) - serviceCost[firm] - partnerService[firm];
}

/** Customers that a firm has won, whoever served them before. */
export function winsOf({ firms }: World, firm: number): number {
  const { winsFromNever, winsFromRivals, winsFromLapsed } = firms.columns;
  return winsFromNever[firm] + winsFromRivals[firm] + winsFromLapsed[firm];
}
