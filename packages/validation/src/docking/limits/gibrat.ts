import { run } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

const sd = 0.05;

export const gibrat: Limit = {
  name: "Gibrat",
  closedForm: "sd of ln size after t months = σ √t, mean −σ² t/2, normal",
  source: "Gibrat 1931",
  rows: (form) => sizesOf(form === "short" ? 1000 : 6000),
};

/** Firms whose customers never change: what they take in a month over what was signed. */
function sizesOf(count: number): readonly Row[] {
  const market = quietMarket({
    months: 49,
    accounts: { count: 6 * count },
    utility: { nothing: nobodyRefuses, freshTaste: 1 },
    reach: { inboundPerMonth: 1 },
    groups: [quietGroup({ count, volumeSdPerMonth: sd })],
  });
  const { firms } = run(market, { seed: 1931 }).panel;
  return [12, 48].flatMap((months) => {
    const logs: number[] = [];
    firms.month.forEach((month, row) => {
      if (month !== months || firms.recurring[row] === 0) return;
      logs.push(Math.log((firms.flowRevenue[row] + firms.flowShocks[row]) / firms.recurring[row]));
    });
    const n = logs.length;
    const mean = logs.reduce((sum, x) => sum + x, 0) / n;
    const moment = (power: number) => logs.reduce((sum, x) => sum + (x - mean) ** power, 0);
    const variance = moment(2) / (n - 1);
    // A firm founded in month 0 has drawn once by the end of it.
    const theory = sd * Math.sqrt(months + 1);
    return [
      {
        what: `sd of log size, ${months + 1} months`,
        theory,
        simulation: Math.sqrt(variance),
        tolerance: Math.max(0.02 * theory, (3 * theory) / Math.sqrt(2 * n)),
        because: "set before: 2 %, or 3 s.e. where that is more",
      },
      {
        what: `mean of log size, ${months + 1} months`,
        theory: -(sd * sd * (months + 1)) / 2,
        simulation: mean,
        tolerance: (3 * theory) / Math.sqrt(n),
        because: "3 s.e.",
      },
      {
        what: `skewness of log size, ${months + 1} months`,
        theory: 0,
        simulation: moment(3) / n / variance ** 1.5,
        tolerance: 3 * Math.sqrt(6 / n),
        because: "3 s.e. of a normal sample",
      },
      {
        what: `excess kurtosis of log size, ${months + 1} months`,
        theory: 0,
        simulation: moment(4) / n / variance ** 2 - 3,
        tolerance: 3 * Math.sqrt(24 / n),
        because: "3 s.e. of a normal sample",
      },
    ];
  });
}
