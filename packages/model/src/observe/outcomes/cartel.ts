import { pactEnd } from "../../world/Cartel.ts";
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
];
