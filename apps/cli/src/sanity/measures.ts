import type { Parameters, RunResult } from "@searoom/model";
import { inWords } from "../tell/words.ts";
import { type AllianceHistory, allianceHistories } from "../tell/alliances.ts";
import { firstMonth } from "../tell/StoryInput.ts";
import { type Cohort, cohortOf } from "./Cohort.ts";

/** One number of a run that shows whether the market is sane, and what is known of it elsewhere. */
export interface Measure {
  readonly section: string;
  readonly name: string;
  readonly unit: string;
  readonly of: (seen: Seen) => number;
  readonly known?: Band;
  /** Of a figure by age: what it counts, and up to which age that must have been to be seen. */
  readonly byAge?: ByAge;
}

export interface ByAge {
  readonly what: "firms" | "alliances";
  readonly age: number;
}

/** Where only one figure was counted, both ends are that figure. */
export interface Band {
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

/** A run with what several measures look at put together once. */
export interface Seen {
  readonly parameters: Parameters;
  readonly result: RunResult;
  readonly histories: readonly AllianceHistory[];
  /** Firms on investors' money that were founded in the told part, until they left. */
  readonly firms: Cohort;
  /** The same, until they closed their first round or left without one. */
  readonly unfunded: Cohort;
  /** Alliances from contract to end. */
  readonly alliances: Cohort;
}

export function see(parameters: Parameters, result: RunResult): Seen {
  const horizon = firstMonth(result) + result.months;
  const histories = allianceHistories(result.events);
  const firms = startUpsOf(parameters, result);
  const rounds = firstRounds(result);
  return {
    parameters,
    result,
    histories,
    firms: cohortOf(
      firms.map(({ founded, exit }) => ({ began: founded, end: exit })),
      horizon,
    ),
    unfunded: cohortOf(
      firms.map(({ founded, exit, index }) => ({
        began: founded,
        end: rounds.has(index) ? { month: rounds.get(index)!, cause: "funded" } : exit,
      })),
      horizon,
    ),
    alliances: cohortOf(
      histories.map(({ signed, ended }) => ({ began: signed, end: ended })),
      horizon,
    ),
  };
}

function startUpsOf({ groups }: Parameters, result: RunResult) {
  const investors = new Set(
    groups.filter(({ owner }) => owner === "investors").map(({ name }) => name),
  );
  return result.firms
    .map((firm, index) => ({ ...firm, index }))
    .filter(({ group, founded }) => investors.has(group) && founded >= firstMonth(result));
}

/** Month of the first round that each firm closed. */
function firstRounds({ events }: RunResult): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { kind, firm, month } of events)
    if (kind === "round closed" && !first.has(firm)) first.set(firm, month);
  return first;
}

/** The rows of the table for runs of so many months. */
export function measuresFor(months: number): readonly Measure[] {
  const years = Array.from({ length: Math.floor(months / 12) }, (_, i) => 12 * (i + 1));
  const ages = [12, 24, 36, 48, 60, 120].filter((age) => age <= months);
  return [
    ...years.map((month) => adoptionAt(month)),
    ...[10, 50, 80].map((level) =>
      outcome("adoption", `months to ${level} %`, `monthsTo${level}Adoption`, "months"),
    ),
    outcome("adoption", "first purchases that compared sellers", "comparedPurchases", "share"),
    ...channels.map((channel) =>
      outcome("adoption", `won by ${inWords(channel)}`, `adoptionBy.${channel}`, "share"),
    ),
    ...ages.map((age) => survivalTo(age)),
    ...fates,
    {
      section: "start-ups",
      name: "close a round within 36 months",
      unit: "share",
      of: ({ unfunded }) => unfunded.ended(36, "funded"),
      byAge: { what: "firms", age: 36 },
      known: { low: 0.15, high: 0.54, source: "CB Insights 2008–10; Carta" },
    },
    outcome("prices", "mean price", "meanPrice", "Keur/month"),
    outcome("prices", "mark-up over cost", "markup", "Keur/month"),
    {
      section: "prices",
      name: "mark-up as share of the price",
      unit: "share",
      of: ({ result: { outcomes: o } }) => o["markup"] / o["meanPrice"],
    },
    outcome("prices", "churn a year", "churnPerYear", "share"),
    outcome("prices", "concentration (HHI)", "hhi", "index"),
    { section: "cost of a customer", name: "all firms", unit: "Keur", of: salesCostOfAll },
    outcome("cost of a customer", "focus firm", "acquisitionCost", "Keur"),
    ...channels.map((channel) =>
      outcome(
        "cost of a customer",
        `all firms, ${inWords(channel)}`,
        `acquisitionCostBy.${channel}`,
        "Keur",
      ),
    ),
    outcome("cost of a customer", "focus firm, payback", "paybackMonths", "months", {
      low: 12,
      high: 30,
      source: "practitioners after Skok, mid-size to enterprise",
    }),
    outcome("cost of a customer", "focus firm, LTV/CAC", "lifetimeValueToCost", "ratio", {
      low: 1.5,
      high: 8,
      source: "practitioners after Skok",
    }),
    {
      section: "alliances",
      name: "signed",
      unit: "count",
      of: ({ histories }) => histories.length,
    },
    ...endCauses.map((cause) => endedBy(cause)),
    { section: "alliances", name: "median age at the end", unit: "months", of: medianAge },
    {
      section: "alliances",
      name: "ended within 60 months",
      unit: "share",
      of: ({ result }) => result.outcomes["endedBy60"],
      byAge: { what: "alliances", age: 60 },
      known: { low: 0.39, high: 0.6, source: "Harrigan; Bleeke & Ernst; Park & Russo" },
    },
    {
      section: "alliances",
      name: "hazard of the end, a month",
      unit: "ratio",
      of: allianceHazard,
      known: { low: 0.008, high: 0.015, source: "Harrigan; Bleeke & Ernst; Park & Russo" },
    },
    {
      section: "alliances",
      name: "reseller margin (set)",
      unit: "share",
      of: ({ parameters }) =>
        parameters.resellers.count === 0 ? NaN : parameters.resellers.margin,
      known: { low: 0.2, high: 0.4, source: "Building Better Channels" },
    },
    outcome("alliances", "acquisitions", "acquisitions", "count"),
  ];
}

