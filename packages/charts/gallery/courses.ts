import type { AdoptionFit, Convergence, Distribution, Fan, Front, Twins } from "../src/index.ts";
import { names, scatter, value } from "./invented.ts";

/** Invented data: they show what a picture can hold, and say nothing about any market. */

export const distribution: Distribution = {
  outcome: value,
  strategies: names.slice(0, 4).map((name, k) => ({
    name,
    values: Array.from({ length: 100 }, (_, n) =>
      k === 1 && n % 9 === 0
        ? Infinity
        : 1500 * (k + 1) +
          2600 * (scatter(n, k) + scatter(n, k + 10) + 1.1 * scatter(n, k + 20) ** 2),
    ),
  })),
};

const months = Array.from({ length: 121 }, (_, month) => month);

export const fan: Fan = {
  title: "Share of the firm, coopetition minus direct",
  series: { name: "share of the market", unit: "share" },
  difference: true,
  months,
  median: months.map((m) => 0.0009 * m),
  bands: [
    {
      share: 0.9,
      low: months.map((m) => -0.012 * Math.sqrt(m / 12)),
      high: months.map((m) => 0.0009 * m + 0.022 * Math.sqrt(m / 12)),
    },
    {
      share: 0.5,
      low: months.map((m) => 0.0009 * m - 0.012 * Math.sqrt(m / 12)),
      high: months.map((m) => 0.0009 * m + 0.009 * Math.sqrt(m / 12)),
    },
  ],
  path: {
    name: "future 17",
    values: months.map((m) => 0.001 * m + 0.006 * Math.sin(m / 7) * Math.sqrt(m / 60)),
  },
};

const counts = Array.from({ length: 99 }, (_, n) => n + 2);

export const convergence: Convergence = {
  outcome: value,
  strategy: "incumbent-partner",
  reference: "coopetition",
  confidence: 0.95,
  replications: counts,
  mean: counts.map((n) => 1900 + (2600 * scatter(7, 3) * Math.sin(n / 9)) / Math.sqrt(n)),
  halfWidth: counts.map((n) => 12000 / Math.sqrt(n)),
  target: 1250,
  stopped: 93,
};

export const front: Front = {
  x: { name: "survival", unit: "share", direction: "max" },
  y: value,
  reference: { x: 0.1, y: 0 },
  hypervolume: 0.62,
  candidates: Array.from({ length: 46 }, (_, n) => {
    const along = n / 45;
    const inside = n % 3 === 0 ? 1 : 0.62 + 0.3 * Math.abs(scatter(n, 5));
    return {
      name: n === 12 ? "price 3.1 k€, two allies" : n === 36 ? "price 4.4 k€, alone" : "",
      x: 0.1 + 0.7 * inside * Math.sin((along * Math.PI) / 2),
      y: 9000 * inside * Math.cos((along * Math.PI) / 2),
    };
  }),
};

const curve = (m: number) => 1 / (1 + Math.exp(-(m - 62) / 13));

export const adoption: AdoptionFit = {
  series: { name: "adoption", unit: "share" },
  months,
  median: months.map(curve),
  bands: [
    {
      share: 0.9,
      low: months.map((m) => curve(m - 3 - m / 14)),
      high: months.map((m) => curve(m + 3 + m / 14)),
    },
    {
      share: 0.5,
      low: months.map((m) => curve(m - 1 - m / 40)),
      high: months.map((m) => curve(m + 1 + m / 40)),
    },
  ],
  counted: Array.from({ length: 20 }, (_, n) => ({
    month: 6 * n + 3,
    value: Math.min(0.995, Math.max(0, curve(6 * n + 3) + 0.025 * scatter(n, 8))),
    heldOut: n >= 12,
  })),
};

export const twins: Twins = {
  series: { name: "cash", unit: "Keur" },
  months,
  runs: [
    {
      name: "seed 11",
      values: months.map((m) => 900 - 14 * m + (m > 38 ? 0.62 * (m - 38) ** 2 : 0)),
    },
    {
      name: "seed 12",
      values: months.map((m) => (m > 79 ? NaN : 900 - 14 * m + (m > 38 ? 3 * (m - 38) : 0))),
    },
  ],
  parting: {
    month: 38,
    what: "account 412 signs with firm 15 in the one and with firm 3 in the other",
  },
};
