import { openProject, reachAccount } from "../../actions/reachAccount.ts";
import { adoptionHazard } from "../../equations/adoptionHazard.ts";
import { pow } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { channel } from "../../world/codes.ts";
import { fall, nextReached } from "../../world/Thresholds.ts";
import type { World } from "../../world/World.ts";

const influence = purposeIndex("influence");
const recommendation = purposeIndex("recommendation");

/**
 * Jobs without a supplier come to the market once the cumulative hazard of their class has passed their threshold: by
 * external influence, or because somebody spoke well of a firm.
 *
 * @source Bass 1969; docs/model.md, selling
 */
export function arriveByThemselves(world: World, mixing: boolean): void {
  const { parameters, jobs, thresholds, market, streams } = world;
  const { inboundPerMonth, wordOfMouthPerMonth, hazardForm } = parameters.reach;
  const inbound = inboundPerMonth * market.income;
  const spoken = mixing ? wordOfMouthPerMonth : 0;
  const usedShare = market.satisfiedUsers / jobs.count;
  const hazard = adoptionHazard(inbound, spoken, usedShare, hazardForm);
  if (hazard === 0) return;
  fall(thresholds, hazard);
  const inboundShare = inbound / (inbound + spoken * usedShare);
  const named = mixing && parameters.reach.consideration === "reached";
  for (let job = nextReached(thresholds); job !== -1; job = nextReached(thresholds)) {
    if (jobs.supplier[job] >= 0 || jobs.project[job] !== -1) continue;
    const occasion = jobs.occasion[job];
    const heard = inboundShare < 1 && draw(streams, influence, job, occasion) >= inboundShare;
    const by = heard ? channel.wordOfMouth : channel.inbound;
    if (!heard || !named) openProject(world, job, by);
    else {
      const firm = recommendedFirm(world, draw(streams, recommendation, job, occasion));
      if (firm === -1) openProject(world, job, by);
      else reachAccount(world, job, firm, by, 0, -1);
      if (jobs.project[job] === -1) openProject(world, job, by);
    }
  }
}

/** Who is spoken of under complete mixing: a firm in proportion to satisfied users^γ. */
function recommendedFirm(world: World, u: number): number {
  const { firms, parameters } = world;
  const { satisfiedUsers, alive, selling: sells } = firms.columns;
  const { userExponent } = parameters.reach;
  let total = 0;
  for (let firm = 0; firm < firms.count; firm++)
    if (alive[firm] === 1 && sells[firm] === 1) total += voice(satisfiedUsers[firm], userExponent);
  let left = u * total;
  for (let firm = 0; firm < firms.count; firm++) {
    if (alive[firm] === 0 || sells[firm] === 0) continue;
    left -= voice(satisfiedUsers[firm], userExponent);
    if (left < 0) return firm;
  }
  return -1;
}

function voice(users: number, exponent: number): number {
  return exponent === 1 || users === 0 ? users : pow(users, exponent);
}
