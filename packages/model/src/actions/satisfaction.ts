import { unevennessOf } from "../observe/production.ts";
import { promisedExperience, satisfactionNow } from "../observe/satisfactionNow.ts";
import { normal } from "../random/distributions.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw } from "../random/Streams.ts";
import { isSusceptible } from "../world/Accounts.ts";
import { lever, leverCount } from "../world/levers.ts";
import type { World } from "../world/World.ts";

const experience = purposeIndex("experience");

/**
 * Brings expectation and satisfaction of a served job up to this month; done when somebody needs them.
 */
export function updateSatisfaction(world: World, job: number): void {
  const { parameters, jobs, firms, market } = world;
  if (market.month <= jobs.updated[job]) return;
  const now = satisfactionNow(world, job);
  jobs.expectation[job] = now[0];
  jobs.satisfaction[job] = now[1];
  jobs.waited[job] = 0;
  jobs.updated[job] = market.month;
  const satisfied = jobs.satisfaction[job] >= parameters.satisfaction.dissatisfiedBelow ? 1 : 0;
  const change = satisfied - jobs.satisfied[job];
  firms.columns.satisfiedUsers[jobs.supplier[job]] += change;
  market.satisfiedUsers += change;
  jobs.satisfied[job] = satisfied;
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

/** How much better or worse an account fares with a firm than was promised, in utility; the same for all its jobs. */
export function experienceGap(world: World, job: number, firm: number): number {
  const { parameters, jobs, streams, firms } = world;
  const { experienceSd } = parameters.satisfaction;
  if (experienceSd === 0) return 0;
  const { birth, lever: pulled } = firms.columns;
  const sd = experienceSd * unevennessOf(world, pulled, firm * leverCount);
  return sd * normal(draw(streams, experience, jobs.account[job], birth[firm]));
}
