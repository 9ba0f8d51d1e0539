import { discountFactor } from "../../equations/discountFactor.ts";
import { exit } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";
import { focus, type Outcome } from "./Outcome.ts";

/** What became of the focus firm, and how large it is at the horizon. */
export const standingOutcomes: readonly Outcome[] = [
  focus(
    "founderValue",
    "Keur",
    "max",
    "what the founders got and hold: discounted payouts, sale price, or terminal value at the horizon; 0 at insolvency",
    founderValue,
  ),
  focus("survival", "share", "max", "1 if it lives or was bought at the horizon", (world, f) => {
    const { exitCause } = world.firms.columns;
    return exitCause[f] === exit.none || exitCause[f] === exit.acquired ? 1 : 0;
  }),
  focus("survivalMonths", "months", "max", "months it lived, up to the horizon", (world, f) => {
    const { alive, exitMonth, exitCause, founded } = world.firms.columns;
    const gone = alive[f] === 0 && exitCause[f] !== exit.acquired;
    return (gone ? exitMonth[f] : world.market.month) - founded[f];
  }),
  focus("acquired", "share", null, "1 if it was bought", (world, f) =>
    world.firms.columns.exitCause[f] === exit.acquired ? 1 : 0,
  ),
  focus(
    "recurringRevenue",
    "Keur/month",
    "max",
    "recurring revenue after what partners and resellers take",
    (world, f) => netRecurring(world, f),
  ),
  focus(
    "customers",
    "jobs",
    "max",
    "jobs served at the horizon",
    (world, f) => world.firms.columns.users[f],
  ),
  focus("marketShare", "share", "max", "share of all served jobs at the horizon", (world, f) =>
    world.market.users === 0 ? 0 : world.firms.columns.users[f] / world.market.users,
  ),
];

/** Discounted to founding: payouts and sale price received, and a multiple of recurring revenue for what is still held. */
function founderValue(world: World, firm: number): number {
  const { columns } = world.firms;
  const { discountPerYear, revenueMultiple } = world.parameters.value;
  const held =
    columns.alive[firm] === 1
      ? columns.founderShare[firm] *
        revenueMultiple *
        12 *
        Math.max(0, netRecurring(world, firm)) *
        discountFactor(discountPerYear, world.market.month - columns.founded[firm])
      : 0;
  return columns.founderReceived[firm] + held;
}

function netRecurring({ firms }: World, firm: number): number {
  const { columns } = firms;
  if (columns.alive[firm] === 0) return 0;
  return (
    columns.recurring[firm] -
    columns.partnerPay[firm] -
    columns.resellerPay[firm] +
    columns.partnerIncome[firm]
  );
}
