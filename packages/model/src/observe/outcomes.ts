import { discountFactor } from "../equations/discountFactor.ts";
import type { OutcomeDefinition } from "../RunResult.ts";
import { channels, exit } from "../world/codes.ts";
import { stage } from "../world/Alliances.ts";
import { adoptionLevels, type Market } from "../world/Market.ts";
import type { World } from "../world/World.ts";
import { concentration, contributionOf, meanPrice, penetration, sellersOf } from "./measures.ts";

interface Outcome extends OutcomeDefinition {
  /** Of one firm where it is about the focus, else of the market since it was `before`. */
  readonly measure: (world: World, firm: number, before: Market) => number;
}

type Measure = Outcome["measure"];

const focus = (
  name: string,
  unit: string,
  direction: Outcome["direction"],
  description: string,
  measure: Measure,
): Outcome => ({ name, unit, direction, description, of: "focus", measure });

const market = (
  name: string,
  unit: string,
  direction: Outcome["direction"],
  description: string,
  measure: Measure,
): Outcome => ({ name, unit, direction, description, of: "market", measure });

const outcomes: readonly Outcome[] = [
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
  focus(
    "monthsToFirstCustomer",
    "months",
    "min",
    "months from founding to the first customer; Infinity if never",
    (world, f) => since(world, f, world.firms.columns.firstCustomerMonth[f]),
  ),
  focus(
    "monthsToTenthCustomer",
    "months",
    "min",
    "months from founding to the tenth customer; Infinity if never",
    (world, f) => since(world, f, world.firms.columns.tenthCustomerMonth[f]),
  ),
  focus(
    "monthsToHundredthCustomer",
    "months",
    "min",
    "months from founding to the hundredth customer; Infinity if never",
    (world, f) => since(world, f, world.firms.columns.hundredthCustomerMonth[f]),
  ),
  focus(
    "acquisitionCost",
    "Keur",
    "min",
    "sales cost per customer won, all channels (CAC); NaN without customers",
    (world, f) => ratio(world.firms.columns.salesCostEver[f], winsOf(world, f)),
  ),
  ...channels.map((name, c) =>
    focus(
      `acquisitionCost.${name}`,
      "Keur",
      "min",
      `sales cost per customer won through ${name}; NaN without`,
      (world, f) =>
        ratio(
          world.firms.columns.channelCost[f * channels.length + c],
          world.firms.columns.wins[f * channels.length + c],
        ),
    ),
  ),
  ...channels.map((name, c) =>
    focus(
      `wins.${name}`,
      "jobs",
      null,
      `customers won through ${name}`,
      (world, f) => world.firms.columns.wins[f * channels.length + c],
    ),
  ),
  focus(
    "lifetimeValue",
    "Keur",
    "max",
    "revenue per customer × gross margin / churn (LTV); NaN without churn",
    lifetimeValue,
  ),
  focus(
    "paybackMonths",
    "months",
    "min",
    "acquisition cost over monthly contribution of a customer; NaN without customers or contribution",
    (world, f) => {
      const { columns } = world.firms;
      const offer = columns.offer[f];
      const contribution = offer === -1 ? 0 : contributionOf(world, offer);
      if (contribution <= 0) return NaN;
      return ratio(columns.salesCostEver[f], winsOf(world, f)) / contribution;
    },
  ),
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
    "indirectShare",
    "share",
    null,
    "share of recurring revenue that came through partners and resellers; NaN without revenue",
    (world, f) => ratio(world.firms.columns.indirect[f], world.firms.columns.recurring[f]),
  ),

  market("adoption", "share", null, "jobs with a supplier or self-supply", (world) =>
    penetration(world),
  ),
  ...adoptionLevels.map((level, i) =>
    market(
      `monthsTo${Math.round(level * 100)}Adoption`,
      "months",
      null,
      `months until ${Math.round(level * 100)} % of jobs are served; Infinity if never`,
      (world) =>
        world.market.adoptionMonths[i] === -1 ? Infinity : world.market.adoptionMonths[i],
    ),
  ),
  market(
    "selfSupply",
    "share",
    null,
    "jobs that make it themselves",
    (world) => world.market.selfSupplied / world.jobs.count,
  ),
  market("hhi", "index", null, "Herfindahl–Hirschman index of served jobs", (world) =>
    concentration(world),
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
  ...channels.map((name, c) =>
    market(
      `adoptionBy.${name}`,
      "share",
      null,
      `share of all wins through ${name}`,
      (world, _, b) => ratio(world.market.wins[c] - b.wins[c], allWins(world.market) - allWins(b)),
    ),
  ),
  ...channels.map((name, c) =>
    market(
      `acquisitionCostBy.${name}`,
      "Keur",
      null,
      `sales cost of all firms per customer won through ${name}; NaN without`,
      ({ firms }) => {
        const { channelCost, wins } = firms.columns;
        let cost = 0;
        let won = 0;
        for (let f = 0; f < firms.count; f++) {
          cost += channelCost[f * channels.length + c];
          won += wins[f * channels.length + c];
        }
        return ratio(cost, won);
      },
    ),
  ),
  ...channels.map((name, c) =>
    market(
      `openedBy.${name}`,
      "share",
      null,
      `share of first purchases whose buying project was opened by ${name}`,
      (world, _, b) =>
        ratio(
          world.market.openedBy[c] - b.openedBy[c],
          sum(world.market.openedBy) - sum(b.openedBy),
        ),
    ),
  ),
  market(
    "legitimacy",
    "share",
    null,
    "legitimacy of the market",
    (world) => world.market.legitimacy,
  ),
  market("sellers", "count", null, "firms that sell at the horizon", (world) => sellersOf(world)),
  market(
    "startUpSurvival60",
    "share",
    null,
    "firms on investors' money that lived 60 months or were bought, of those founded 60 months before the end",
    survival60,
  ),
  market("alliancesSigned", "count", null, "alliances signed", (world) => {
    let count = 0;
    for (let a = 0; a < world.alliances.count; a++)
      count += world.alliances.columns.signed[a] >= world.forkMonth ? 1 : 0;
    return count;
  }),
  market(
    "allianceMonths",
    "months",
    null,
    "mean age at their end of alliances that ended; NaN without",
    (world) => {
      const { columns, count } = world.alliances;
      let months = 0;
      let ended = 0;
      for (let a = 0; a < count; a++) {
        if (columns.stage[a] !== stage.ended || columns.signed[a] === -1) continue;
        months += columns.ended[a] - columns.signed[a];
        ended++;
      }
      return ratio(months, ended);
    },
  ),
  market(
    "acquisitions",
    "count",
    null,
    "firms bought",
    (world, _, b) => world.market.acquisitions - b.acquisitions,
  ),
];

