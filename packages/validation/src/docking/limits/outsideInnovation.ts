import { initialiseWorld, step } from "@searoom/model";
import { quietMarket } from "../../quiet/index.ts";
import type { Limit } from "../Limit.ts";

const perYear = 1.5;
const years = 10;
const saving = 0.05;

/** How often somebody outside comes with something better, counted by what it takes off the list price. */
export const outsideInnovation: Limit = {
  name: "Outside innovation",
  closedForm: "mean = variance = h t",
  source: "Poisson process (Poisson 1837)",
  rows: (form) => {
    const runs = form === "short" ? 2_000 : 20_000;
    let sum = 0;
    let squares = 0;
    for (let run = 0; run < runs; run++) {
      const world = initialiseWorld(
        quietMarket({
          accounts: { count: 1 },
          technology: {
            outsideInnovationPerYear: perYear,
            outsideInnovationStep: 0.1,
            outsideInnovationSaving: saving,
          },
        }),
        1837,
        run,
      );
      for (let month = 0; month < 12 * years; month++) step(world);
      const count = Math.log(world.market.boughtCost[0]) / Math.log(1 - saving);
      sum += count;
      squares += count * count;
    }
    const theory = perYear * years;
    const mean = sum / runs;
    return [
      {
        what: "mean number in ten years",
        theory,
        simulation: mean,
        tolerance: 4 * Math.sqrt(theory / runs),
        because: "4 s.e.",
      },
      {
        what: "variance of the number",
        theory,
        simulation: squares / runs - mean * mean,
        // Fourth central moment of a Poisson number: λ + 3 λ².
        tolerance: 4 * Math.sqrt((theory + 2 * theory * theory) / runs),
        because: "4 s.e.",
      },
    ];
  },
};
