import { performance } from "../equations/performance.ts";
import { exp, log } from "../random/portable.ts";
import { trait } from "../world/Accounts.ts";
import { lever, leverCount } from "../world/levers.ts";
import type { World } from "../world/World.ts";
import { leversOf } from "./forms.ts";
import { needsNow } from "./needs.ts";
import { appealOf, joyOf, misfitOf } from "./production.ts";
import { promisedExperience } from "./satisfactionNow.ts";

/** How well what a served job has meets its own needs, in [0, 1]. */
export function fitOf(world: World, job: number): number {
  const { parameters, jobs, offers, rates } = world;
  const K = parameters.components.length;
  return performance(
    rates.needsMove ? needsNow(world, job) : jobs.need,
    rates.needsMove ? 0 : job * K,
    offers.powered,
    jobs.offer[job] * K,
    K,
    parameters.utility.weakLinkExponent,
  );
}

/** What is left of the distance between the account of a served job and its supplier. */
export function misfitNow(world: World, job: number): number {
  const { jobs, accounts, firms } = world;
  const { columns } = firms;
  const firm = jobs.supplier[job];
  const row = jobs.account[job] * trait.row;
  const dx = accounts.traits[row + trait.x] - columns.x[firm];
  const dy = accounts.traits[row + trait.y] - columns.y[firm];
  return (
    misfitOf(world, firm, leversOf(world, job), firm * leverCount) * Math.sqrt(dx * dx + dy * dy)
  );
}

/**
 * What a served job's account has from its supplier rather than nothing, as it lives it, at the price that it pays (Keur a
 * month); NaN where no price counts.
 *
 * σ/α ln(1 + e^((u − u₀)/σ)): the expected surplus of a choice between the two, tastes of scale σ open; what the offer
 * was steered to seem is not in u.
 *
 * @source Small & Rosen 1981
 */
export function customerSurplus(world: World, job: number): number {
  const { parameters, jobs, accounts, offers, market, rates } = world;
  const { utility, resellers } = parameters;
  const { traits } = accounts;
  const pulled = leversOf(world, job);
  const row = jobs.account[job] * trait.row;
  const at = jobs.supplier[job] * leverCount;
  const alpha = utility.price * traits[row + trait.price] * market.priceWeight;
  if (alpha === 0) return NaN;
  const u =
    promisedExperience(world, job, jobs.offer[job]) +
    jobs.surprise[job] +
    offers.afterUse[jobs.offer[job]] +
    appealOf(world, pulled, at) -
    pulled[at + lever.steering] +
    traits[row + trait.makerSkill] * joyOf(pulled, at) -
    utility.distance * misfitNow(world, job) -
    alpha * jobs.price[job] -
    (jobs.reseller[job] >= 0 ? resellers.serviceLoss : 0);
  const gap = (u - market.nothing) * rates.perScale;
  // Beyond what exp can hold the logarithm is the gap itself.
  const open = gap > 30 ? gap : log(1 + exp(gap));
  return open / (alpha * rates.perScale);
}
