import type { Fact } from "../Fact.ts";

/** How long firms live, who pays for them, and what a customer costs them. */
export const firmFacts: readonly Fact[] = [
  {
    id: "T06",
    fact: "Of new establishments 79.6 % are there after a year, 49.6 % after five, 33.6 % after ten",
    source: "US Bureau of Labor Statistics 2018, cohort of 1994, 569,419 establishments",
    parts: [
      {
        what: "in business or bought, year 1",
        measure: "survivalTo12",
        low: 0.75,
        high: 0.82,
        unit: "share",
      },
      {
        what: "in business or bought, year 5",
        measure: "survivalTo60",
        low: 0.44,
        high: 0.53,
        unit: "share",
      },
      {
        what: "in business or bought, year 10",
        measure: "survivalTo120",
        low: 0.3,
        high: 0.37,
        unit: "share",
      },
    ],
  },
  {
    id: "T07",
    fact: "The hazard of exit falls with age: .20 in the first year, .06 in the tenth",
    source: "computed from the cohort of T06",
    parts: [
      {
        what: "hazard, years 6–10 over year 1",
        measure: "hazardFall",
        low: 0,
        high: 0.999,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T08",
    fact: "After four years 44 % are there, of the information sector 38 %",
    source: "Knaup 2005, cohort of 1998, second quarter",
    parts: [
      {
        what: "in business or bought, year 4",
        measure: "survivalTo48",
        low: 0.38,
        high: 0.55,
        unit: "share",
      },
    ],
  },
  {
    id: "T09",
    fact: "Of start-ups on investors' money 32.2 % live after 6½ years, 5.5 % were bought",
    source: "Carta, 4,369 US start-ups founded in 2018, via duetpartners; bands ±25 %",
    parts: [
      { what: "alive after 78 months", measure: "aliveAt78", low: 0.24, high: 0.4, unit: "share" },
      { what: "bought by then", measure: "boughtBy78", low: 0.041, high: 0.069, unit: "share" },
    ],
  },
  {
    id: "T10",
    fact: "Of seed cohorts 46 % raise a second round; from seed to the next in two years 15 to 31 %",
    source: "CB Insights, cohorts of 2008 to 2010; Carta, 2018 and 2022",
    parts: [],
  },
  {
    id: "T11",
    fact: "Of the exits of start-ups on venture capital 83 to 90 % are sales to other firms",
    source: "NVCA 2013 and 2016",
    parts: [],
    notMeasured: "nobody goes public in the model, so that every exit with money is a sale",
  },
  {
    id: "T12",
    fact: "Some 5.3 to 7.4 % of acquisitions stop what was bought (pharmaceuticals)",
    source: "Cunningham, Ederer & Ma",
    parts: [
      {
        what: "bought and stopped, of all bought",
        measure: "shelvedShare",
        low: 0.05,
        high: 0.08,
        unit: "share",
      },
    ],
  },
  {
    id: "T28",
    fact: "A customer pays back in 5 to 30 months; its lifetime value is three times its cost",
    source: "practitioners after Skok (pulserevops), secondary",
    parts: [
      {
        what: "payback of the firm in question",
        measure: "paybackMonths",
        low: 5,
        high: 30,
        unit: "months",
      },
      {
        what: "lifetime value over cost",
        measure: "lifetimeValueToCost",
        low: 1.5,
        high: 8,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T29",
    fact: "Field sales: 1.14 $ of cost for 1 $ of new yearly revenue, 5 months until people sell",
    source: "Skok, via insivia; Bridge Group 2017",
    parts: [],
  },
  {
    id: "T35",
    fact: "Cartels overcharge by 23 % in the median",
    source: "Connor 2014, 2,041 estimates",
    parts: [{ what: "overcharge", measure: "overcharge", low: 0.1, high: 0.5, unit: "share" }],
  },
  {
    id: "T36",
    fact: "Railroads 1880–86: rates +40 % and traffic −25 % in cartel weeks, spells of 17 weeks",
    source: "Joint Executive Committee, 328 weeks, our computation; bands of the scenario",
    parts: [
      {
        what: "rate in cartel months over others",
        measure: "cartelPriceRatio",
        low: 1.21,
        high: 1.58,
        unit: "ratio",
      },
      {
        what: "traffic in the same over others",
        measure: "cartelQuantityRatio",
        low: 0.61,
        high: 0.91,
        unit: "ratio",
      },
      { what: "mean spell", measure: "cartelSpellMonths", low: 4.2, high: 7.9, unit: "months" },
    ],
  },
  {
    id: "T37",
    fact: "A cartel is found out with 13 to 17 % probability a year",
    source: "Bryant & Eckard 1991; Combe, Monnier & Legal 2008",
    parts: [],
  },
  {
    id: "T38",
    fact: "Cartels last five years in the mean, in two humps",
    source: "Levenstein & Suslow 2006",
    parts: [
      {
        what: "months of joint prices",
        measure: "cartelMonths",
        low: 12,
        high: 120,
        unit: "months",
      },
    ],
  },
];