const channels = ["direct", "introduction", "reseller", "wordOfMouth", "inbound"];

const endCauses = [
  "neglected",
  "trust broken",
  "term ended",
  "partner gone",
  "partner acquired",
  "antitrust",
];

function outcome(section: string, name: string, key: string, unit: string, known?: Band): Measure {
  const of = ({ result }: Seen) => result.outcomes[key];
  return known === undefined ? { section, name, unit, of } : { section, name, unit, of, known };
}

function adoptionAt(month: number): Measure {
  return {
    section: "adoption",
    name: `by month ${month}`,
    unit: "share",
    of: ({ result }) => result.panel.market["adoption"][month - 1],
  };
}

/** Of the 1994 cohort of establishments, at 1, 5 and 10 years. */
const establishments: Readonly<Record<number, readonly [low: number, high: number]>> = {
  12: [0.75, 0.82],
  60: [0.44, 0.53],
  120: [0.3, 0.37],
};

function survivalTo(age: number): Measure {
  const measure: Measure = {
    section: "start-ups",
    name: `in business or bought at ${age} months`,
    unit: "share",
    of: ({ firms }) => firms.going(age) + firms.ended(age, "acquired"),
    byAge: { what: "firms", age },
  };
  const band = establishments[age];
  return band === undefined
    ? measure
    : {
        ...measure,
        known: { low: band[0], high: band[1], source: "BLS 2018, all sectors, 1994 cohort" },
      };
}

/** Between six and seven years, as the cohort of 2018 was counted. */
const countedAt = 78;

const fates: readonly Measure[] = [
  fate("alive at 78 months", 0.322, "aliveAt78"),
  fate("bought by 78 months", 0.055, "boughtBy78"),
];

function fate(name: string, counted: number, key: string): Measure {
  return {
    ...outcome("start-ups", name, key, "share", {
      low: counted,
      high: counted,
      source: "Carta, start-ups founded in 2018",
    }),
    byAge: { what: "firms", age: countedAt },
  };
}

/** What all firms spent on selling over all customers won. */
function salesCostOfAll({ result }: Seen): number {
  const { market, firms } = result.panel;
  const cost = firms["flowSales"].reduce((sum, value) => sum + Math.abs(value), 0);
  const wins = ["winsFromNever", "winsFromRivals", "winsFromLapsed"].reduce((sum, column) => {
    const counter = market[column];
    return sum + counter[counter.length - 1] - counter[0];
  }, 0);
  return cost / wins;
}

function endedBy(cause: string): Measure {
  return {
    section: "alliances",
    name: `ended: ${cause}`,
    unit: "count",
    of: ({ histories }) => histories.filter(({ ended }) => ended?.cause === cause).length,
  };
}

function medianAge({ histories }: Seen): number {
  const ages = histories
    .flatMap(({ signed, ended }) => (ended === null ? [] : [ended.month - signed]))
    .sort((a, b) => a - b);
  return ages[Math.floor(ages.length / 2)] ?? NaN;
}

/** Ends over the months that alliances lasted. */
function allianceHazard({ histories, result }: Seen): number {
  const end = firstMonth(result) + result.months;
  const months = histories.reduce(
    (sum, { signed, ended }) => sum + (ended?.month ?? end) - signed,
    0,
  );
  return histories.filter(({ ended }) => ended !== null).length / months;
}
