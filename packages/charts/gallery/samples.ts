import type {
  Differences,
  Discovery,
  FlipCell,
  FlipMap,
  Learning,
  OutcomeHeat,
  Peeling,
  Ranking,
  RobustnessChart,
  Sensitivity,
  TradeOffs,
  Tree,
} from "../src/index.ts";
import { names, survival, value } from "./invented.ts";

/** Invented data: they show what a picture can hold, and say nothing about any market. */

export const ranking: Ranking = {
  outcome: value,
  confidence: 0.95,
  replications: 100,
  strategies: [
    { name: names[0], mean: 2200, low: 1600, high: 2800, chanceBest: 0 },
    { name: names[1], mean: 5400, low: 3900, high: 6900, chanceBest: 0.004 },
    { name: names[2], mean: 8400, low: 6600, high: 10200, chanceBest: 0.983 },
    { name: names[3], mean: 6500, low: 4900, high: 8200, chanceBest: 0.013 },
    { name: names[4], mean: 3000, low: 2300, high: 3700, chanceBest: 0 },
  ],
};

export const differences: Differences = {
  outcome: value,
  reference: "direct",
  confidence: 0.95,
  pairs: [
    { name: names[1], mean: 3200, low: 1900, high: 4500, verdict: "better", winShare: 0.48 },
    { name: names[2], mean: 6300, low: 4600, high: 7900, verdict: "better", winShare: 0.61 },
    { name: names[3], mean: 620, low: -300, high: 1540, verdict: "undecided", winShare: 0.51 },
    { name: names[4], mean: -1500, low: -2300, high: -700, verdict: "worse", winShare: 0.22 },
  ],
};

/** A boundary that bends, refined where it runs, as the adaptive map refines it. */
function cells(): readonly FlipCell[] {
  const winner = (x: number, y: number) => {
    const a = y - 0.25 - 0.5 * x * x;
    const b = 0.8 - x - 0.25 * y;
    return b > 0.28 ? 0 : a > 0 ? 2 : x > 0.78 && y < 0.3 ? 4 : 1;
  };
  const split = (x0: number, y0: number, side: number, depth: number): readonly FlipCell[] => {
    const corners = [0, 0.5, 1].flatMap((u) =>
      [0, 0.5, 1].map((v) => winner(x0 + u * side, y0 + v * side)),
    );
    const one = new Set(corners).size === 1;
    const best = winner(x0 + side / 2, y0 + side / 2);
    if (one || depth === 0)
      return [
        {
          x0,
          y0,
          x1: x0 + side,
          y1: y0 + side,
          best,
          state: one ? "decided" : y0 < 0.6 ? "undecided" : "boundary",
        },
      ];
    const half = side / 2;
    return [0, 1].flatMap((i) =>
      [0, 1].flatMap((j) => split(x0 + i * half, y0 + j * half, half, depth - 1)),
    );
  };
  return [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].flatMap((j) => split(i / 4, j / 4, 1 / 4, 3)));
}

export const flipMap: FlipMap = {
  on: "founder value",
  strategies: names,
  x: { name: "imitation", unit: "index", scale: "linear", min: 0.1, max: 0.7 },
  y: { name: "capital of incumbents", unit: "Keur", scale: "log", min: 200, max: 20000 },
  cells: cells(),
  places: [{ name: "the scenario as it stands", x: 0.46, y: 0.62 }],
};

export const tradeOffs: TradeOffs = {
  x: survival,
  y: value,
  confidence: 0.95,
  strategies: [
    {
      name: names[0],
      x: { mean: 0.31, low: 0.24, high: 0.38 },
      y: { mean: 2200, low: 1600, high: 2800 },
    },
    {
      name: names[1],
      x: { mean: 0.44, low: 0.36, high: 0.52 },
      y: { mean: 5400, low: 3900, high: 6900 },
    },
    {
      name: names[2],
      x: { mean: 0.52, low: 0.44, high: 0.6 },
      y: { mean: 8400, low: 6600, high: 10200 },
    },
    {
      name: names[3],
      x: { mean: 0.61, low: 0.53, high: 0.69 },
      y: { mean: 6500, low: 4900, high: 8200 },
    },
    {
      name: names[4],
      x: { mean: 0.58, low: 0.5, high: 0.66 },
      y: { mean: 3000, low: 2300, high: 3700 },
    },
  ],
};

export const outcomes: OutcomeHeat = {
  strategies: names,
  outcomes: [
    { ...value, means: [2200, 5400, 8400, 6500, 3000] },
    { ...survival, means: [0.31, 0.44, 0.52, 0.61, 0.58] },
    {
      name: "recurring revenue",
      unit: "Keur/month",
      direction: "max",
      means: [61, 130, 204, 151, 118],
    },
    { name: "cost of a customer", unit: "Keur", direction: "min", means: [48, 31, 22, 27, 12] },
    {
      name: "months to ten customers",
      unit: "months",
      direction: "min",
      means: [31, 24, 17, 21, 14],
    },
    { name: "alliances struck", unit: "count", direction: null, means: [0, 1.4, 1.1, 2.3, 0] },
  ],
};

