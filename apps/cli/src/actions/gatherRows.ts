import { compare, type Comparison, divideError, doubling } from "@searoom/experiments";
import type { Failure, Job, Pool, Row } from "@searoom/experiments/pool";
import { type OutcomeDefinition, outcomeDefinitions } from "@searoom/model";
import { amount, percent } from "../tell/numbers.ts";
import { progressLine } from "../tell/progressLine.ts";
import { createLive } from "../terminal/live.ts";

export interface Gathered {
  readonly rows: readonly Row[];
  readonly failures: readonly Failure[];
  /** Replications that are complete. */
  readonly to: number;
  /** What the verdicts may err by after all looks there were; null: it was looked at once. */
  readonly error: number | null;
}

export interface Effort {
  /** Replications, at most. */
  readonly most: number;
  /** Stop as soon as every strategy is decided against the best. */
  readonly untilDecided: boolean;
}

/** Earlier nothing is judged: a spread of fewer values is a guess. */
const firstJudged = 16;
/** Soon enough to be seen while the return key is still warm. */
const firstShown = 4;
/** Of a wrong verdict, all looks together. */
const wholeError = 0.05;

/**
 * Replicates in growing batches, so that there is something to see soon and little is looked at often.
 *
 * Who leads so far is shown after each batch: rewritten in place on a terminal, a line each elsewhere. Batches double in any case,
 * and what is shown decides nothing; where deciding ends it, each look is judged by its share of the error.
 */
export async function gatherRows(
  pool: Pick<Pool<Job>, "run">,
  job: Job,
  { most: total, untilDecided }: Effort,
  outcome: OutcomeDefinition,
  signal: AbortSignal,
): Promise<Gathered> {
  const live = createLive();
  const startedAt = performance.now();
  const rows: Row[] = [];
  const failures: Failure[] = [];
  let ranking: readonly string[] = [];
  let to = 0;
  const looks = untilDecided
    ? divideError(doubling(Math.min(firstJudged, total), total), wholeError)
    : [];
  let error: number | null = null;
  for (const next of total <= firstJudged ? [total] : doubling(firstShown, total)) {
    const from = to;
    const batch = await pool.run(job, {
      from,
      to: next,
      signal,
      onProgress: ({ done }) =>
        live.show([
          progressLine(from + done, total, performance.now() - startedAt, "replication"),
          ...ranking,
        ]),
    });
    rows.push(...batch.rows);
    failures.push(...batch.failures);
    ({ to } = batch);
    const look = looks.find(({ replications }) => replications === next);
    error = looks.length === 0 ? null : (look ?? looks[0]).error;
    if (batch.cancelled) break;
    if (rows.length === 0 || to === total) continue;
    const soFar = compare(rows, {
      outcomes: outcomeDefinitions,
      on: outcome.name,
      failures,
      ...(error === null ? {} : { error }),
    });
    if (look !== undefined && soFar.decided) break;
    ranking = rankingLines(soFar, outcome);
    live.log(
      `${progressLine(to, total, performance.now() - startedAt, "replication")}; so far ${leader(soFar)}`,
    );
  }
  live.clear();
  return { rows, failures, to, error };
}

function leader({ best, probabilityBest }: Comparison): string {
  return `${best} leads (best in ${percent(probabilityBest[best])} of resamples)`;
}

function rankingLines(
  { ranking, probabilityBest }: Comparison,
  { unit }: OutcomeDefinition,
): readonly string[] {
  return ranking.map(
    ({ rank, strategy, mean }) =>
      `${String(rank).padStart(3)}  ${strategy.padEnd(20)} ${amount(mean, unit).padStart(14)}  best in ${percent(probabilityBest[strategy])}`,
  );
}
