import { initialiseWorld, step, type World } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "../../quiet/index.ts";
import { updateSatisfaction } from "@searoom/model/instruments";
import type { Limit, Row } from "../Limit.ts";

export const risingExpectations: Limit = {
  name: "Rising expectations",
  closedForm: "dS/dt → −lossAversion · g; S = −lossAversion · g (t − (1 − λ)(1 − (1 − λ)^t)/λ)",
  source: "Kano 1984; linear lag of a ramp",
  rows: () =>
    [
      { speedPerMonth: 1, perYear: 0.6 },
      { speedPerMonth: 0.2, perYear: 0.6 },
      { speedPerMonth: 0.2, perYear: 2.4 },
    ].flatMap(fall),
};

const lossAversion = 2.25;

/** One product that is what was promised, for ever; asked every month how content its user is. */
function fall({ speedPerMonth, perYear }: { speedPerMonth: number; perYear: number }): Row[] {
  const market = quietMarket({
    accounts: { count: 1 },
    utility: { nothing: nobodyRefuses },
    reach: { inboundPerMonth: 1, consideration: "reached", searchedSellers: 1 },
    satisfaction: { speedPerMonth, lossAversion, expectationRisePerYear: perYear },
    groups: [quietGroup()],
  });
  const world = initialiseWorld(market, 1984, 0);
  step(world);
  const lag = 1 - speedPerMonth;
  const g = perYear / 12;
  const path: number[] = [0];
  for (let month = 1; month <= 60; month++) {
    path.push(satisfactionNow(world));
    step(world);
  }
  return [1, 12, 60].map((t) => {
    const theory = -lossAversion * g * (t - (lag * (1 - lag ** t)) / speedPerMonth);
    return {
      what: `satisfaction after ${t} months, λ = ${speedPerMonth}, ${perYear} a year`,
      theory,
      simulation: path[t],
      tolerance: 1e-5 * Math.max(1, -theory),
      because: "held in single precision",
    };
  });
}

/** Brings the only job up to date. */
function satisfactionNow(world: World): number {
  updateSatisfaction(world, 0);
  return world.jobs.satisfaction[0];
}
