import { initialiseWorld, step, type World } from "@searoom/model";
import { quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

const attraction = 3;
const cost = 1;
const because = "set before";

export const cartel: Limit = {
  name: "Price cartel",
  closedForm:
    "m = (1 + W(n e^{a − αc − 1}))/α against the logit-Nash markup; surplus lost = ln((1 + n e^{a − c − m_N})/(1 + n e^{a − c − m}))/α",
  source: "Anderson, de Palma & Thisse 1992, ch. 7; α = 1, a = 3, c = 1",
  rows: () => [2, 3, 5].flatMap(rowsOf),
};

/** All sellers have the policy and each keeps to it; what they ask of themselves and what customers lose is found beside. */
function rowsOf(sellers: number): Row[] {
  const world = cartelOf(sellers);
  for (let month = 0; month < 120; month++) step(world);
  const { market, firms } = world;
  const before = { surplus: market.cartel.surplusForgone, decisions: market.decisions };
  step(world);
  const joint = markup((weight) => 1 + sellers * weight);
  const nash = markup((weight) => 1 / (1 - weight / (1 + sellers * weight)));
  const logSum = (m: number) => Math.log(1 + sellers * Math.exp(attraction - cost - m));
  const furthest = (column: Float64Array, theory: number) =>
    [...column.subarray(0, sellers)]
      .map((price) => price - cost)
      .reduce((worst, m) => (Math.abs(m - theory) > Math.abs(worst - theory) ? m : worst), theory);
  return [
    {
      what: `${sellers} members, markup`,
      theory: joint,
      simulation: furthest(firms.columns.price, joint),
      tolerance: 1e-3,
      because,
    },
    {
      what: `${sellers} members, markup that each would ask for itself`,
      theory: nash,
      simulation: furthest(firms.columns.ownPrice, nash),
      tolerance: 1e-3,
      because,
    },
    {
      what: `${sellers} members, surplus that a decision loses`,
      theory: logSum(nash) - logSum(joint),
      simulation:
        (market.cartel.surplusForgone - before.surplus) / (market.decisions - before.decisions),
      tolerance: 1e-3,
      because,
    },
  ];
}

function cartelOf(sellers: number): World {
  const market = quietMarket({
    components: [{ ...quietMarket().components[0], unitCostKeurPerMonth: cost }],
    accounts: { count: 50 },
    utility: { quality: attraction, price: 1, nothing: 0, freshTaste: 1 },
    reach: { inboundPerMonth: 1 },
    contract: { form: "geometric", termMonths: 1 },
    pricing: { reviewMonths: 1, adjustment: 0.5, memoryMonths: 0, includeAcquisition: false },
    // A war that would never end keeps everybody to the agreement.
    cartel: { reviewMonths: 1, warReviews: 40 },
    groups: [quietGroup({ count: sellers, pricing: "cartel" })],
  });
  return initialiseWorld(market, 1890, 0);
}

/** Root of m = right side, which falls in m, by bisection. */
function markup(right: (weight: number) => number): number {
  let low = 0;
  let high = 20;
  for (let i = 0; i < 80; i++) {
    const m = (low + high) / 2;
    if (right(Math.exp(attraction - cost - m)) > m) low = m;
    else high = m;
  }
  return low;
}
