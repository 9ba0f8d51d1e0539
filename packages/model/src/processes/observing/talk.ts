import { log } from "../../random/portable.ts";
import { winsOf } from "../../observe/worth.ts";
import { talkNumber, winAges } from "../../world/noted.ts";
import type { World } from "../../world/World.ts";

/** Customers won up to some ages, in months of which this is the last. */
export function noteWins(world: World, firm: number, ageMonths: number): void {
  const { wonAtAge } = world.firms.columns;
  for (let i = 0; i < winAges.length; i++)
    if (ageMonths <= winAges[i]) wonAtAge[firm * winAges.length + i] = winsOf(world, firm);
}

/** A month in which users told of a firm and it won somebody: what the slope of the one on the other needs. */
export function noteTalk(world: World, firm: number): void {
  const { praised, talk } = world.firms.columns;
  const at = firm * talkNumber.row;
  const told = praised[firm] - talk[at + talkNumber.praised];
  const won = winsOf(world, firm) - talk[at + talkNumber.won];
  talk[at + talkNumber.praised] += told;
  talk[at + talkNumber.won] += won;
  if (told === 0 || won === 0) return;
  const x = log(told);
  const y = log(won);
  talk[at + talkNumber.months]++;
  talk[at + talkNumber.praise] += x;
  talk[at + talkNumber.wins] += y;
  talk[at + talkNumber.squares] += x * x;
  talk[at + talkNumber.products] += x * y;
}
