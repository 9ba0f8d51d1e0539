import { initialiseWorld, step } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

/** p and q a month: means of published applications a year (Sultan, Farley & Lehmann 1990). */
const p = 0.03 / 12;
const q = 0.38 / 12;

export const bassWithChurn: Limit = {
  name: "Bass with churn",
  closedForm: "(p + qF)(1 − F) = dF",
  source: "steady state of Bass 1969 with users who stop at rate d and may come again",
  rows: (form) =>
    [0.005, 0.01, 0.02].map((d) => steadyState(d, form === "short" ? 20_000 : 200_000)),
};

function steadyState(d: number, accounts: number): Row {
  const warmUp = 480;
  const months = 240;
  const market = quietMarket({
    accounts: { count: accounts },
    utility: { nothing: nobodyRefuses },
    reach: { inboundPerMonth: p, wordOfMouthPerMonth: q, hazardForm: "rate" },
    contract: { lapsePerMonth: d },
    groups: [quietGroup()],
  });
  const world = initialiseWorld(market, 1969, 0);
  let sum = 0;
  for (let month = 0; month < warmUp + months; month++) {
    step(world);
    if (month >= warmUp) sum += world.market.users / accounts;
  }
  return {
    what: `penetration at d = ${d} a month`,
    theory: penetration(d),
    simulation: sum / months,
    tolerance: 0.01,
    because: "set before; the rest is months instead of moments",
  };
}

/** Positive root of qF² + (p + d − q)F − p = 0. */
function penetration(d: number): number {
  const b = p + d - q;
  return (-b + Math.sqrt(b * b + 4 * p * q)) / (2 * q);
}
