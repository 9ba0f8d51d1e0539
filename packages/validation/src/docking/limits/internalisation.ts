import { initialiseWorld, step } from "@searoom/model";
import { quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

const attraction = 3;

export const internalisation: Limit = {
  name: "Allies that are substitutes",
  closedForm:
    "m_f = (1/α + θ Σ_g s_g m_g)/(1 − s_f); at θ = 1 and equal costs m = (1 + W(n e^{a − αc − 1}))/α",
  source: "Bresnahan 1987 (conduct); Anderson, de Palma & Thisse 1992, ch. 7; α = 1, a = 3",
  rows: () => [
    ...rows("two rivals of unequal cost, θ = 0", [1, 0.2], 0),
    ...rows("two rivals of unequal cost, θ = .5", [1, 0.2], 0.5),
    ...[2, 3, 5].flatMap((n) => rows(`${n} equal rivals, θ = 1`, Array<number>(n).fill(1), 1)),
  ],
};

/** One row for each cost: the seller of that cost which is furthest from the answer counts. */
function rows(what: string, costs: readonly number[], theta: number): Row[] {
  const answer = equilibrium(costs, theta);
  const found = markups(costs, theta);
  return [...new Set(costs)].map((cost) => {
    const theory = answer[costs.indexOf(cost)];
    return {
      what: `${what}, cost ${cost}`,
      theory,
      simulation: found
        .filter((_, firm) => costs[firm] === cost)
        .reduce(
          (worst, m) => (Math.abs(m - theory) > Math.abs(worst - theory) ? m : worst),
          theory,
        ),
      tolerance: 1e-3,
      because: "set before",
    };
  });
}

/**
 * All sellers find each other as allies, by a policy that looks for the nearest competitor, and move their prices by best response
 * to what they see. Who cannot make the product buys it at a list price: that is how costs differ.
 */
function markups(costs: readonly number[], theta: number): number[] {
  const made = Math.min(...costs);
  const bought = Math.max(...costs);
  const policy = { pricing: "best-response", maxAlliances: costs.length - 1 } as const;
  const mix = quietGroup().partneringMix;
  const world = initialiseWorld(
    quietMarket({
      components: [
        {
          ...quietMarket().components[0],
          unitCostKeurPerMonth: made,
          marketCapability: 1,
          listMarkup: bought / made - 1,
        },
      ],
      accounts: { count: 50 },
      utility: { quality: attraction, price: 1, nothing: 0, freshTaste: 1 },
      reach: { inboundPerMonth: 1 },
      contract: { form: "geometric", termMonths: 1 },
      pricing: { reviewMonths: 1, adjustment: 0.5, memoryMonths: 0, includeAcquisition: false },
      alliances: {
        armsLengthDepth: 1,
        candidatesScreened: 100,
        searchEveryMonths: 1,
        reviewMonths: 600,
        termMonths: 600,
        internalisation: theta,
      },
      groups: costs.map((cost, firm) =>
        quietGroup({
          ...policy,
          name: `seller-${firm}`,
          capability: [cost === made ? 1 : 0],
          partneringMix: { ...mix, direct: 0, coopetition: 1 },
        }),
      ),
    }),
    1987,
    0,
  );
  for (let month = 0; month < 160; month++) step(world);
  const { price, offer } = world.firms.columns;
  return costs.map((_, firm) => price[firm] - world.offers.pricingCost[offer[firm]]);
}

/** Damped fixed point of the first-order conditions, from shares that the markups themselves make. */
function equilibrium(costs: readonly number[], theta: number): number[] {
  let m = costs.map(() => 1);
  for (let round = 0; round < 2000; round++) {
    const weights = costs.map((cost, f) => Math.exp(attraction - cost - m[f]));
    const total = 1 + weights.reduce((sum, weight) => sum + weight, 0);
    const s = weights.map((weight) => weight / total);
    const joint = m.reduce((sum, markup, g) => sum + s[g] * markup, 0);
    m = m.map((own, f) => 0.8 * own + (0.2 * (1 + theta * (joint - s[f] * own))) / (1 - s[f]));
  }
  return m;
}
