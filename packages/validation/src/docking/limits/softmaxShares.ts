import { initialiseWorld, step } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket, type Changes } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

/** Sellers that differ in quality and price. */
const sellers = [
  { quality: 0.9, price: 1.6 },
  { quality: 0.6, price: 0.5 },
  { quality: 0.75, price: 1.1 },
  { quality: 0.3, price: 0.9 },
];
const weightOfQuality = 3;
const weightOfPrice = 1.2;

interface Case {
  readonly name: string;
  /** Utility of doing nothing. */
  readonly nothing: number;
  /** Width of the uniform weights of quality and price between accounts. */
  readonly width: number;
  /** Taste lasts instead of being drawn afresh. */
  readonly lasting: boolean;
  readonly changes: Changes;
}

/** An experience that differs by next to nothing switches the table off. */
const everyOption: Changes = { satisfaction: { experienceSd: 1e-9 } };

const cases: readonly Case[] = [
  {
    name: "fresh taste, every option weighed",
    nothing: 0.5,
    width: 0,
    lasting: false,
    changes: everyOption,
  },
  { name: "fresh taste, by table", nothing: 0.5, width: 0, lasting: false, changes: {} },
  {
    name: "accounts that differ, every option weighed",
    nothing: 0.5,
    width: 1,
    lasting: false,
    changes: everyOption,
  },
  { name: "accounts that differ, by table", nothing: 0.5, width: 1, lasting: false, changes: {} },
  // Doing nothing has no lasting taste, so that it stays out of this one.
  { name: "lasting taste", nothing: nobodyRefuses, width: 0, lasting: true, changes: {} },
];

export const softmaxShares: Limit = {
  name: "Softmax shares",
  closedForm: "s_f = e^{u_f} / Σ e^{u}, over the weights of the accounts",
  source: "McFadden 1974",
  rows: (form) => cases.flatMap((one) => sharesOf(one, form === "short" ? 50_000 : 1_000_000)),
};

/** Everyone comes to the market in the first month and chooses once. */
function sharesOf(one: Case, n: number): readonly Row[] {
  const { name, nothing, width, lasting, changes } = one;
  const spread = width === 0 ? { form: "none" as const } : { form: "uniform" as const, width };
  const market = quietMarket({
    accounts: { count: n, qualitySensitivity: spread, priceSensitivity: spread },
    utility: {
      quality: weightOfQuality,
      price: weightOfPrice,
      nothing,
      lastingTaste: lasting ? 1 : 0,
      freshTaste: lasting ? 0 : 1,
    },
    reach: { inboundPerMonth: 1 },
    groups: sellers.map(({ quality, price }, f) =>
      quietGroup({ name: `seller ${f}`, capability: [quality], listPriceKeurPerMonth: price }),
    ),
    ...changes,
  });
  const world = initialiseWorld(market, 1974, 0);
  step(world);
  const { users } = world.firms.columns;
  const chosen = [n - world.market.users, ...sellers.map((_, f) => users[f])];
  return expectedShares(nothing, width).flatMap((theory, option) =>
    theory === 0
      ? []
      : [
          {
            what: `${name}: ${option === 0 ? "nothing" : `seller ${option}`}`,
            theory,
            simulation: chosen[option] / n,
            tolerance: 3 * Math.sqrt((theory * (1 - theory)) / n),
            because: `3 √(s(1 − s)/n), n = ${n}`,
          },
        ],
  );
}

/** Logit shares, averaged over uniform weights by the midpoint rule. */
function expectedShares(nothing: number, width: number): readonly number[] {
  const points = width === 0 ? 1 : 200;
  const shares = new Array<number>(sellers.length + 1).fill(0);
  for (let i = 0; i < points; i++) {
    for (let j = 0; j < points; j++) {
      const quality = weightOfQuality * (1 + width * ((i + 0.5) / points - 0.5));
      const price = weightOfPrice * (1 + width * ((j + 0.5) / points - 0.5));
      const weights = [nothing, ...sellers.map((s) => quality * s.quality - price * s.price)].map(
        Math.exp,
      );
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      weights.forEach((weight, option) => (shares[option] += weight / total / points ** 2));
    }
  }
  return shares;
}
