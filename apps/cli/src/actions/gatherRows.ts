import { compare, type Comparison } from "@searoom/experiments";
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
}

/**
 * Replicates in growing batches, so that there is something to see soon and little is looked at often.
 *
 * Who leads so far is shown after each batch: rewritten in place on a terminal, a line each elsewhere.
 */
export async function gatherRows(
  pool: Pool<Job>,
  job: Job,
  total: number,
  outcome: OutcomeDefinition,
  signal: AbortSignal,
): Promise<Gathered> {
  const live = createLive();
  const startedAt = performance.now();
  const rows: Row[] = [];
  const failures: Failure[] = [];
  let ranking: readonly string[] = [];
  let to = 0;
  for (const next of batchEnds(total)) {
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
    if (batch.cancelled) break;
    if (rows.length === 0 || to === total) continue;
    const soFar = compare(rows, { outcomes: outcomeDefinitions, on: outcome.name, failures });
    ranking = rankingLines(soFar, outcome);
    live.log(
      `${progressLine(to, total, performance.now() - startedAt, "replication")}; so far ${leader(soFar)}`,
    );
  }
  live.clear();
  return { rows, failures, to };
}

/** 16, 32, 64 … and the total. */
function* batchEnds(total: number): Generator<number> {
  for (let to = 16; to < total; to *= 2) yield to;
  yield total;
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
