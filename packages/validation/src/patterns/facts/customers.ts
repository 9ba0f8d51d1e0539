import type { Fact } from "../Fact.ts";

/** What is known of those who buy, talk, take part, or make it themselves. */
export const customerFacts: readonly Fact[] = [
  {
    id: "T39",
    fact: "Demand for a brand falls by 2.62 % when its price rises by 1 %",
    source: "Bijmolt, van Heerde & Pieters 2005, 1,851 estimates",
    parts: [
      {
        what: "elasticity with the own price",
        measure: "ownElasticity",
        low: -4,
        high: -1.5,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T40",
    fact: "Sales rise by .236 % when 1 % more is said, by .417 % with how good it is",
    source: "You, Vadakkepatt & Joshi 2015",
    parts: [
      {
        what: "elasticity with what users tell",
        measure: "talkElasticity",
        low: 0.1,
        high: 0.6,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T41",
    fact: "What was expected and how content one is go together with r = .29",
    source: "Schiebler et al. 2025, N = 58,597; Szymanski & Henard 2001",
    parts: [
      {
        what: "correlation over served jobs",
        measure: "expectationCorrelation",
        low: 0.24,
        high: 0.34,
        unit: "index",
      },
    ],
  },
  {
    id: "T42",
    fact: "Taking over steps makes content those who enjoy it, and less those who only save the firm work",
    source: "Güntürkün 2023, n = 12,662; Stokburger-Sauer 2016; Bendapudi & Leone 2003",
    parts: [
      {
        what: "content, little experience over much",
        measure: "helpRatio",
        low: 0,
        high: 0.999,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T43",
    fact: "Of adults 3.7 to 6.1 % have made or changed a product for themselves in three years",
    source: "von Hippel, de Jong & Flowers 2012, UK, US, Japan",
    parts: [
      {
        what: "make it themselves after 36 months",
        measure: "selfSupplyAt36",
        low: 0.02,
        high: 0.1,
        unit: "share",
      },
    ],
  },
  {
    id: "T44",
    fact: "People would pay twice as much for a watch that they designed",
    source: "Franke & Piller 2004; an upper bound",
    parts: [
      {
        what: "premium paid for made to measure",
        measure: "premiumPaid",
        low: 0.2,
        high: 1,
        unit: "share",
      },
    ],
  },
];
