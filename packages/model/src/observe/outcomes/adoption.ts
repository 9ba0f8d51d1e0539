import { adoptionLevels } from "../../world/Market.ts";
import { penetration } from "../measures.ts";
import { market, type Outcome } from "./Outcome.ts";

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
];
