import { focus, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** Whose money and whose help the focus firm used. */
export const backingOutcomes: readonly Outcome[] = [
  focus(
    "burnMultiple",
    "ratio",
    "min",
    "money burned per Keur of yearly recurring revenue at the horizon; NaN without revenue",
    (world, f) => ratio(world.firms.columns.burnedEver[f], 12 * world.firms.columns.recurring[f]),
  ),
  focus(
    "rounds",
    "count",
    null,
    "funding rounds closed",
    (world, f) => world.firms.columns.rounds[f],
  ),
  focus(
    "founderShare",
    "share",
    "max",
    "what founders hold after dilution",
    (world, f) => world.firms.columns.founderShare[f],
  ),
  focus(
    "partneredMonths",
    "months",
    null,
    "months with an active alliance, counted per alliance",
    (world, f) => world.firms.columns.partneredMonths[f],
  ),
  focus(
    "couldNotPay",
    "count",
    null,
    "ways to sell that seemed worth while when it looked for one, and that it could not pay for; 0 for a firm that does not choose",
    (world, f) => (world.rates.choosesWays ? world.choices.columns.unaffordable[f] : 0),
  ),
  focus(
    "indirectShare",
    "share",
    null,
    "share of recurring revenue that came through partners and resellers; NaN without revenue",
    (world, f) => ratio(world.firms.columns.indirect[f], world.firms.columns.recurring[f]),
  ),
  focus(
    "lockInLoss",
    "utility",
    "min",
    "what exclusive contracts cost its offers, mean over the months in which it was bound; NaN if it never was",
    (world, f) => ratio(world.firms.columns.lockInSum[f], world.firms.columns.boundMonths[f]),
  ),
];
