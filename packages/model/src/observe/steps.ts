import { stage } from "../world/Alliances.ts";
import { allianceSeats } from "../world/Firms.ts";
import { lever } from "../world/levers.ts";
import type { World } from "../world/World.ts";

/**
 * Steps that a firm has added to making and selling a product by itself: one each for what is made to measure, what
 * customers take over and what is made near them, and one for each scope of a working alliance beyond its first.
 */
export function stepsOf(world: World, firm: number, levers: Float64Array, at: number): number {
  let steps = 0;
  if (levers[at + lever.personalisation] > 0) steps++;
  if (levers[at + lever.coproduction] > 0) steps++;
  if (levers[at + lever.sites] > 0) steps++;
  const { allied, alliance } = world.firms.columns;
  const { columns } = world.alliances;
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++)
    if (columns.stage[alliance[i]] === stage.active)
      steps += Math.max(0, count(columns.scopes[alliance[i]]) - 1);
  return steps;
}

function count(bits: number): number {
  let found = 0;
  for (let left = bits; left > 0; left &= left - 1) found++;
  return found;
}
