import type { Fact } from "../Fact.ts";

/** How categories grow, and what happens to the number and the size of those who sell in them. */
export const marketFacts: readonly Fact[] = [
  {
    id: "T01",
    fact: "Outside influence p, mean of published applications: .03 a year",
    source: "Sultan, Farley & Lehmann 1990, 15 studies, as quoted in a thesis of 2002",
    parts: [],
  },
  {
    id: "T02",
    fact: "Word of mouth q, mean of published applications: .38 a year",
    source: "as T01",
    parts: [],
  },
  {
    id: "T03",
    fact: "Bass curves fitted to 36 products: median q .49 a year, eight of ten in .19 to .94",
    source: "Albers 2004, table 4, on Lilien, Rangaswamy & Van den Bulte 2000; medians ours",
    parts: [
      { what: "q fitted to adoption", measure: "fittedQ", low: 0.19, high: 0.94, unit: "ratio" },
    ],
  },
  {
    id: "T04",
    fact: "Sales of new durables grow by 45 % a year from take-off to the first fall",
    source: "Golder & Tellis 2004",
    parts: [
      {
        what: "growth to the peak, a year",
        measure: "growthToPeak",
        low: 0.25,
        high: 0.7,
        unit: "share",
      },
    ],
  },
  {
    id: "T05",
    fact: "In the year of take-off sales are more than four times those of the year before",
    source: "Golder & Tellis 1997",
    parts: [
      {
        what: "largest jump of yearly sales",
        measure: "takeOffJump",
        low: 2,
        high: 10,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T19",
    fact: "Firms of an economy: the chance of being larger than s falls with 1/s (exponent 1.06)",
    source: "Axtell 2001",
    parts: [],
    notMeasured: "holds of a whole economy; a run has one market, in which nobody counted it",
  },
  {
    id: "T20",
    fact: "Growth of large firms spreads less: its sd falls with size to the power .15 to .20",
    source: "Stanley et al. 1996; Amaral et al. 1997",
    parts: [
      {
        what: "exponent of the fall",
        measure: "growthSpreadFall",
        low: 0.1,
        high: 0.3,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T21",
    fact: "Shake-outs: of the makers of cars, tyres, television sets, penicillin 83 to 97 % went",
    source: "Klepper & Simons 1997",
    parts: [
      {
        what: "fall of sellers from the peak",
        measure: "sellersFall",
        low: 0.5,
        high: 0.97,
        unit: "share",
      },
    ],
  },
  {
    id: "T22",
    fact: "Across industries shake-outs are the exception",
    source: "Li 2024, Census working paper 24-70",
    parts: [
      {
        what: "runs in which half or more went",
        measure: "shakeOuts",
        low: 0,
        high: 0.5,
        unit: "share",
      },
    ],
  },
  {
    id: "T23",
    fact: "In 16 products half or more went, since entry fell off; exits went on as before or rose",
    source: "the study of entry, exit and shake-outs of 16 products, abstract",
    parts: [
      {
        what: "fall of sellers from the peak",
        measure: "sellersFall",
        low: 0.5,
        high: 1,
        unit: "share",
      },
      {
        what: "entries a month, after over before",
        measure: "entryAfterPeak",
        low: 0,
        high: 0.5,
        unit: "ratio",
      },
      {
        what: "exits a seller, after over before",
        measure: "exitAfterPeak",
        low: 0.9,
        high: Infinity,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T24",
    fact: "Those who came early last longer in a shake-out",
    source: "Klepper & Simons 2005",
    parts: [
      {
        what: "hazard, early over late",
        measure: "earlyHazardRatio",
        low: 0,
        high: 0.999,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T25",
    fact: "Shares shifted much among young car makers and little among young makers of computers",
    source: "Mazzucato 2002",
    parts: [],
    notMeasured: "the two industries differ in sign, so that no value would be a miss",
  },
  {
    id: "T26",
    fact: "More are founded as sellers get more, and fewer as they get many",
    source: "Hannan and others on banks and insurers, abstracts",
    parts: [
      {
        what: "foundings, medium density over low",
        measure: "foundingsMedium",
        low: 1.001,
        high: Infinity,
        unit: "ratio",
      },
      {
        what: "foundings, high density over medium",
        measure: "foundingsHigh",
        low: 0,
        high: 0.999,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T27",
    fact: "Who comes before the kind of product is understood dies sooner (cars; against T24)",
    source: "Dobrev & Gotsopoulos, abstract",
    parts: [
      {
        what: "failures in two years, before over after",
        measure: "vacuumHazard",
        low: 1.001,
        high: Infinity,
        unit: "ratio",
      },
    ],
  },
  {
    id: "T32",
    fact: "Gross margin: software 72 %, electronics 42 %, computers 34.5 %, electrical equipment 31 %",
    source: "Damodaran, US and Europe 2019",
    parts: [
      {
        what: "gross margin of all sellers",
        measure: "grossMargin",
        low: 0.31,
        high: 0.72,
        unit: "share",
      },
    ],
  },
  {
    id: "T33",
    fact: "Unit cost falls by about 20 % when output has doubled",
    source: "Nagy et al. 2013, 62 technologies; Our World in Data on solar modules",
    parts: [],
  },
  {
    id: "T34",
    fact: "Prices of solar modules fell by 10.3 % a year, 1975 to 2023",
    source: "a public price series, our fit",
    parts: [],
    notMeasured: "no shipped scenario is about solar modules or runs for half a century",
  },
];
