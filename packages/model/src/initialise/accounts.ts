import type { Parameters, Spread } from "../Parameters.ts";
import { normal, weightedIndex } from "../random/distributions.ts";
import { exp } from "../random/portable.ts";
import { purposeIndex } from "../random/purposes.ts";
import { agentKey, draw, drawAt, type Streams } from "../random/Streams.ts";
import { flag, trait } from "../world/Accounts.ts";
import { pulls } from "../world/Rates.ts";
import type { World } from "../world/World.ts";

const jobsOf = purposeIndex("account jobs");
const position = purposeIndex("account position");
const traitsOf = purposeIndex("account traits");
const susceptible = purposeIndex("susceptible");
const boundToTender = purposeIndex("bound to tender");

/** Jobs of each account, drawn before the world is made, since they decide how much room it needs. */
export function drawJobCounts(parameters: Parameters, streams: Streams): Uint8Array {
  const { count, jobShares } = parameters.accounts;
  const jobs = new Uint8Array(count).fill(1);
  // Where nobody has a second job there is nothing to draw.
  if (jobShares.every((share, more) => share === 0 || more === 0)) return jobs;
  for (let account = 0; account < count; account++)
    jobs[account] = 1 + weightedIndex(draw(streams, jobsOf, account, 0), jobShares);
  return jobs;
}

/** Places accounts in need space and gives each its character; what makes no difference here is not drawn. */
export function initialiseAccounts(world: World, jobCounts: Uint8Array): void {
  const { parameters, accounts, streams } = world;
  const { utility, groups, accounts: spec, community } = parameters;
  const { traits, firstJob, count } = accounts;
  const { qualitySensitivity, priceSensitivity, cautionMin, cautionMax } = spec;
  const { impatienceMin, impatienceMax, makerSkillMean, makerSkillSd, susceptibleShare } = spec;
  const { tenderShare } = spec;
  const placed = utility.distance > 0 || groups.some((group) => group.homeAccountShare > 0);
  const makes = utility.selfSupply || pulls(parameters, "coproduction");
  for (let account = 0; account < count; account++) {
    firstJob[account + 1] = firstJob[account] + jobCounts[account];
    const row = account * trait.row;
    if (placed) {
      const place = agentKey(streams, position, account);
      traits[row + trait.x] = drawAt(place, 0);
      traits[row + trait.y] = drawAt(place, 1);
    }
    const key = agentKey(streams, traitsOf, account);
    traits[row + trait.quality] = spread(qualitySensitivity, key, 0);
    traits[row + trait.price] = spread(priceSensitivity, key, 1);
    traits[row + trait.caution] = between(cautionMin, cautionMax, key, 2);
    traits[row + trait.impatience] = between(impatienceMin, impatienceMax, key, 3);
    if (makes)
      traits[row + trait.makerSkill] = makerSkillMean + makerSkillSd * normal(drawAt(key, 4));
    if (susceptibleShare > 0 && draw(streams, susceptible, account, 0) < susceptibleShare)
      traits[row + trait.flags] += flag.susceptible;
    if (tenderShare > 0 && draw(streams, boundToTender, account, 0) < tenderShare)
      traits[row + trait.flags] += flag.tenders;
    if (community.giverShare > 0 && drawAt(key, 5) < community.giverShare)
      traits[row + trait.flags] += flag.gives;
  }
}

function between(low: number, high: number, key: number, occasion: number): number {
  return low === high ? low : low + (high - low) * drawAt(key, occasion);
}

/** A draw with mean 1. */
function spread(form: Spread, key: number, occasion: number): number {
  if (form.form === "none") return 1;
  const u = drawAt(key, occasion);
  if (form.form === "uniform") return 1 + form.width * (u - 0.5);
  return exp(form.logSd * normal(u) - (form.logSd * form.logSd) / 2);
}
