import { initialiseWorld, type Parameters, step } from "@searoom/model";
import { quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

const attraction = 3;
const cost = 1;

export const logitNash: Limit = {
  name: "Logit-Nash markup",
  closedForm: "m = 1/(α(1 − s)), s = e^{a − α(c + m)} / (1 + n e^{a − α(c + m)})",
  source: "Anderson, de Palma & Thisse 1992, ch. 7; α = 1, a = 3, c = 1",
  rows: () => [2, 3, 5].map(markupWith),
};

/** Sellers find the price by best response to the demand that they see; nobody tells them the equilibrium. */
function markupWith(sellers: number): Row {
  const world = initialiseWorld(nashMarket(sellers), 1992, 0);
  for (let month = 0; month < 120; month++) step(world);
  const { price } = world.firms.columns;
  const { markup } = equilibriumMarkup(sellers);
  const markups = Array.from({ length: sellers }, (_, firm) => price[firm] - cost);
  return {
    what: `${sellers} sellers`,
    theory: markup,
    // The one furthest from the others counts.
    simulation: markups.reduce((worst, m) =>
      Math.abs(m - markup) > Math.abs(worst - markup) ? m : worst,
    ),
    tolerance: 1e-3,
    because: "set before",
  };
}

export function nashMarket(sellers: number, adjustment = 0.5): Parameters {
  return quietMarket({
    components: [{ ...quietMarket().components[0], unitCostKeurPerMonth: cost, learningRate: 0 }],
    // Everyone has the same chances, so that a few accounts show them without noise.
    accounts: { count: 50 },
    utility: { quality: attraction, price: 1, nothing: 0, freshTaste: 1 },
    reach: { inboundPerMonth: 1 },
    contract: { form: "geometric", termMonths: 1 },
    pricing: { reviewMonths: 1, adjustment, memoryMonths: 0, includeAcquisition: false },
    groups: [quietGroup({ count: sellers, pricing: "best-response" })],
  });
}

/** Root of the fixed point by bisection: its right side falls in m. */
export function equilibriumMarkup(sellers: number): { cost: number; markup: number } {
  let low = 0;
  let high = 10;
  for (let i = 0; i < 60; i++) {
    const m = (low + high) / 2;
    const weight = Math.exp(attraction - (cost + m));
    if (1 / (1 - weight / (1 + sellers * weight)) > m) low = m;
    else high = m;
  }
  return { cost, markup: low };
}
