import type { World } from "../../world/World.ts";

/** Hours left this month after bids that are owed and alliances that are managed. */
export function freeHours(world: World, firm: number): number {
  const { parameters, firms } = world;
  const { columns } = firms;
  const { hoursPerRepPerMonth } = parameters.selling;
  const hours = columns.rampedReps[firm] * hoursPerRepPerMonth;
  let free = hours - columns.bidDebt[firm];
  columns.bidDebt[firm] = Math.max(0, -free);
  free -= columns.allied[firm] * parameters.alliances.managementHoursPerMonth;
  return Math.max(0, free);
}

/** Hours it takes this month to call on everyone the firm knows as often as they put up with. */
export function callHours({ firms, parameters }: World, firm: number): number {
  const known = firms.columns.contacts[firm].length + firms.columns.users[firm];
  const { callsPerYear, hoursPerWarmContact } = parameters.selling;
  return (known * callsPerYear * hoursPerWarmContact) / 12;
}
