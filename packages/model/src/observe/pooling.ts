import { volumeDiscount } from "../equations/volumeDiscount.ts";
import type { World } from "../world/World.ts";
import { listCost, makingCost } from "./making.ts";
import { unitsBought, volumeFactor } from "./volume.ts";

/** What a firm pays less for the units that it has in service because an ally buys with it (Keur a month). */
export function procurementSaving(world: World, firm: number, ally: number): number {
  const { parameters, firms, offers, rates } = world;
  const { columns } = firms;
  if (!rates.volumeCounts || columns.users[firm] === 0) return 0;
  const K = parameters.components.length;
  const alone = unitsBought(world, firm, ally);
  const together = alone + columns.users[ally];
  let saving = 0;
  for (let k = 0; k < K; k++) {
    const { volumeReference, volumeExponent } = parameters.components[k];
    const maker = offers.source[columns.offer[firm] * K + k];
    // What an ally puts into the offer is made at the ally's volume.
    if (volumeExponent === 0 || (maker !== firm && maker !== -1)) continue;
    const now = maker === -1 ? listCost(world, firm, k) : makingCost(world, firm, k);
    const factor = (units: number) => volumeDiscount(units, volumeReference, volumeExponent);
    saving += (now / volumeFactor(world, firm, k)) * (factor(alone) - factor(together));
  }
  return columns.users[firm] * saving;
}
