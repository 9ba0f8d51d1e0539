import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** How many come when somebody wants to buy. */
export const biddingOutcomes: readonly Outcome[] = [
  market(
    "biddersPerDecision",
    "count",
    null,
    "sellers weighed in a decision, the present supplier included, of decisions that weighed any; NaN where accounts choose by table",
    ({ market: m }, _, b) => ratio(m.bids - b.bids, m.projectsBidden - b.projectsBidden),
  ),
  market(
    "singleBidShare",
    "share",
    null,
    "of these decisions, those with one seller alone; NaN in the same cases",
    ({ market: m }, _, b) => {
      const bidden = m.projectsBidden - b.projectsBidden;
      return ratio(bidden - (m.projectsCompared - b.projectsCompared), bidden);
    },
  ),
];
