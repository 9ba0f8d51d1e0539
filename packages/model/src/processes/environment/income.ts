import { shockLeft } from "../../equations/shockLeft.ts";
import { normal } from "../../random/distributions.ts";
import { exp, log } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { monthOfRun, type World } from "../../world/World.ts";

const marketIncome = purposeIndex("market income");

/**
 * Customers' income of the month: the poorer they are, the more a price weighs, the fewer come by themselves and the more
 * doing nothing is worth.
 *
 * ln y ← φ ln y + σ z, then the cycle's number of the month and what is left of the planned shock.
 *
 * @source docs/model.md, demand
 */
export function changeIncome(world: World): void {
  const { parameters, market, streams } = world;
  const { incomeSd, incomePersistence, incomeOnNothing, cycle, shock } = parameters.environment;
  const { month } = market;
  if (incomeSd === 0 && cycle.length === 0 && shock === null) return;
  if (incomeSd > 0)
    market.logIncome =
      incomePersistence * market.logIncome +
      incomeSd * normal(draw(streams, marketIncome, 0, month));
  let logIncome = market.logIncome;
  if (cycle.length > 0) logIncome += cycle[month % cycle.length];
  if (shock !== null)
    logIncome += log(
      1 -
        shock.depth * shockLeft(monthOfRun(world), shock.month, shock.months, shock.recoveryMonths),
    );
  market.income = exp(logIncome);
  market.priceWeight = exp(-logIncome);
  market.nothing = parameters.utility.nothing - incomeOnNothing * logIncome;
}
