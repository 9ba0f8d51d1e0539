import { initialiseWorld, step } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

const startCost = 0.8;
const prior = 100;

export const wright: Limit = {
  name: "Wright",
  closedForm: "c(2Q) = c(Q) (1 − r)",
  source: "Wright 1936",
  rows: () =>
    [0.05, 0.2, 0.3].flatMap((r) => [1, 2, 4].map((doublings) => costAfter(doublings, r))),
};

/** As many accounts as make output double so often buy at once; the next offer is put together at the new cost. */
function costAfter(doublings: number, learningRate: number): Row {
  const market = quietMarket({
    components: [
      {
        ...quietMarket().components[0],
        unitCostKeurPerMonth: startCost,
        learningRate,
        priorOutput: prior,
      },
    ],
    accounts: { count: prior * (2 ** doublings - 1) },
    utility: { nothing: nobodyRefuses },
    reach: { inboundPerMonth: 1 },
    groups: [quietGroup()],
  });
  const world = initialiseWorld(market, 1936, 0);
  step(world);
  step(world);
  const theory = startCost * (1 - learningRate) ** doublings;
  return {
    what: `unit cost after ${doublings} doublings, r = ${learningRate}`,
    theory,
    simulation: world.offers.leadCost[world.firms.columns.offer[0]],
    tolerance: 1e-12 * theory,
    because: "set before",
  };
}
