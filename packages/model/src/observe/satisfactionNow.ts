import { performance } from "../equations/performance.ts";
import { trait } from "../world/Accounts.ts";
import { needsNow } from "./needs.ts";
import { kept } from "../world/Rates.ts";
import type { World } from "../world/World.ts";

const now = new Float64Array(2);

/**
 * Expectation and satisfaction of a served job as they are this month, in a row that is good until the next call.
 *
 * satisfaction ← satisfaction + λ((true − expectation) − satisfaction), losses weighing more than gains;
 * expectation moves to the best on offer, and rises by itself.
 *
 * @source Oliver 1980 (expectation-disconfirmation); loss aversion after Kahneman & Tversky 1979
 */
export function satisfactionNow(world: World, job: number): Float64Array {
  const { parameters, jobs, accounts, offers, market, rates } = world;
  const months = market.month - jobs.updated[job];
  now[0] = jobs.expectation[job];
  now[1] = jobs.satisfaction[job];
  if (months <= 0) return now;
  const row = jobs.account[job] * trait.row;
  const best =
    parameters.utility.quality * accounts.traits[row + trait.quality] * market.bestPerformance;
  const expected = now[0];
  const taught =
    best > expected ? best + (expected - best) * kept(rates.expectationKept, months) : expected;
  const expectation = taught + rates.expectationRise * months;
  const offer = jobs.offer[job];
  let lived = promisedExperience(world, job, offer) + jobs.surprise[job] + offers.afterUse[offer];
  if (jobs.reseller[job] >= 0) lived -= parameters.resellers.serviceLoss;
  lived -= parameters.utility.wait * accounts.traits[row + trait.impatience] * jobs.waited[job];
  const gap = lived - expectation;
  const felt = gap < 0 ? gap * parameters.satisfaction.lossAversion : gap;
  now[0] = expectation;
  now[1] = felt + (now[1] - felt) * kept(rates.satisfactionKept, months);
  return now;
}

/** Utility of the experience that an offer promises to a job. */
export function promisedExperience(world: World, job: number, offer: number): number {
  const { parameters, jobs, accounts, offers, rates } = world;
  const K = parameters.components.length;
  const weight = accounts.traits[jobs.account[job] * trait.row + trait.quality];
  return (
    parameters.utility.quality *
    weight *
    performance(
      rates.needsMove ? needsNow(world, job) : jobs.need,
      rates.needsMove ? 0 : job * K,
      offers.powered,
      offer * K,
      K,
      parameters.utility.weakLinkExponent,
    )
  );
}
