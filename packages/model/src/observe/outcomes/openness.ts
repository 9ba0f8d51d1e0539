import { performance } from "../../equations/performance.ts";
import { pow } from "../../random/portable.ts";
import { meanNeed } from "../estimates.ts";
import type { World } from "../../world/World.ts";
import { focus, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** What of a firm's offer others make, and what that has brought. */
export const opennessOutcomes: readonly Outcome[] = [
  focus(
    "outsideShare",
    "share",
    null,
    "of what its offer covers at the horizon, weighted by need, the share that others make; NaN without an offer",
    outsideShare,
  ),
  focus(
    "opennessGain",
    "ratio",
    "max",
    "growth of its performance for the average job of today since its first offer, over the mean of the sellers of its group without an ally; NaN where these have not grown",
    opennessGain,
  ),
];

function outsideShare({ firms, offers, market, parameters }: World, firm: number): number {
  const offer = firms.columns.offer[firm];
  if (offer === -1) return NaN;
  const K = market.meanNeed.length;
  let covered = 0;
  let outside = 0;
  for (let k = 0; k < K; k++) {
    const source = offers.source[offer * K + k];
    const coverage = pow(offers.powered[offer * K + k], 1 / parameters.utility.weakLinkExponent);
    // What is left out is covered by nobody.
    if (source < -1) continue;
    covered += market.meanNeed[k] * coverage;
    if (source !== firm) outside += market.meanNeed[k] * coverage;
  }
  return ratio(outside, covered);
}

function opennessGain(world: World, firm: number): number {
  const { columns, count } = world.firms;
  if (columns.offer[firm] === -1) return NaN;
  const first = firstOffers(world);
  let sum = 0;
  let others = 0;
  for (let other = 0; other < count; other++) {
    if (other === firm || columns.group[other] !== columns.group[firm]) continue;
    if ((columns.alive[other] & columns.selling[other]) === 0 || columns.allied[other] > 0)
      continue;
    if (columns.offer[other] === -1) continue;
    others++;
    sum += growthOf(world, first[other], columns.offer[other]);
  }
  const mean = ratio(sum, others);
  return mean > 0 ? growthOf(world, first[firm], columns.offer[firm]) / mean : NaN;
}

/** By how much the one offer serves the average job better than the other, as a share. */
function growthOf(world: World, before: number, now: number): number {
  const { offers, parameters } = world;
  const need = meanNeed(world);
  const K = need.length;
  const { weakLinkExponent } = parameters.utility;
  const of = (offer: number) =>
    performance(need, 0, offers.powered, offer * K, K, weakLinkExponent);
  return of(now) / of(before) - 1;
}

function firstOffers({ firms, offers }: World): Int32Array {
  const first = new Int32Array(firms.count).fill(-1);
  for (let offer = 0; offer < offers.count; offer++)
    if (first[offers.lead[offer]] === -1) first[offers.lead[offer]] = offer;
  return first;
}
