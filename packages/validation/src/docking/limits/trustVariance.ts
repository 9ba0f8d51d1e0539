import { initialiseWorld, step } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";
import { meanAndError } from "../meanAndError.ts";

/** Months in which trust is looked at. */
const seen = 390;

export const trustVariance: Limit = {
  name: "Trust",
  closedForm: "mean θ, variance λθ(1 − θ)/(2 − λ)",
  source: "exponential average of independent outcomes (Roberts 1959)",
  rows: (form) => {
    const pairs = form === "short" ? 500 : 5_000;
    return [
      [0.1, 0.5],
      [0.3, 0.8],
    ].flatMap(([lambda, theta]) => average(lambda, theta, pairs));
  },
};

/**
 * Allies who promise nothing and so keep every promise, but for months in which they fall out: their chance is constant, and
 * trust rises as fast as it falls.
 */
function average(lambda: number, theta: number, pairs: number): readonly Row[] {
  const world = initialiseWorld(
    quietMarket({
      accounts: { count: 1 },
      alliances: {
        trustStart: theta,
        trustGainPerMonth: lambda,
        trustLossPerMonth: lambda,
        disputePerMonth: 1 - theta,
        reviewMonths: 600,
        termMonths: 600,
        searchEveryMonths: 600,
      },
      groups: [quietGroup({ count: 2 * pairs })],
    }),
    1959,
    0,
  );
  for (let firm = 0; firm < 2 * pairs; firm += 2) ally(world, firm, firm + 1);
  const { trust } = world.alliances.columns;
  const means = new Array<number>(pairs).fill(0);
  const squares = new Array<number>(pairs).fill(0);
  // Until nothing is left of where it began; all before the first review.
  const warmUp = Math.ceil(20 / lambda);
  for (let month = 0; month < warmUp + seen; month++) {
    step(world);
    if (month < warmUp) continue;
    for (let a = 0; a < pairs; a++) {
      means[a] += trust[2 * a] / seen;
      squares[a] += (trust[2 * a] - theta) ** 2 / seen;
    }
  }
  const variance = (lambda * theta * (1 - theta)) / (2 - lambda);
  const found = meanAndError(squares);
  const level = meanAndError(means);
  return [
    {
      what: `variance at λ = ${lambda}, θ = ${theta}`,
      theory: variance,
      simulation: found.mean,
      tolerance: Math.min(0.05 * variance, 4 * found.error),
      because: "set before: 5 %, or 4 s.e. between pairs where that is less",
      beside: `${pairs} pairs of allies`,
    },
    {
      what: `mean at λ = ${lambda}, θ = ${theta}`,
      theory: theta,
      simulation: level.mean,
      tolerance: 4 * level.error,
      because: "4 s.e. between pairs",
    },
  ];
}
