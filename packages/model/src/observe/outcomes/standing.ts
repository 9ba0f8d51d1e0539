import { pow } from "../../random/portable.ts";
import { exit } from "../../world/codes.ts";
import { sizeAges, valueAges } from "../../world/noted.ts";
import type { World } from "../../world/World.ts";
import { founderValue, netRecurring } from "../worth.ts";
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
  ...valueAges.map((ageMonths, place) =>
    focus(
      `founderValueAt${ageMonths}`,
      "Keur",
      "max",
      `the same at an age of ${ageMonths} months; NaN where the run ends before`,
      (world, f) => valueAtAge(world, f, ageMonths, place),
    ),
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
    "monthsToSale",
    "months",
    null,
    "months from founding to the sale of the firm; NaN where it was not sold",
    ({ firms: { columns } }, f) =>
      columns.exitCause[f] === exit.acquired ? columns.exitMonth[f] - columns.founded[f] : NaN,
  ),
  focus(
    "growthMiddle",
    "share",
    "max",
    `yearly growth of recurring revenue between ${sizeAges.join(" and ")} months of age; NaN where it had none at the first or was gone at the second`,
    growthMiddle,
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

function growthMiddle({ firms: { columns } }: World, firm: number): number {
  const [before, after] = columns.recurringAtAge.subarray(
    firm * sizeAges.length,
    (firm + 1) * sizeAges.length,
  );
  if (before <= 0 || after <= 0) return NaN;
  return pow(after / before, 12 / (sizeAges[1] - sizeAges[0])) - 1;
}

/** Who is gone before that age has received all there is. */
function valueAtAge(world: World, firm: number, ageMonths: number, place: number): number {
  const { columns } = world.firms;
  if (world.market.month - columns.founded[firm] < ageMonths) return NaN;
  if (columns.alive[firm] === 0 && columns.exitMonth[firm] - columns.founded[firm] < ageMonths)
    return columns.founderReceived[firm];
  return columns.valueAtAge[firm * valueAges.length + place];
}
