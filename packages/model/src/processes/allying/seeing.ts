import { inequity } from "../../equations/inequity.ts";
import { normal } from "../../random/distributions.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw, pairKey } from "../../random/Streams.ts";
import { memberOf } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";

const promiseNoise = purposeIndex("promise noise");

/** How much more of what the two put in and get out falls on a side than to it. */
export function unfairnessTo(world: World, a: number, side: 0 | 1): number {
  if (!world.rates.accountsJointly) return 0;
  const other = side === 0 ? 1 : 0;
  return inequity(
    givenBy(world, a, side),
    givenBy(world, a, other),
    gotBy(world, a, side),
    gotBy(world, a, other),
  );
}

/** Hours at what they are worth to the side itself, and its part of the cost (Keur a month). */
function givenBy({ alliances, firms }: World, a: number, side: 0 | 1): number {
  const { effort, borne } = alliances.columns;
  const { ownValue, ownHours } = firms.columns;
  const firm = memberOf(alliances.columns, a, side);
  const hours = effort[2 * a + side] * Math.max(0, ownValue[firm] / ownHours[firm]);
  return hours + Math.max(0, borne[2 * a + side]);
}

function gotBy({ alliances }: World, a: number, side: 0 | 1): number {
  return alliances.columns.earned[2 * a + side] + alliances.columns.benefit[2 * a + side];
}

/** By how much better a side takes the deeds of the other this month than they were. */
export function misseen(world: World, a: number, side: 0 | 1): number {
  const { parameters, alliances, firms, streams, market } = world;
  const sd = parameters.alliances.promiseNoise;
  if (sd === 0) return 0;
  const { birth } = firms.columns;
  const who = birth[memberOf(alliances.columns, a, side)];
  const whom = birth[memberOf(alliances.columns, a, side === 0 ? 1 : 0)];
  return sd * normal(draw(streams, promiseNoise, pairKey(who, whom), market.month));
}
