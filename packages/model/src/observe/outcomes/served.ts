import { channel } from "../../world/codes.ts";
import type { Market } from "../../world/Market.ts";
import type { World } from "../../world/World.ts";
import { leadOf } from "../production.ts";
import type { ServedJobs } from "../servedJobs.ts";
import { leverCount } from "../../world/levers.ts";
import { market, type Outcome } from "./Outcome.ts";
import { correlation } from "./correlation.ts";
import { ratio } from "./ratio.ts";

/** What customers get: how well it fits, how soon it comes, whether it is what they expected, and what of its worth is theirs. */
export const servedOutcomes: readonly Outcome[] = [
  market(
    "meanDisconfirmation",
    "utility",
    "max",
    "mean satisfaction of served jobs: how much better than expected they fare, losses weighing more; NaN without, and where accounts choose by table",
    (_world, _firm, _before, { felt, count }) => ratio(total(felt), count),
  ),
  market(
    "expectationsMet",
    "share",
    "max",
    "served jobs that fare no worse than expected; NaN in the same cases",
    expectationsMet,
  ),
  market(
    "leadTime",
    "months",
    "min",
    "months from contract to use at the horizon, weighted by the suppliers' customers; NaN while nobody is served",
    leadTime,
  ),
  market(
    "fit",
    "share",
    "max",
    "mean performance of what served jobs have, each by its own needs; NaN while nobody is served",
    (_world, _firm, _before, { fit, count }) => ratio(fit, count),
  ),
  market(
    "fitGap",
    "distance",
    "min",
    "mean distance in needs between accounts and their suppliers, as far as nothing is made to measure or near; NaN while nobody is served",
    (_world, _firm, _before, { misfit, count }) => ratio(misfit, count),
  ),
  market(
    "referralRate",
    "count",
    null,
    "first purchases a year and user whose buying project word of mouth opened",
    (world, _, b) =>
      ratio(
        12 * (world.market.openedBy[channel.wordOfMouth] - b.openedBy[channel.wordOfMouth]),
        world.market.userMonths - b.userMonths,
      ),
  ),
  market(
    "contributors",
    "share",
    null,
    "jobs that are made by accounts that give away their designs",
    (world) => world.market.contributors / world.jobs.count,
  ),
  market(
    "firmsShareOfOutput",
    "share",
    null,
    "served jobs among all that are served or made by their owners; NaN without",
    ({ market: { users, selfSupplied } }) => ratio(users, users + selfSupplied),
  ),
  market(
    "surplusToCustomers",
    "share",
    "max",
    "customers' surplus from what they have, as they live it, over that and the margins of firms and resellers; NaN while nobody is served and where no price counts",
    surplusToCustomers,
  ),
  market(
    "pulseCorrelation",
    "correlation",
    null,
    "how closely changes in customers' income from month to month go with changes in customers won, an inbound cycle later; NaN where income or wins do not change",
    pulseCorrelation,
  ),
];

function total(column: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < column.length; n++) sum += column[n];
  return sum;
}

function expectationsMet(_: World, _firm: number, _before: Market, served: ServedJobs): number {
  const { felt, count } = served;
  let met = 0;
  for (let n = 0; n < count; n++) {
    if (Number.isNaN(felt[n])) return NaN;
    if (felt[n] >= 0) met++;
  }
  return ratio(met, count);
}

function leadTime(world: World): number {
  const { firms, offers } = world;
  const { columns, count } = firms;
  let months = 0;
  let users = 0;
  for (let firm = 0; firm < count; firm++) {
    const offer = columns.offer[firm];
    if (columns.alive[firm] === 0 || offer === -1) continue;
    const maker = offers.maker[offer];
    const wait =
      (maker === -1 ? 0 : columns.wait[maker]) +
      leadOf(world, firm, columns.lever, firm * leverCount);
    months += columns.users[firm] * wait;
    users += columns.users[firm];
  }
  return ratio(months, users);
}

function surplusToCustomers(
  { firms }: World,
  _: number,
  _before: Market,
  { surplus: theirs }: ServedJobs,
): number {
  const { recurring, serviceCost, partnerService, alive } = firms.columns;
  let margins = 0;
  for (let firm = 0; firm < firms.count; firm++)
    if (alive[firm] === 1) margins += recurring[firm] - serviceCost[firm] - partnerService[firm];
  return ratio(theirs, theirs + Math.max(0, margins));
}

/** Over the months of the run. */
function pulseCorrelation({ market: m, parameters, forkMonth }: World): number {
  const lag = Math.round(parameters.reach.cycleMonths.inbound);
  const months = Math.min(m.month - forkMonth, m.wonByMonth.length) - lag - 2;
  if (months < 2) return NaN;
  const income = m.incomeByMonth;
  const won = (month: number) => m.wonByMonth[month] - m.wonByMonth[month - 1];
  return correlation(
    Float64Array.from({ length: months }, (_, i) => income[i + 2] - income[i + 1]),
    Float64Array.from({ length: months }, (_, i) => won(i + 2 + lag) - won(i + 1 + lag)),
  );
}
