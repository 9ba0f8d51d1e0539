import { bidForFirms } from "../actions/bidForFirms.ts";
import { partnering } from "../policies/partnering/index.ts";
import { stage } from "../world/Alliances.ts";
import type { World } from "../world/World.ts";
import { advance } from "./allying/courtship.ts";
import { abandon, reachStage } from "./allying/opening.ts";
import { driftGoals, planTogether } from "./allying/planning.ts";
import { lookAtResellers } from "./allying/experience.ts";
import { chooseWay } from "./allying/freeChoice.ts";
import { climb } from "./allying/ladder.ts";
import { putOnRecord } from "./allying/recording.ts";
import { respond } from "./allying/responding.ts";
import { review } from "./allying/review.ts";
import { searchAlly, signResellers } from "./allying/search.ts";
import { tender } from "./allying/tendering.ts";
import { cooperate } from "./allying/work.ts";

/**
 * Sales alliances from the first talk to the end: search, courtship, contract, set-up, work, review; answers to rivals, and
 * bids of firms for firms.
 *
 * @source docs/model.md, alliances
 */
export function allying(world: World): void {
  driftGoals(world);
  // Who leaves for somebody better at a review begins to talk in this loop.
  for (let a = 0, last = world.alliances.count; a < last; a++) {
    if (world.alliances.columns.stage[a] === stage.ended) continue;
    if (abandon(world, a)) continue;
    planTogether(world, a);
    advance(world, a);
    putOnRecord(world, a);
    if (world.alliances.columns.stage[a] !== stage.active) continue;
    climb(world, a);
    reachStage(world, a);
    cooperate(world, a);
    review(world, a);
  }
  const { count, columns } = world.firms;
  for (let firm = 0; firm < count; firm++) {
    if (columns.policyFrom[firm] === world.market.month)
      columns.partnering[firm] = columns.laterPartnering[firm];
    if (columns.alive[firm] === 0 || columns.selling[firm] === 0) continue;
    if (world.rates.choosesWays) lookAtResellers(world, firm);
    const policy = partnering[columns.partnering[firm]];
    const age = world.market.month - columns.founded[firm];
    if (policy.tenders && age % world.parameters.tender.months === 0) tender(world, firm, age);
    if (age % world.parameters.alliances.searchEveryMonths !== 0) continue;
    const way = policy.choosesWay ? partnering[chooseWay(world, firm, age)] : policy;
    if (way.seeksAllies) searchAlly(world, firm, way, age);
    if (way.usesResellers) signResellers(world, firm);
  }
  respond(world);
  bidForFirms(world);
}
