import { cashUrgency } from "../equations/cashUrgency.ts";
import { goalWeight } from "../equations/goalWeight.ts";
import { logistic } from "../equations/logistic.ts";
import { riskLoss } from "../equations/riskLoss.ts";
import { runway } from "../equations/runway.ts";
import { appealOf, joyOf, misfitOf } from "./production.ts";
import { goalCount } from "../world/goals.ts";
import { leverCount } from "../world/levers.ts";
import type { World } from "../world/World.ts";
import { homeRevenueOf } from "./measures.ts";

/** Need weights of the average job, this month. */
export function meanNeed({ market }: World): Float32Array {
  return market.meanNeed;
}

/** What a firm brings to the table when power decides: its turnover here and at home (Keur a month, at least 1). */
export function turnover(world: World, firm: number): number {
  const { columns } = world.firms;
  return 1 + homeRevenueOf(world, firm) + columns.recurring[firm];
}

/** Share of cold contacts that founders hope to make deals of. */
export const hopedDealsPerContact = 0.05;

/** Distance in needs that a firm expects of an account. */
export const usualDistance = 0.4;

/**
 * Chance that an account of average needs, met with some warmth, buys from a firm at a price rather than not: asked for
 * several performances, what does not hang on them is reckoned once.
 */
export function chancesOfDeal(
  world: World,
  firm: number,
  priceKeurPerMonth: number,
): (perf: number, warmth: number) => number {
  const { market } = world;
  const { utility, accounts } = world.parameters;
  const { lever } = world.firms.columns;
  const at = firm * leverCount;
  const caution = (accounts.cautionMin + accounts.cautionMax) / 2;
  const weightOfRisk = utility.risk * caution;
  const doubt = (1 - market.legitimacy) * (1 - world.firms.columns.reputation[firm]);
  const appeal = appealOf(world, lever, at);
  const joy = accounts.makerSkillMean * joyOf(lever, at);
  const paid = utility.price * market.priceWeight * priceKeurPerMonth;
  const distance = usualDistance * utility.distance * misfitOf(world, firm, lever, at);
  return (perf, warmth) =>
    logistic(
      utility.quality * perf +
        appeal +
        joy -
        paid -
        riskLoss(weightOfRisk, doubt, warmth) -
        distance -
        market.nothing,
    );
}

/** How much what serves a goal counts for a firm; 1 where goals do not matter. */
export function weightOfGoal({ parameters, firms }: World, firm: number, which: number): number {
  const { goalWeight: weight } = parameters.alliances;
  if (weight === 0) return 1;
  const { goal } = firms.columns;
  const at = firm * goalCount;
  return goalWeight(weight, goal[at + which], goal[at] + goal[at + 1] + goal[at + 2]);
}

/** How much a Keur to be paid counts for a firm, by the months for which its money lasts. */
export function urgencyOf({ parameters, firms }: World, firm: number): number {
  const { cashUrgency: weight } = parameters.freeChoice;
  if (weight === 0) return 1;
  return cashUrgency(weight, runway(firms.columns.cash[firm], firms.columns.burn[firm]));
}

/** Hours that a firm promises each of its allies, as its people work now. */
export function promisedHours({ parameters, firms }: World, firm: number): number {
  const { hoursPerRepPerMonth } = parameters.selling;
  return parameters.alliances.promisedShare * firms.columns.rampedReps[firm] * hoursPerRepPerMonth;
}
