import type { World } from "../world/World.ts";
import { contributionOf } from "./measures.ts";

/** What it costs a firm to keep capacity for a unit a month, and what it asks of an ally for it (Keur). */
export function capacityFee({ firms, parameters, market }: World, firm: number): number {
  return parameters.groups[firms.columns.group[firm]].capacityCostKeurPerUnit * market.costLevel;
}

/** Who sells here, or works for who does, keeps its capacity ready for it (Keur a month). */
export function costOfCapacity(world: World, firm: number): number {
  const { selling, partnerService, deliveryCapacity } = world.firms.columns;
  if (selling[firm] === 0 && partnerService[firm] <= 0) return 0;
  return deliveryCapacity[firm] * capacityFee(world, firm);
}

/**
 * What producing together brings a firm a month (Keur): units that it cannot deliver itself earn a month sooner, for the fee,
 * and what stands idle earns the fee. What the two have taken from each other in the last month is what they would not have
 * delivered, or would have had idle, without.
 *
 * @param a      their alliance, −1: they do not talk
 * @param depth  how far they are, or would be, integrated
 */
export function capacitySaving(
  world: World,
  firm: number,
  ally: number,
  a: number,
  depth: number,
): number {
  const { firms, alliances } = world;
  const { backlog, spareCapacity, offer } = firms.columns;
  const { first, unitsTaken } = alliances.columns;
  const mine = 2 * a + (a !== -1 && first[a] === firm ? 0 : 1);
  const takenForMe = a === -1 ? 0 : unitsTaken[mine];
  const takenByMe = a === -1 ? 0 : unitsTaken[mine ^ 1];
  const forMe = Math.min(backlog[firm] + takenForMe, depth * (spareCapacity[ally] + takenForMe));
  const byMe = Math.min(backlog[ally] + takenByMe, depth * (spareCapacity[firm] + takenByMe));
  const earned = offer[firm] === -1 ? 0 : contributionOf(world, offer[firm]);
  return forMe * (earned - capacityFee(world, ally)) + byMe * capacityFee(world, firm);
}
