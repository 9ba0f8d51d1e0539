import { leversOf } from "../forms.ts";
import type { Firms } from "../../world/Firms.ts";
import { lever, leverCount } from "../../world/levers.ts";
import type { World } from "../../world/World.ts";
import { concentration, meanPrice } from "../measures.ts";
import { allWins } from "./allWins.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** What competition does to prices, and from whom customers are won. */
export const competitionOutcomes: readonly Outcome[] = [
  market(
    "hhi",
    "index",
    null,
    "how concentrated the market is: sum of squared shares of served jobs, 1 where one firm has all (Herfindahl–Hirschman index)",
    (world) => concentration(world),
  ),
  market("meanPrice", "Keur/month", null, "mean contracted price", (world) => meanPrice(world)),
  market(
    "markup",
    "Keur/month",
    null,
    "mean price of offers over their cost, weighted by customers",
    markup,
  ),
  market(
    "unitCost",
    "Keur/month",
    "min",
    "what components and service cost all firms together, per served job; NaN while nobody is served",
    ({ firms, market: { users } }) => ratio(servingCost(firms), users),
  ),
  market(
    "grossMargin",
    "share",
    null,
    "recurring revenue of all firms at the horizon less what components and service cost, over that revenue",
    grossMargin,
  ),
  market(
    "ownElasticity",
    "ratio",
    null,
    "change of a seller's demand with its own price, in percent per percent, as its recent projects showed it; weighted by demand",
    ownElasticity,
  ),
  market(
    "spendLeft",
    "share",
    null,
    "mean recurring revenue of all firms in the last 12 months over that in the best 12 since the strategies part",
    spendLeft,
  ),
  market(
    "customisedShare",
    "share",
    null,
    "served jobs whose supplier makes to measure; NaN while nobody is served",
    (world) => madeToMeasure(world).share,
  ),
  market(
    "premiumPaid",
    "share",
    null,
    "mean contracted price where the supplier makes to measure over that of others, less 1; NaN without both",
    (world) => madeToMeasure(world).premium,
  ),
  market(
    "consumerSurplus",
    "Keur/month",
    "max",
    "mean surplus of a decision over doing nothing",
    (world, _, b) => ratio(world.market.surplus - b.surplus, world.market.decisions - b.decisions),
  ),
  market("churnPerYear", "share", null, "customers lost per year and customer", (world, _, b) =>
    ratio(
      12 * (world.market.switches + world.market.lapses - b.switches - b.lapses),
      world.market.userMonths - b.userMonths,
    ),
  ),
  market("redness", "share", null, "share of wins taken from a rival", (world, _, b) =>
    ratio(world.market.winsFromRivals - b.winsFromRivals, allWins(world.market) - allWins(b)),
  ),
  market(
    "winsFromNever",
    "share",
    null,
    "share of wins from those who never bought before",
    (world, _, b) =>
      ratio(world.market.winsFromNever - b.winsFromNever, allWins(world.market) - allWins(b)),
  ),
  market(
    "winsFromLapsed",
    "share",
    null,
    "share of wins from those who had stopped",
    (world, _, b) =>
      ratio(world.market.winsFromLapsed - b.winsFromLapsed, allWins(world.market) - allWins(b)),
  ),
  market(
    "comparedPurchases",
    "share",
    null,
    "share of first purchases that weighed two or more sellers",
    (world, _, b) =>
      ratio(
        world.market.firstPurchasesCompared - b.firstPurchasesCompared,
        world.market.firstPurchases - b.firstPurchases,
      ),
  ),
];

function markup(world: World): number {
  const { firms, offers, market: m } = world;
  const { columns, count } = firms;
  let sum = 0;
  for (let firm = 0; firm < count; firm++) {
    const offer = columns.offer[firm];
    if (columns.alive[firm] === 1 && offer !== -1)
      sum += columns.users[firm] * (offers.price[offer] - offers.pricingCost[offer]);
  }
  return ratio(sum, m.users);
}

/** What allies and resellers are paid goes from firm to firm; what it costs an ally to serve is a cost. */
function grossMargin({ firms }: World): number {
  const { columns, count } = firms;
  let revenue = 0;
  for (let firm = 0; firm < count; firm++)
    if (columns.alive[firm] === 1) revenue += columns.recurring[firm];
  return ratio(revenue - servingCost(firms), revenue);
}

function servingCost({ columns, count }: Firms): number {
  let cost = 0;
  for (let firm = 0; firm < count; firm++)
    if (columns.alive[firm] === 1) cost += columns.serviceCost[firm] + columns.partnerService[firm];
  return cost;
}

/**
 * Mean of −α_p·price·(1 − s), weighted by s.
 *
 * @source Train 2009, Discrete Choice Methods with Simulation, elasticities of the logit
 */
function ownElasticity({ firms: { columns, count } }: World): number {
  let slope = 0;
  let demand = 0;
  for (let firm = 0; firm < count; firm++) {
    if ((columns.alive[firm] & columns.selling[firm]) === 0) continue;
    slope -= columns.choiceSlope[firm] * columns.price[firm];
    demand += columns.choiceSum[firm];
  }
  return ratio(slope, demand);
}

function spendLeft({ market: m, forkMonth }: World): number {
  const months = m.month - forkMonth;
  if (months < 12) return NaN;
  let year = 0;
  let best = 0;
  for (let month = 0; month < months; month++) {
    year += m.recurringByMonth[month] - (month < 12 ? 0 : m.recurringByMonth[month - 12]);
    if (month >= 11) best = Math.max(best, year);
  }
  return ratio(year, best);
}

function madeToMeasure(world: World): { share: number; premium: number } {
  const { columns, count } = world.firms;
  const users = [0, 0];
  const paid = [0, 0];
  for (let job = 0; world.rates.refuses && job < world.jobs.count; job++) {
    if (world.jobs.supplier[job] < 0) continue;
    const at = world.jobs.supplier[job] * leverCount + lever.personalisation;
    const made = leversOf(world, job)[at] > 0 ? 1 : 0;
    users[made]++;
    paid[made] += world.jobs.price[job];
  }
  for (let firm = 0; firm < count; firm++) {
    if (world.rates.refuses || columns.alive[firm] === 0) continue;
    const made = columns.lever[firm * leverCount + lever.personalisation] > 0 ? 1 : 0;
    users[made] += columns.users[firm];
    paid[made] += columns.recurring[firm];
  }
  const measured = ratio(paid[1], users[1]);
  return {
    share: ratio(users[1], users[0] + users[1]),
    premium: ratio(measured, ratio(paid[0], users[0])) - 1,
  };
}
