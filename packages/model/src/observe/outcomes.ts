import type { OutcomeDefinition } from "../RunResult.ts";
import type { Market } from "../world/Market.ts";
import type { World } from "../world/World.ts";
import { adoptionOutcomes } from "./outcomes/adoption.ts";
import { allianceOutcomes } from "./outcomes/alliances.ts";
import { backingOutcomes } from "./outcomes/backing.ts";
import { biddingOutcomes } from "./outcomes/bidding.ts";
import { cartelOutcomes } from "./outcomes/cartel.ts";
import { channelOutcomes } from "./outcomes/channels.ts";
import { competitionOutcomes } from "./outcomes/competition.ts";
import { customerOutcomes } from "./outcomes/customers.ts";
import { networkOutcomes } from "./outcomes/networks.ts";
import { opennessOutcomes } from "./outcomes/openness.ts";
import type { Outcome } from "./outcomes/Outcome.ts";
import { ownerOutcomes } from "./outcomes/owners.ts";
import { pairOutcomes } from "./outcomes/pairs.ts";
import { sellerOutcomes } from "./outcomes/sellers.ts";
import { sellingOutcomes } from "./outcomes/selling.ts";
import { servedOutcomes } from "./outcomes/served.ts";
import { siteOutcomes } from "./outcomes/sites.ts";
import { standingOutcomes } from "./outcomes/standing.ts";
import { supplyOutcomes } from "./outcomes/supplies.ts";
import { tieOutcomes } from "./outcomes/ties.ts";
import { technologyOutcomes } from "./outcomes/technology.ts";
import { turnOutcomes } from "./outcomes/turns.ts";
import { servedJobs } from "./servedJobs.ts";

/** First those of the focus firm, then those of the market; reports keep this order. */
const outcomes: readonly Outcome[] = [
  ...standingOutcomes,
  ...sellingOutcomes,
  ...backingOutcomes,
  ...technologyOutcomes,
  ...opennessOutcomes,
  ...turnOutcomes,
  ...adoptionOutcomes,
  ...competitionOutcomes,
  ...customerOutcomes,
  ...servedOutcomes,
  ...siteOutcomes,
  ...channelOutcomes,
  ...biddingOutcomes,
  ...sellerOutcomes,
  ...ownerOutcomes,
  ...tieOutcomes,
  ...allianceOutcomes,
  ...pairOutcomes,
  ...networkOutcomes,
  ...supplyOutcomes,
  ...cartelOutcomes,
];

export const outcomeDefinitions: readonly OutcomeDefinition[] = outcomes.map(
  ({ measure: _, ...definition }) => definition,
);

/**
 * All outcomes in the order of `outcomeDefinitions`; those about the focus firm are its own, or the mean over the treated
 * firms, or NaN where there is neither.
 */
export function measureOutcomes(world: World, before: Market): Float64Array {
  const { columns, count } = world.firms;
  const subjects: number[] = [];
  for (let firm = 0; firm < count; firm++)
    if ((columns.focus[firm] | columns.treated[firm]) === 1) subjects.push(firm);
  const served = servedJobs(world);
  return Float64Array.from(outcomes, ({ of, measure }) => {
    if (of === "market") return measure(world, -1, before, served);
    let sum = 0;
    let defined = 0;
    for (const firm of subjects) {
      const value = measure(world, firm, before, served);
      if (Number.isNaN(value)) continue;
      sum += value;
      defined++;
    }
    return defined === 0 ? NaN : sum / defined;
  });
}
