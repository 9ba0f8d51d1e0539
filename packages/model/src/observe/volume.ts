import { volumeDiscount } from "../equations/volumeDiscount.ts";
import { allyOf, stage } from "../world/Alliances.ts";
import { scope } from "../world/codes.ts";
import { allianceSeats } from "../world/Firms.ts";
import type { World } from "../world/World.ts";

/** Units for which a firm buys: its own in service, and those of allies with whom it buys together, but for one of them. */
export function unitsBought({ firms, alliances }: World, firm: number, but: number): number {
  const { users, allied, alliance } = firms.columns;
  const { columns } = alliances;
  let units = users[firm];
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++) {
    const a = alliance[i];
    if (columns.stage[a] !== stage.active || (columns.scopes[a] & scope.procurement) === 0)
      continue;
    const ally = allyOf(columns, a, firm);
    if (ally !== but) units += users[ally];
  }
  return units;
}

/** Factor on what a component costs a firm, for the volume that it and its allies in procurement have. */
export function volumeFactor(world: World, firm: number, k: number): number {
  const { volumeReference, volumeExponent } = world.parameters.components[k];
  if (volumeExponent === 0) return 1;
  return volumeDiscount(unitsBought(world, firm, -1), volumeReference, volumeExponent);
}
