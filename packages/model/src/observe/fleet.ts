import { vehicles } from "../equations/vehicles.ts";
import type { World } from "../world/World.ts";

/** What the vehicles of a firm cost it (Keur a month): its own, less its part of what it saves together with an ally. */
export function fleetCost(world: World, firm: number): number {
  const { fleetAlly, users } = world.firms.columns;
  const alone = costOf(world, users[firm]);
  const ally = fleetAlly[firm];
  return ally === -1 ? alone : alone - savedBy(world, firm, ally);
}

/**
 * What running vehicles together saves a firm a month (Keur); nothing where one of the two already shares its vehicles with
 * somebody else.
 */
export function fleetSaving(world: World, firm: number, ally: number): number {
  const { fleetAlly } = world.firms.columns;
  const free = (one: number, other: number) => fleetAlly[one] === -1 || fleetAlly[one] === other;
  return free(firm, ally) && free(ally, firm) ? savedBy(world, firm, ally) : 0;
}

/** The part of a firm in what two save together, by their customers: what is saved is no vehicle or one. */
function savedBy(world: World, firm: number, ally: number): number {
  const { users } = world.firms.columns;
  const together = users[firm] + users[ally];
  if (together === 0) return 0;
  const saved = costOf(world, users[firm]) + costOf(world, users[ally]) - costOf(world, together);
  return (saved * users[firm]) / together;
}

/** Cost of the vehicles for some customers at the costs of the month (Keur). */
function costOf({ parameters, market }: World, users: number): number {
  const { usersPerVehicle, vehicleCostKeurPerMonth } = parameters.logistics;
  if (usersPerVehicle === 0) return 0;
  return vehicles(users, usersPerVehicle) * vehicleCostKeurPerMonth * market.costLevel;
}

/** What a customer takes of the vehicles, were they always full (Keur a month): what a price counts. */
export function fleetCostPerUser({ parameters, market }: World): number {
  const { usersPerVehicle, vehicleCostKeurPerMonth } = parameters.logistics;
  return (vehicleCostKeurPerMonth / usersPerVehicle) * market.costLevel;
}
