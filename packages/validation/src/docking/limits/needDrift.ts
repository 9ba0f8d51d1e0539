import { initialiseWorld, step } from "@searoom/model";
import { quietMarket } from "../../quiet/index.ts";
import type { Limit } from "../Limit.ts";

const sd = 0.05;
const pairs = 4;

/** Ratios of pairs of components: what is common to all has no meaning. */
export const needDrift: Limit = {
  name: "Need drift",
  closedForm: "variance of ln μ_j/μ_k = 2 σ² t",
  source: "random walk (Pearson 1905)",
  rows: (form) => {
    const runs = form === "short" ? 400 : 4_000;
    const [component] = quietMarket().components;
    const squares = new Map([
      [12, 0],
      [60, 0],
    ]);
    for (let run = 0; run < runs; run++) {
      const world = initialiseWorld(
        quietMarket({
          components: Array.from({ length: 2 * pairs }, (_, k) => ({
            ...component,
            needWeight: 1 + k,
          })),
          accounts: { count: 1 },
          environment: { needDriftSdPerMonth: sd },
        }),
        1905,
        run,
      );
      for (let month = 1; month <= 60; month++) {
        step(world);
        const known = squares.get(month);
        if (known === undefined) continue;
        const { needShift } = world.market;
        let sum = known;
        for (let k = 0; k < 2 * pairs; k += 2)
          sum += Math.log(needShift[k] / needShift[k + 1]) ** 2;
        squares.set(month, sum);
      }
    }
    return Array.from(squares, ([month, sum]) => {
      const theory = 2 * sd * sd * month;
      return {
        what: `variance after ${month} months`,
        theory,
        simulation: sum / (runs * pairs),
        tolerance: 4 * theory * Math.sqrt(2 / (runs * pairs)),
        because: "4 s.e.",
      };
    });
  },
};
