import type { Fact } from "../Fact.ts";

/** What is known of firms that work together. */
export const tieFacts: readonly Fact[] = [
  {
    id: "T13",
    fact: "More than half of alliances end within five years",
    source: "Harrigan; Bleeke & Ernst (in Brunell); Park & Russo; Dyer; doubted: badly founded",
    parts: [
      {
        what: "ended within five years",
        measure: "endedBy60",
        low: 0.39,
        high: 0.6,
        unit: "share",
      },
      {
        what: "hazard of the end, a month",
        measure: "tieHazard",
        low: 0.008,
        high: 0.015,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T14",
    fact: "The hazard of joint ventures rises to mid-life and then falls",
    source: "Park & Russo 1996, abstract",
    parts: [
      {
        what: "hazard, years 2–3 over year 1",
        measure: "tieHazardMiddle",
        low: 1.001,
        high: Infinity,
        unit: "ratio",
      },
      {
        what: "hazard, years 5–8 over years 2–3",
        measure: "tieHazardLate",
        low: 0,
        high: 0.999,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T15",
    fact: "Firms that were allied before take less equity in each other",
    source: "Gulati 1995, abstract",
    parts: [],
    notMeasured:
      "a run does not write down at which rung an alliance stood when it was signed anew",
  },
  {
    id: "T16",
    fact: "Innovation is best with allies who know neither the same nor something quite different",
    source: "Nooteboom et al. 2007, 994 alliances",
    parts: [],
    notMeasured:
      "what is absorbed is largest at half distance by the equation itself, so that it says nothing",
  },
  {
    id: "T17",
    fact: "Alliances raise the value of software ventures, and too many lower it",
    source: "a study of software ventures, Strategic Management Society 2016, abstract",
    parts: [
      {
        what: "revenue at 5 years, one or two over none",
        measure: "worthOfSomeTies",
        low: 1.001,
        high: Infinity,
        unit: "ratio",
      },
      {
        what: "revenue at 5 years, five and more over 3–4",
        measure: "worthOfManyTies",
        low: 0,
        high: 0.999,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T18",
    fact: "Allied firms have three partners in the mean; newcomers mostly link to those before them",
    source: "Tomasello et al. on 22,000 research alliances of 14,500 firms, abstracts; degree ours",
    parts: [
      { what: "partners of an allied firm", measure: "meanDegree", low: 2, high: 6, unit: "ratio" },
      {
        what: "first alliances with an older firm",
        measure: "newcomersToOlder",
        low: 0.501,
        high: 1,
        unit: "share",
      },
    ],
  },
  {
    id: "T30",
    fact: "From contract to the first qualified deal of a partner 90 to 180 days",
    source: "getfairview and other vendors; confounded by selection",
    parts: [],
  },
  {
    id: "T31",
    fact: "Resellers keep 20 to 40 %",
    source: "Building Better Channels; getmonetizely",
    parts: [],
  },
  {
    id: "T45",
    fact: "Alliances at founding raise early performance",
    source: "Baum, Calabrese & Silverman 2000, press summary",
    parts: [
      {
        what: "gain in three years of early allies",
        measure: "networkGain36",
        low: 0.001,
        high: Infinity,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T46",
    fact: "Two parcel networks competed and worked together for 23 years",
    source: "AeroTime, SupplyChainDive, USPS Link on FedEx and the US Postal Service",
    parts: [
      {
        what: "longest alliance, in 20 years",
        measure: "longestAllianceMonths",
        low: 180,
        high: 240,
        unit: "months",
      },
    ],
  },
  {
    id: "T47",
    fact: "Ventures ally with partners who may rob them if they need them and can defend themselves",
    source: "Katila et al. 2008, abstract",
    parts: [],
    notMeasured:
      "no firm weighs what an ally may learn from it, so that need and defence cannot meet",
  },
];
