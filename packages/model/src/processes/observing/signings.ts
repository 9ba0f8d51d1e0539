import { winsOf } from "../../observe/worth.ts";
import { signingNumber } from "../../world/noted.ts";
import type { World } from "../../world/World.ts";

/** Share of the past that is kept from month to month: a year is remembered. */
const keep = 1 - 1 / 12;

/** Of the contracts that a firm has signed lately, how many renewed one with it. */
export function noteSignings(world: World, firm: number): void {
  const { renewed, signings } = world.firms.columns;
  const at = firm * signingNumber.row;
  const again = renewed[firm] - signings[at + signingNumber.renewed];
  const won = winsOf(world, firm) - signings[at + signingNumber.won];
  signings[at + signingNumber.renewed] += again;
  signings[at + signingNumber.won] += won;
  signings[at + signingNumber.again] = keep * signings[at + signingNumber.again] + again;
  signings[at + signingNumber.all] = keep * signings[at + signingNumber.all] + again + won;
}
