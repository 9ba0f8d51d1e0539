import { performance } from "../equations/performance.ts";
import { unevennessOf } from "../observe/production.ts";
import { normal } from "../random/distributions.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw } from "../random/Streams.ts";
import { isSusceptible, trait } from "../world/Accounts.ts";
import { lever, leverCount } from "../world/levers.ts";
import { kept } from "../world/Rates.ts";
import type { World } from "../world/World.ts";

const experience = purposeIndex("experience");

/**
 * Brings expectation and satisfaction of a served job up to this month; done when somebody needs them.
 *
 * satisfaction ← satisfaction + λ((true − expectation) − satisfaction), losses weighing more than gains;
 * expectation moves to the best on offer, and rises by itself.
 *
 * @returns how much better or worse the account fares than it was promised, in utility
 * @source Oliver 1980 (expectation-disconfirmation); loss aversion after Kahneman & Tversky 1979
 */
export function updateSatisfaction(world: World, job: number): number {
  const { parameters, jobs, accounts, firms, offers, market, rates } = world;
  const { columns } = firms;
  const firm = jobs.supplier[job];
  const account = jobs.account[job];
  const surprise = jobs.surprise[job];
  const months = market.month - jobs.updated[job];
  if (months <= 0) return surprise;
  const { lossAversion, dissatisfiedBelow } = parameters.satisfaction;
  const row = account * trait.row;
  const best =
    parameters.utility.quality * accounts.traits[row + trait.quality] * market.bestPerformance;
  const expected = jobs.expectation[job];
  const taught =
    best > expected ? best + (expected - best) * kept(rates.expectationKept, months) : expected;
  const expectation = taught + rates.expectationRise * months;
  const offer = jobs.offer[job];
  let lived = promisedExperience(world, job, offer) + surprise + offers.afterUse[offer];
  if (jobs.reseller[job] >= 0) lived -= parameters.resellers.serviceLoss;
  lived -= parameters.utility.wait * accounts.traits[row + trait.impatience] * jobs.waited[job];
  jobs.waited[job] = 0;
  const gap = lived - expectation;
  const felt = gap < 0 ? gap * lossAversion : gap;
  const satisfaction =
    felt + (jobs.satisfaction[job] - felt) * kept(rates.satisfactionKept, months);
  jobs.expectation[job] = expectation;
  jobs.satisfaction[job] = satisfaction;
  jobs.updated[job] = market.month;
  const satisfied = satisfaction >= dissatisfiedBelow ? 1 : 0;
  const change = satisfied - jobs.satisfied[job];
  columns.satisfiedUsers[firm] += change;
  market.satisfiedUsers += change;
  jobs.satisfied[job] = satisfied;
  return surprise;
}

/**
 * What a user knows of its supplier's offer that nobody else can see, in utility: what is found in use, and that what it
 * is steered to is not there, unless it is susceptible.
 */
export function knownBetter({ jobs, accounts, firms, offers }: World, job: number): number {
  const { offer, lever: pulled } = firms.columns;
  const firm = jobs.supplier[job];
  const found = offers.afterUse[offer[firm]];
  if (isSusceptible(accounts, jobs.account[job])) return found;
  return found - pulled[firm * leverCount + lever.steering];
}

/**
 * What an account expects of a firm's offer when it signs, in utility: what is promised, and what it was steered to. Who is
 * susceptible would find that in the product too, so that it counts on neither side.
 */
export function expectationOf(world: World, job: number, firm: number): number {
  const { jobs, accounts, firms } = world;
  const { lever: pulled, offer } = firms.columns;
  const promised = promisedExperience(world, job, offer[firm]);
  return isSusceptible(accounts, jobs.account[job])
    ? promised
    : promised + pulled[firm * leverCount + lever.steering];
}

/** Utility of the experience that an offer promises to a job. */
function promisedExperience(world: World, job: number, offer: number): number {
  const { parameters, jobs, accounts, offers } = world;
  const K = parameters.components.length;
  const weight = accounts.traits[jobs.account[job] * trait.row + trait.quality];
  return (
    parameters.utility.quality *
    weight *
    performance(
      jobs.need,
      job * K,
      offers.powered,
      offer * K,
      K,
      parameters.utility.weakLinkExponent,
    )
  );
}

/** How much better or worse an account fares with a firm than was promised, in utility; the same for all its jobs. */
export function experienceGap(world: World, job: number, firm: number): number {
  const { parameters, jobs, streams, firms } = world;
  const { experienceSd } = parameters.satisfaction;
  if (experienceSd === 0) return 0;
  const { birth, lever: pulled } = firms.columns;
  const sd = experienceSd * unevennessOf(world, pulled, firm * leverCount);
  return sd * normal(draw(streams, experience, jobs.account[job], birth[firm]));
}
