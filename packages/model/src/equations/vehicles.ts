/**
 * Vehicles that it takes to serve some customers: they come whole, so that the last one is seldom full.
 *
 * ⌈u/n⌉, of which u/(n ⌈u/n⌉) is used
 *
 * @param users       u ≥ 0
 * @param perVehicle  n > 0
 * @source indivisible capacity; by construction
 */
export function vehicles(users: number, perVehicle: number): number {
  return Math.ceil(users / perVehicle);
}
