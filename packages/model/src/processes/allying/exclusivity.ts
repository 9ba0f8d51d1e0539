import { allianceSeats } from "../../world/Firms.ts";
import { governanceOf } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";
import { isOpening } from "./opening.ts";

/**
 * Whether a firm cannot be part of an alliance as another would govern it: it has one for some of the same already, and that
 * one or this is exclusive. Talks count.
 *
 * @param but  an alliance that would be given up for it; −1: none
 * @source docs/model.md, exclusivity
 */
export function isTaken(world: World, firm: number, proposer: number, but: number): boolean {
  const { firms, alliances, rates } = world;
  const { allied, alliance, governance } = firms.columns;
  const { scopes, exclusive } = rates.governance[governance[proposer]];
  const { columns } = alliances;
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++) {
    const a = alliance[i];
    // What was agreed binds before it is open.
    const agreed = isOpening(world, a) ? governanceOf(world, a).scopes : columns.scopes[a];
    if (a === but || (agreed & scopes) === 0) continue;
    if (exclusive || columns.exclusive[a] === 1) return true;
  }
  return false;
}
