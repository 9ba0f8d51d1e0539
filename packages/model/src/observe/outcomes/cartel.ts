import { pactEnd } from "../../world/Cartel.ts";
import type { Market } from "../../world/Market.ts";
import type { World } from "../../world/World.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** What a price cartel did; against the same draws at the prices that its members would have asked for themselves. */
export const cartelOutcomes: readonly Outcome[] = [
  market(
    "cartelMonths",
    "months",
    null,
    "months in which prices were set together",
    (world, _, b) => world.market.cartel.months - b.cartel.months,
  ),
  market(
    "cartelSpellMonths",
    "months",
    null,
    "mean length of a spell of joint prices; NaN without",
    (world, _, b) =>
      ratio(
        world.market.cartel.months - b.cartel.months,
        world.market.cartel.spells - b.cartel.spells,
      ),
  ),
  market(
    "priceWars",
    "count",
    null,
    "spells of joint prices that ended in a price war",
    (world, _, b) => world.market.cartel.ends[pactEnd.war] - b.cartel.ends[pactEnd.war],
  ),
  market(
    "cartelsFoundOut",
    "count",
    null,
    "cartels that were found out",
    (world, _, b) => world.market.cartel.ends[pactEnd.foundOut] - b.cartel.ends[pactEnd.foundOut],
  ),
  market(
    "overcharge",
    "share",
    "min",
    "price of members over what each would have asked for itself, while prices were set together; NaN without",
    ({ market: { cartel } }, _, b) =>
      ratio(cartel.asked - b.cartel.asked, cartel.unasked - b.cartel.unasked) - 1,
  ),
  market(
    "surplusForgone",
    "Keur/month",
    "min",
    "mean surplus that a decision loses to the cartel, against the same draws without it",
    (world, _, b) =>
      ratio(
        world.market.cartel.surplusForgone - b.cartel.surplusForgone,
        world.market.decisions - b.decisions,
      ),
  ),
  market(
    "uselessCartels",
    "share",
    null,
    "1 if members got no more than each would have asked for itself, else 0; NaN without joint prices",
    ({ market: { cartel } }, _, b) => {
      const asked = cartel.asked - b.cartel.asked;
      const unasked = cartel.unasked - b.cartel.unasked;
      if (unasked === 0) return NaN;
      return asked <= unasked ? 1 : 0;
    },
  ),
  market(
    "cartelPriceRatio",
    "ratio",
    null,
    "mean contracted price in months of joint prices over that in other months; NaN without both",
    (world) => jointOverElse(world, (m, i) => m.recurringByMonth[i] / m.usersByMonth[i]),
  ),
  market(
    "cartelQuantityRatio",
    "ratio",
    null,
    "jobs served in months of joint prices over those in other months; NaN without both",
    (world) => jointOverElse(world, (m, i) => m.usersByMonth[i]),
  ),
];

/** Mean over the months of joint prices by that over the others; months in which nobody is served count in neither. */
function jointOverElse(
  { market: m, forkMonth }: World,
  of: (market: Market, month: number) => number,
): number {
  const sums = [0, 0];
  const months = [0, 0];
  for (let i = 0; i < m.month - forkMonth; i++) {
    if (m.usersByMonth[i] === 0) continue;
    sums[m.jointByMonth[i]] += of(m, i);
    months[m.jointByMonth[i]]++;
  }
  return ratio(ratio(sums[1], months[1]), ratio(sums[0], months[0]));
}
