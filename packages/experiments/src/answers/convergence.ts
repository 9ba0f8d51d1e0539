import type { Results } from "../Results.ts";
import { decidingOutcome, firstOutcome } from "../results/outcomeColumns.ts";
import { completePoints, pointMeans } from "../results/pointMeans.ts";
import { strategyPlace } from "../results/strategyPlace.ts";
import { moments } from "../statistics/moments.ts";
import { tInterval } from "../statistics/tInterval.ts";

export interface ConvergenceOptions {
  readonly on?: string;
  readonly strategy: string;
  readonly reference: string;
  readonly confidence?: number;
}

export interface ConvergenceStep {
  readonly replications: number;
  /** Of the difference, each replication being the mean over all points that have it. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How a paired difference settles as replications are added, over all points at once. */
export function convergence(
  results: Results,
  { on = firstOutcome(results), strategy, reference, confidence = 0.95 }: ConvergenceOptions,
): readonly ConvergenceStep[] {
  const outcome = decidingOutcome(results, on);
  const of = pointMeans(results, outcome.index);
  const [a, b] = [strategy, reference].map((name) => strategyPlace(results, name));
  const pairs = completePoints(of).map(
    (i) => [of.replications(a, i), of.replications(b, i)] as const,
  );
  const most = Math.max(0, ...pairs.map(([x, y]) => Math.min(x.length, y.length)));
  const differences: number[] = [];
  const steps: ConvergenceStep[] = [];
  for (let r = 0; r < most; r++) {
    const here = pairs.map(([x, y]) => (x[r] ?? NaN) - (y[r] ?? NaN)).filter(Number.isFinite);
    if (here.length > 0) differences.push(moments(here).mean);
    const so = moments(differences);
    if (differences.length > 1)
      steps.push({ replications: r + 1, mean: so.mean, ...tInterval(so, confidence) });
  }
  return steps;
}