export const outcomeDefinitions: readonly OutcomeDefinition[] = outcomes.map(
  ({ measure: _, ...definition }) => definition,
);

/**
 * All outcomes in the order of `outcomeDefinitions`; those about the focus firm are its own, or the mean over the treated
 * firms, or NaN where there is neither.
 */
export function measureOutcomes(world: World, before: Market): Float64Array {
  const { columns, count } = world.firms;
  const subjects: number[] = [];
  for (let firm = 0; firm < count; firm++)
    if ((columns.focus[firm] | columns.treated[firm]) === 1) subjects.push(firm);
  return Float64Array.from(outcomes, ({ of, measure }) => {
    if (of === "market") return measure(world, -1, before);
    let sum = 0;
    let defined = 0;
    for (const firm of subjects) {
      const value = measure(world, firm, before);
      if (Number.isNaN(value)) continue;
      sum += value;
      defined++;
    }
    return defined === 0 ? NaN : sum / defined;
  });
}

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

function since({ firms }: World, firm: number, month: number): number {
  return month === -1 ? Infinity : month - firms.columns.founded[firm];
}

function winsOf({ firms }: World, firm: number): number {
  const { winsFromNever, winsFromRivals, winsFromLapsed } = firms.columns;
  return winsFromNever[firm] + winsFromRivals[firm] + winsFromLapsed[firm];
}

function allWins({ winsFromNever, winsFromRivals, winsFromLapsed }: Market): number {
  return winsFromNever + winsFromRivals + winsFromLapsed;
}

/**
 * LTV = ARPA × gross margin / churn, with the churn of the whole market.
 *
 * @source Gupta & Lehmann 2005
 */
function lifetimeValue(world: World, firm: number): number {
  const { columns } = world.firms;
  const { market: m } = world;
  const churn = ratio(m.switches + m.lapses, m.userMonths);
  if (columns.users[firm] === 0) return NaN;
  const margin =
    columns.recurring[firm] -
    columns.partnerPay[firm] -
    columns.resellerPay[firm] -
    columns.serviceCost[firm];
  return ratio(margin / columns.users[firm], churn);
}

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

function survival60(world: World): number {
  const { columns, count } = world.firms;
  let born = 0;
  let lived = 0;
  for (let firm = 0; firm < count; firm++) {
    const age = world.market.month - columns.founded[firm];
    if (columns.investorOwned[firm] === 0 || columns.founded[firm] < world.forkMonth || age < 60)
      continue;
    born++;
    const gone = columns.alive[firm] === 0 && columns.exitCause[firm] !== exit.acquired;
    if (!gone || columns.exitMonth[firm] - columns.founded[firm] >= 60) lived++;
  }
  return ratio(lived, born);
}

function sum(column: Int32Array): number {
  return column.reduce((total, x) => total + x, 0);
}

function ratio(a: number, b: number): number {
  return b === 0 ? NaN : a / b;
}
