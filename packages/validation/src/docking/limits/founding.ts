import { initialiseWorld, step } from "@searoom/model";
import { quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

export const founding: Limit = {
  name: "Founding",
  closedForm: "arrivals in T months ~ Poisson(T λ₀ L^φ e^(−βn) (m̄ α_p)^χ)",
  source: "Hannan & Carroll 1992",
  rows: (form) => {
    const months = form === "short" ? 2_000 : 20_000;
    return [
      arrivals("by themselves", months, {}, 1),
      arrivals("by legitimacy", months, { arrivalLegitimacy: 2 }, 0.25),
      arrivals("by crowding", months, { arrivalCrowding: 0.1 }, Math.exp(-1)),
      arrivals("by markups", months, { arrivalMarkup: 2 }, 4),
      arrivals("by markups, at most", months, { arrivalMarkup: 5 }, 10),
    ];
  },
};

/** Ten firms sell at a markup of two, half of legitimacy is there, and whoever is founded waits for ever next door. */
function arrivals(
  what: string,
  months: number,
  changes: Parameters<typeof quietGroup>[0],
  factor: number,
): Row {
  const rate = 0.1;
  const [component] = quietMarket().components;
  const world = initialiseWorld(
    quietMarket({
      accounts: { count: 1 },
      components: [{ ...component, unitCostKeurPerMonth: 1 }],
      legitimacy: { start: 0.5 },
      groups: [
        quietGroup({ count: 10, listPriceKeurPerMonth: 3 }),
        quietGroup({
          name: "next door",
          count: 0,
          arrivalsPerMonth: rate,
          homeRevenueKeurPerMonth: 1e9,
          attentionMedian: 1,
          ...changes,
        }),
      ],
    }),
    1992,
    0,
  );
  for (let month = 0; month < months; month++) step(world);
  const theory = rate * factor * months;
  return {
    what,
    theory,
    simulation: world.market.arrivals[1],
    tolerance: 4 * Math.sqrt(theory),
    because: "4 s.e.",
  };
}
