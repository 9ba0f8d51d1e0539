import { outcomeDefinitions, runStrategies, type StrategyOutcome } from "@searoom/model";
import { evaluate, namesIn } from "../expressions/evaluate.ts";
import type { Expression } from "../expressions/Expression.ts";
import { parseExpression } from "../expressions/parseExpression.ts";
import type { BatchCall, BatchJob, BatchTask, StrategyRun } from "./BatchTask.ts";
import { isSeries, reducedSeries } from "./seriesReductions.ts";

const places = new Map(outcomeDefinitions.map(({ name }, place) => [name, place]));

/**
 * One task of a batch, for the pool: every strategy has its outcomes or says why it has none.
 *
 * Where a call fails its strategies are run one by one, so that one that breaks takes no other with it.
 */
export function replicate(job: BatchJob, { calls, replication }: BatchTask): StrategyRun[] {
  const measure = measureFor(job);
  return calls.flatMap((call) => runCall(job, call, replication, measure));
}

/** What is taken from a run. */
interface Measure {
  readonly values: (run: StrategyOutcome) => Float64Array;
  readonly keepMarket: boolean;
}

function runCall(
  job: BatchJob,
  call: BatchCall,
  replication: number,
  measure: Measure,
): readonly StrategyRun[] {
  const { parameters, seed, strategies } = call;
  const startedAt = performance.now();
  try {
    const runs = runStrategies(parameters, {
      seed,
      replication,
      strategies,
      draws: job.draws,
      maxMonths: job.maxMonths,
      keepMarket: measure.keepMarket,
      ...(job.treatShare === null ? {} : { treatShare: job.treatShare }),
    });
    const measured = runs.map((run) => ({
      strategy: run.strategy,
      digest: run.digest,
      burnIn: run.burnIn,
      values: measure.values(run),
      series: job.series.map((column) => run.market![column]),
    }));
    const ms = (performance.now() - startedAt) / runs.length;
    return measured.map((run) => ({ ...run, ms }));
  } catch (cause) {
    if (strategies.length > 1)
      return strategies.flatMap((strategy) =>
        runCall(job, { parameters, seed, strategies: [strategy] }, replication, measure),
      );
    const failure = cause instanceof Error ? cause.message : String(cause);
    return [{ strategy: strategies[0], failure, ms: performance.now() - startedAt }];
  }
}

const measures = new WeakMap<BatchJob, Measure>();

/** The formulas of a job are read once. */
function measureFor(job: BatchJob): Measure {
  const known = measures.get(job);
  if (known !== undefined) return known;
  const formulas = job.outcomes.map(([, formula]) => parseExpression(formula));
  const asked = formulas.flatMap(namesIn);
  const measure: Measure = {
    values: (run) => Float64Array.from(formulas, (formula) => valueOf(formula, run)),
    keepMarket: job.series.length > 0 || asked.some(({ name }) => isSeries(name)),
  };
  measures.set(job, measure);
  return measure;
}

function valueOf(formula: Expression, { outcomes, market }: StrategyOutcome): number {
  return Number(
    evaluate(formula, (name) => {
      if (isSeries(name)) return market === undefined ? undefined : reducedSeries(name, market);
      const place = places.get(name);
      return place === undefined ? undefined : outcomes[place];
    }),
  );
}
