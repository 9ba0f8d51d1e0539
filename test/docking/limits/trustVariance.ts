import { agentKey, drawAt, createStreams, purposeIndex } from "@searoom/model";
import { trust } from "../../../packages/model/src/equations/trust.ts";
import type { Limit, Row } from "../Limit.ts";

export const trustVariance: Limit = {
  name: "Trust",
  closedForm: "mean θ, variance λθ(1 − θ)/(2 − λ)",
  source: "exponential average of independent outcomes (Roberts 1959)",
  rows: (form) => {
    const months = form === "short" ? 400_000 : 4_000_000;
    return [
      [0.1, 0.5],
      [0.3, 0.8],
    ].flatMap(([lambda, theta]) => average(lambda, theta, months));
  },
};

/** Promises kept with constant probability, and as fast up as down. */
function average(lambda: number, theta: number, months: number): readonly Row[] {
  const key = agentKey(createStreams(1959, 0), purposeIndex("talk target"), 1);
  let value = theta;
  let sum = 0;
  let squares = 0;
  for (let month = 0; month < months; month++) {
    value = trust(value, drawAt(key, month) < theta ? 1 : 0, lambda, lambda);
    sum += value - theta;
    squares += (value - theta) ** 2;
  }
  const variance = (lambda * theta * (1 - theta)) / (2 - lambda);
  // Values of neighbouring months hang together over (2 − λ)/λ months.
  const independent = (months * lambda) / (2 - lambda);
  return [
    {
      what: `variance at λ = ${lambda}, θ = ${theta}`,
      theory: variance,
      simulation: squares / months - (sum / months) ** 2,
      tolerance: 0.05 * variance,
      because: "model.md §8: 5 %",
    },
    {
      what: `mean at λ = ${lambda}, θ = ${theta}`,
      theory: theta,
      simulation: theta + sum / months,
      tolerance: 4 * Math.sqrt(variance / independent),
      because: "4 s.e.",
    },
  ];
}
