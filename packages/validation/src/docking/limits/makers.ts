import { initialiseWorld, type Parameters, step } from "@searoom/model";
import { quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

/** Makers alone: two components, needed three to one, in a market without sellers. */
function alone(count: number, changes: Parameters["community"], costs: readonly number[]) {
  const [component] = quietMarket().components;
  return quietMarket({
    accounts: { count, makerSkillMean: 1 },
    components: costs.map((selfSupplyCost, k) => ({
      ...component,
      name: `part ${k}`,
      needWeight: k === 0 ? 3 : 1,
      selfSupplyCost,
    })),
    community: changes,
    utility: { selfSupply: true, freshTaste: 1 },
    reach: { inboundPerMonth: 1 },
  });
}

export const makers: Limit = {
  name: "Makers",
  closedForm: "share = 1/(1 + e^(Σ n T − skill)), C* = r · givers/d",
  source: "McFadden 1974; a stock with constant inflow",
  rows: (form) => {
    const count = form === "short" ? 20_000 : 400_000;
    return [...sharesOf(count), designsOf(count / 20)];
  },
};

function sharesOf(count: number): readonly Row[] {
  return [
    [0, 0],
    [1, 3],
    [4, 0],
  ].map((costs) => {
    const world = initialiseWorld(alone(count, quietMarket().community, costs), 2005, 0);
    step(world);
    const theory = 1 / (1 + Math.exp((3 * costs[0] + costs[1]) / 4 - 1));
    return {
      what: `share of makers at costs ${costs.join(" and ")}`,
      theory,
      simulation: world.market.selfSupplied / count,
      tolerance: 4 * Math.sqrt((theory * (1 - theory)) / count),
      because: "4 s.e.",
    };
  });
}

/** Nobody stops making, so that designs come and go at constant rates. */
function designsOf(count: number): Row {
  const market = alone(
    count,
    { ...quietMarket().community, giverShare: 0.3, shareRate: 0.2, decayPerMonth: 0.1 },
    [0, 0],
  );
  const world = initialiseWorld(
    { ...market, utility: { ...market.utility, nothing: -1000 } },
    2005,
    0,
  );
  for (let month = 0; month < 400; month++) step(world);
  const theory = (0.2 * world.market.contributors) / 0.1;
  return {
    what: `open designs of ${world.market.contributors} givers`,
    theory,
    simulation: world.market.commons.reduce((sum, designs) => sum + designs, 0),
    tolerance: 1e-6 * theory,
    because: "single precision of needs",
  };
}
