import { givesDesigns } from "../../world/Accounts.ts";
import { selfSupply } from "../../world/Jobs.ts";
import { adoptionLevels } from "../../world/Market.ts";
import type { World } from "../../world/World.ts";
import { penetration } from "../measures.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** How far the market has come. */
export const adoptionOutcomes: readonly Outcome[] = [
  market("adoption", "share", null, "jobs with a supplier or self-supply", (world) =>
    penetration(world),
  ),
  ...adoptionLevels.map((level, i) =>
    market(
      `monthsTo${Math.round(level * 100)}Adoption`,
      "months",
      null,
      `months until ${Math.round(level * 100)} % of jobs are served; Infinity if never`,
      (world) =>
        world.market.adoptionMonths[i] === -1 ? Infinity : world.market.adoptionMonths[i],
    ),
  ),
  market(
    "selfSupply",
    "share",
    null,
    "jobs that make it themselves",
    (world) => world.market.selfSupplied / world.jobs.count,
  ),
  market(
    "selfSupplyAt36",
    "share",
    null,
    "the same 36 months after the start; NaN where the run ends before",
    ({ market: m, jobs, forkMonth }) =>
      m.month - forkMonth >= 36 ? m.selfSuppliedByMonth[35] / jobs.count : NaN,
  ),
  market(
    "sharedShare",
    "share",
    null,
    "jobs that make it themselves whose account gives its designs away; NaN where nobody makes it",
    (world) => shareOfMakers(world, (job) => givesDesigns(world.accounts, world.jobs.account[job])),
  ),
  market(
    "ownDesignShare",
    "share",
    null,
    "jobs that make it themselves and would without the open designs of others; NaN where nobody makes it",
    (world) => shareOfMakers(world, (job) => world.jobs.copied[job] === 0),
  ),
];

function shareOfMakers({ jobs }: World, holds: (job: number) => boolean): number {
  let makers = 0;
  let holding = 0;
  for (let job = 0; job < jobs.count; job++) {
    if (jobs.supplier[job] !== selfSupply) continue;
    makers++;
    if (holds(job)) holding++;
  }
  return ratio(holding, makers);
}
