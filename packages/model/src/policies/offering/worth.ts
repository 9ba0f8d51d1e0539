import { expectedLifetime } from "../../observe/measures.ts";
import { usualDistance } from "../../observe/estimates.ts";
import {
  appealOf,
  designCost,
  joyOf,
  leadOf,
  misfitOf,
  servingCost,
  sitesCost,
  steeringCost,
} from "../../observe/production.ts";
import { pulledInAll } from "../../observe/forms.ts";
import { lever, leverCount } from "../../world/levers.ts";
import type { World } from "../../world/World.ts";

/** Levers that are tried together, in this order. */
const tried: readonly (readonly number[])[] = [
  [lever.personalisation],
  [lever.coproduction, lever.experience],
  [lever.experience],
  [lever.sites, lever.networked],
  [lever.steering],
];

const row = new Float64Array(leverCount);

/**
 * Each lever in turn, the others as they are: as far as the firm is given it if its offer is then worth more to an average
 * account, what the lever costs included; otherwise not at all.
 *
 * @source docs/model.md, production
 */
export function worth(world: World, firm: number): Float64Array {
  const { leverMost } = world.firms.columns;
  const now = pulledInAll(world);
  const at = firm * leverCount;
  for (let l = 0; l < leverCount; l++) row[l] = now[at + l];
  for (const together of tried) {
    for (const l of together) row[l] = 0;
    // Who is given none of it has nothing to hold against doing without.
    if (together.every((l) => leverMost[at + l] === 0)) continue;
    const without = worthOf(world, firm);
    for (const l of together) row[l] = leverMost[at + l];
    if (worthOf(world, firm) > without) continue;
    for (const l of together) row[l] = 0;
  }
  return row;
}

/** Utility of the offer to an average account under the levers of `row`, but for what no lever touches. */
function worthOf(world: World, firm: number): number {
  const { utility, accounts } = world.parameters;
  const { price, distance, wait } = utility;
  const impatience = (accounts.impatienceMin + accounts.impatienceMax) / 2;
  const monthly =
    steeringCost(world, row, 0) + designCost(world, row, 0) + sitesCost(world, row, 0);
  const cost = servingCost(world, firm, row, 0) + perCustomer(world, firm, monthly);
  return (
    appealOf(world, row, 0) +
    accounts.makerSkillMean * joyOf(row, 0) -
    distance * usualDistance * misfitOf(world, firm, row, 0) -
    wait * impatience * leadOf(world, firm, row, 0) -
    price * world.market.priceWeight * cost
  );
}

/** A monthly cost spread over the customers that the firm can expect to have: wins a month over their lifetime. */
function perCustomer(world: World, firm: number, costKeurPerMonth: number): number {
  if (costKeurPerMonth === 0) return 0;
  const winsPerMonth = world.firms.columns.recentWins[firm] / 18;
  return costKeurPerMonth / (winsPerMonth * expectedLifetime(world));
}
