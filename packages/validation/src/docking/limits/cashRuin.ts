import { initialiseWorld, step } from "@searoom/model";
import { ally, quietGroup, quietMarket, quietRung } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

const cash = 12;
const burn = 0.5;
const sigma = 2;
const horizon = 24;

export const cashRuin: Limit = {
  name: "Cash ruin",
  closedForm: "P(T ≤ t) = Φ((μt − b)/(σ√t)) + e^{2μb/σ²} Φ((−μt − b)/(σ√t)), b = cash + .5826 σ",
  source:
    "first passage of Brownian motion (inverse Gaussian); barrier of monthly looks after Siegmund 1985",
  rows: (form) => {
    const firms = form === "short" ? 4000 : 50_000;
    return [...ruined(firms, 0), ...ruined(firms, 0.5)];
  },
};

/**
 * Firms with costs, shocks and no customer: out of the market in the month in which cash falls below 0. Allied in pairs that
 * share risk ρ, each has shocks of (1 − ρ) x_f + ρ x_g; at ρ = ½ both meet the same ones and go together.
 */
function ruined(firms: number, riskShare: number): readonly Row[] {
  const spread = sigma * Math.sqrt((1 - riskShare) ** 2 + riskShare ** 2);
  const pairs = riskShare > 0;
  const market = quietMarket({
    accounts: { count: 1 },
    alliances: { reviewMonths: 120, rungs: [quietRung("entity", { riskShare })] },
    groups: [
      quietGroup({
        count: firms,
        cashKeur: cash,
        fixedCostKeurPerMonth: burn,
        costShockSdKeur: sigma,
      }),
    ],
  });
  const world = initialiseWorld(market, 1985, 0);
  if (pairs) for (let firm = 0; firm < firms; firm += 2) ally(world, firm, firm + 1);
  for (let month = 0; month < horizon; month++) step(world);
  const { alive } = world.firms.columns;
  let gone = 0;
  for (let firm = 0; firm < firms; firm++) gone += 1 - alive[firm];
  const simulation = gone / firms;
  const formula = firstPassage(spread);
  const exact = ruinByMonths(spread);
  const error = Math.sqrt((exact * (1 - exact)) / (pairs ? firms / 2 : firms));
  const who = pairs ? `${firms} firms in pairs that share half of their risk` : `${firms} firms`;
  return [
    {
      what: `insolvent within ${horizon} months, ${who}`,
      theory: formula,
      simulation,
      tolerance: Math.max(0.01, 3 * error),
      because: "set before, or 3 binomial s.e. where that is more",
    },
    {
      what: `${who}, against the walk month by month`,
      theory: exact,
      simulation,
      tolerance: 3 * error,
      because: "3 binomial s.e.",
    },
  ];
}

/** The density of cash of those who live, carried on from month to month on a fine grid (Chapman–Kolmogorov). */
function ruinByMonths(sd: number): number {
  const width = 0.1;
  const cells = 800;
  const reach = Math.ceil((10 * sd) / width);
  const steps = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    stepDensity((i - reach) * width, sd),
  );
  let density = Array.from({ length: cells }, (_, i) => stepDensity((i + 0.5) * width - cash, sd));
  for (let month = 1; month < horizon; month++)
    density = density.map((_, i) => {
      let sum = 0;
      for (let j = Math.max(0, i - reach); j <= Math.min(cells - 1, i + reach); j++)
        sum += density[j] * steps[i - j + reach] * width;
      return sum;
    });
  return 1 - density.reduce((sum, value) => sum + value, 0) * width;
}

function stepDensity(change: number, sd: number): number {
  return Math.exp(-(((change + burn) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI));
}

function firstPassage(sd: number): number {
  const barrier = cash + 0.5826 * sd;
  const spread = sd * Math.sqrt(horizon);
  return (
    normalDistribution((burn * horizon - barrier) / spread) +
    Math.exp((2 * burn * barrier) / (sd * sd)) *
      normalDistribution((-burn * horizon - barrier) / spread)
  );
}

/** Φ by Simpson's rule from −8: exact to 1e-10 here. */
function normalDistribution(x: number): number {
  const steps = 2000;
  const width = (x + 8) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((-8 + i * width) ** 2) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}
