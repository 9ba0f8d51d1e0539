import { performance } from "../equations/performance.ts";
import type { Parameters } from "../Parameters.ts";
import type { World } from "../world/World.ts";
import { meanNeed } from "./estimates.ts";

/** How well a firm must serve the average job again, over how well it did before needs moved. */
export const turnedAt = 0.9;

/** The first month in which needs move as planned, and the first in which they have come, in months since the strategies parted; null: never. */
export function firstShift({
  environment: { needShifts },
}: Parameters): { readonly begins: number; readonly done: number } | null {
  if (needShifts.length === 0) return null;
  const begins = needShifts.reduce((least, { month }) => Math.min(least, month), Infinity);
  const done = needShifts
    .filter(({ month }) => month === begins)
    .reduce((most, { months }) => Math.max(most, begins + months - 1), begins);
  return { begins, done };
}

/** Performance of a firm's present offer for the average job; 0 without an offer. */
export function meanPerformance(world: World, firm: number): number {
  const { parameters, firms, offers } = world;
  const offer = firms.columns.offer[firm];
  if (offer === -1) return 0;
  const K = parameters.components.length;
  const { weakLinkExponent } = parameters.utility;
  return performance(meanNeed(world), 0, offers.powered, offer * K, K, weakLinkExponent);
}
