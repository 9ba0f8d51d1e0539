import { initialiseWorld, step } from "@searoom/model";
import { quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

export const littlesLaw: Limit = {
  name: "Little's law",
  closedForm: "stock = λ W at a fixed cycle, λ (1 − h)/h at geometric closing",
  source: "Little 1961",
  rows: (form) => {
    const months = form === "short" ? 240 : 2400;
    return [
      pipeline("fixed", 4, months),
      pipeline("fixed", 1, months),
      pipeline("geometric", 4, months),
      pipeline("geometric", 1, months),
    ];
  },
};

/** Accounts come by themselves, take their time, buy nothing, and come again. */
function pipeline(cycleForm: "fixed" | "geometric", mean: number, months: number): Row {
  const accounts = 50_000;
  const arrival = 0.02;
  const world = initialiseWorld(
    quietMarket({
      accounts: { count: accounts },
      reach: {
        inboundPerMonth: arrival,
        consideration: "reached",
        cycleForm,
        cycleMonths: {
          direct: 0,
          introduction: 0,
          reseller: 0,
          wordOfMouth: 0,
          inbound: mean,
        },
      },
    }),
    1961,
    0,
  );
  const warmUp = 60;
  for (let month = 0; month < warmUp; month++) step(world);
  const before = world.market.projectsOpened;
  let stock = 0;
  for (let month = 0; month < months; month++) {
    step(world);
    stock += world.projects.open;
  }
  const lambda = (world.market.projectsOpened - before) / months;
  const h = 1 / (1 + mean);
  const time = cycleForm === "fixed" ? mean : (1 - h) / h;
  const theory = lambda * time;
  return {
    what:
      cycleForm === "fixed"
        ? `open projects, W = ${mean} months`
        : `open projects, h = ${h} a month`,
    theory,
    simulation: stock / months,
    tolerance: 0.01 * theory,
    because: "set before: 1 %",
    beside: `λ = ${lambda.toFixed(1)} a month, ${((100 * lambda) / (accounts - stock / months)).toFixed(2)} % of those who are free`,
  };
}