export const sensitivity: Sensitivity = {
  of: "founder value, incumbent-partner minus reseller",
  method: "Sobol'",
  indices: ["own effect", "with others"],
  confidence: 0.95,
  factors: [
    ["imitation", 0.31, 0.47],
    ["hours for allies", 0.22, 0.35],
    ["number of incumbents", 0.08, 0.11],
    ["price of entry", 0.03, 0.09],
    ["regulation", 0.004, 0.02],
  ].map(([name, own, total]) => ({
    name: name as string,
    values: [own, total].map((mean) => ({
      mean: mean as number,
      low: (mean as number) - 0.035,
      high: (mean as number) + 0.035,
    })),
  })),
};

export const pawn: Sensitivity = {
  of: "founder value",
  method: "PAWN",
  indices: ["median distance"],
  confidence: 0.95,
  noise: 0.09,
  factors: [
    { name: "imitation", values: [{ mean: 0.38, low: 0.33, high: 0.43 }] },
    { name: "hours for allies", values: [{ mean: 0.24, low: 0.2, high: 0.29 }] },
    { name: "regulation", values: [{ mean: 0.1, low: 0.07, high: 0.13 }] },
  ],
};

const imitation = {
  name: "imitation",
  unit: "index",
  scale: "linear",
  min: 0.1,
  max: 0.7,
} as const;
const capital = {
  name: "capital of incumbents",
  unit: "Keur",
  scale: "log",
  min: 200,
  max: 20000,
} as const;
const regulation = {
  name: "regulation",
  unit: "count",
  scale: "categories",
  values: ["lax", "strict", "none"],
} as const;

export const discovery: Discovery = {
  interest: "reseller beats incumbent-partner",
  base: 0.23,
  density: 0.84,
  coverage: 0.61,
  mass: 0.17,
  restrictions: [
    { factor: imitation, from: 0, to: 0.42, kept: 1 },
    { factor: capital, from: 0.35, to: 0.78, kept: 0.9 },
    { factor: regulation, from: 0.34, to: 1, kept: 0.45 },
  ],
};

export const peeling: Peeling = {
  interest: "reseller beats incumbent-partner",
  chosen: 14,
  steps: Array.from({ length: 22 }, (_, n) => ({
    coverage: 1 - 0.0008 * n * n * (1 + 0.03 * n) - 0.004 * n,
    density: 0.23 + 0.7 * (1 - Math.exp(-n / 8)),
    factors: Math.min(3, Math.ceil(n / 6)),
  })),
};

export const tree: Tree = {
  of: { name: "reseller beats incumbent-partner", unit: "share" },
  root: {
    condition: "",
    mean: 0.23,
    count: 256,
    branches: [
      {
        condition: "imitation at most 0.35",
        mean: 0.58,
        count: 84,
        branches: [
          { condition: "capital of incumbents at most 4 M€", mean: 0.86, count: 47, branches: [] },
          { condition: "capital of incumbents above 4 M€", mean: 0.22, count: 37, branches: [] },
        ],
      },
      {
        condition: "imitation above 0.35",
        mean: 0.06,
        count: 172,
        branches: [
          { condition: "regulation strict", mean: 0.14, count: 61, branches: [] },
          { condition: "regulation lax or none", mean: 0.02, count: 111, branches: [] },
        ],
      },
    ],
  },
};

export const robustness: RobustnessChart = {
  strategies: names,
  metrics: [
    {
      name: "mean",
      unit: "Keur",
      values: [2100, 4900, 7800, 6600, 3100],
      ranks: [5, 3, 1, 2, 4],
      chanceBest: [0, 0.01, 0.94, 0.05, 0],
    },
    {
      name: "worst future",
      unit: "Keur",
      values: [-900, -1700, -2400, -800, 150],
      ranks: [3, 4, 5, 2, 1],
      chanceBest: [0, 0, 0, 0.11, 0.89],
    },
    {
      name: "largest regret",
      unit: "Keur",
      values: [9100, 6300, 2900, 3600, 7400],
      ranks: [5, 3, 1, 2, 4],
      chanceBest: [0, 0, 0.71, 0.29, 0],
    },
    {
      name: "regret in nine of ten",
      unit: "Keur",
      values: [7400, 4900, 1200, 1900, 6100],
      ranks: [5, 3, 1, 2, 4],
      chanceBest: [0, 0, 0.83, 0.17, 0],
    },
    {
      name: "good enough in",
      unit: "share",
      values: [0.22, 0.47, 0.63, 0.71, 0.6],
      ranks: [5, 4, 2, 1, 3],
      chanceBest: [0, 0, 0.24, 0.73, 0.03],
    },
  ],
};

export const learning: Learning = {
  outcome: value,
  confidence: 0.95,
  factors: [
    { name: "imitation", mean: 810, low: 620, high: 1010 },
    { name: "hours for allies", mean: 430, low: 280, high: 590 },
    { name: "number of incumbents", mean: 90, low: 10, high: 190 },
    { name: "regulation", mean: 12, low: -20, high: 60 },
  ],
};
