import type { Parameters, Spread } from "../Parameters.ts";
import { normal, weightedIndex } from "../random/distributions.ts";
import { exp } from "../random/portable.ts";
import { purposeIndex } from "../random/purposes.ts";
import { agentKey, draw, drawAt, type Streams } from "../random/Streams.ts";
import { trait } from "../world/Accounts.ts";
import type { World } from "../world/World.ts";

const jobsOf = purposeIndex("account jobs");
const position = purposeIndex("account position");
const traitsOf = purposeIndex("account traits");

/** Jobs of each account, drawn before the world is made, since they decide how much room it needs. */
export function drawJobCounts(parameters: Parameters, streams: Streams): Uint8Array {
  const { count, jobShares } = parameters.accounts;
  const jobs = new Uint8Array(count);
  for (let account = 0; account < count; account++)
    jobs[account] = 1 + weightedIndex(draw(streams, jobsOf, account, 0), jobShares);
  return jobs;
}

/** Places accounts in need space and gives each its character. */
export function initialiseAccounts(world: World, jobCounts: Uint8Array): void {
  const { parameters, accounts, streams } = world;
  const spec = parameters.accounts;
  const { traits, firstJob, count } = accounts;
  for (let account = 0; account < count; account++) {
    firstJob[account + 1] = firstJob[account] + jobCounts[account];
    const row = account * trait.row;
    const key = agentKey(streams, traitsOf, account);
    const place = agentKey(streams, position, account);
    traits[row + trait.x] = drawAt(place, 0);
    traits[row + trait.y] = drawAt(place, 1);
    traits[row + trait.quality] = spread(spec.qualitySensitivity, drawAt(key, 0));
    traits[row + trait.price] = spread(spec.priceSensitivity, drawAt(key, 1));
    traits[row + trait.caution] = between(spec.cautionMin, spec.cautionMax, drawAt(key, 2));
    traits[row + trait.impatience] = between(
      spec.impatienceMin,
      spec.impatienceMax,
      drawAt(key, 3),
    );
    if (parameters.utility.selfSupply)
      traits[row + trait.makerSkill] =
        spec.makerSkillMean + spec.makerSkillSd * normal(drawAt(key, 4));
  }
}

function between(low: number, high: number, u: number): number {
  return low + (high - low) * u;
}

/** A draw with mean 1. */
function spread(form: Spread, u: number): number {
  if (form.form === "none") return 1;
  if (form.form === "uniform") return 1 + form.width * (u - 0.5);
  return exp(form.logSd * normal(u) - (form.logSd * form.logSd) / 2);
}
