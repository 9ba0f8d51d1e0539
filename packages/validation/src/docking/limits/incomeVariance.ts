import { initialiseWorld, step } from "@searoom/model";
import { quietMarket } from "../../quiet/index.ts";
import type { Limit } from "../Limit.ts";

const sd = 0.1;

export const incomeVariance: Limit = {
  name: "Income",
  closedForm: "variance of ln y = σ²/(1 − φ²)",
  source: "autoregression of first order (Yule 1927)",
  rows: (form) =>
    [0, 0.9].map((kept) => {
      const months = form === "short" ? 40_000 : 400_000;
      const world = initialiseWorld(
        quietMarket({
          accounts: { count: 1 },
          environment: { incomeSd: sd, incomePersistence: kept },
        }),
        1927,
        0,
      );
      let squares = 0;
      for (let month = 0; month < months; month++) {
        step(world);
        squares += Math.log(world.market.income) ** 2;
      }
      const theory = (sd * sd) / (1 - kept * kept);
      // Squares of neighbouring months hang together by φ².
      const independent = (months * (1 - kept * kept)) / (1 + kept * kept);
      return {
        what: `variance at φ = ${kept}`,
        theory,
        simulation: squares / months,
        tolerance: 4 * theory * Math.sqrt(2 / independent),
        because: "4 s.e.",
      };
    }),
};
