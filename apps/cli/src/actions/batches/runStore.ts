import { compareExperiment } from "@searoom/experiments";
import { withPool } from "@searoom/experiments/pool";
import {
  type BatchEnd,
  type BatchJob,
  batchModule,
  codeVersion,
  planningOf,
  provenanceOf,
  resolverOf,
  runBatch,
  type Store,
  StoreError,
} from "@searoom/experiments/store";
import * as Option from "effect/Option";
import { comparisonStory } from "../../tell/comparisonStory.ts";
import { percent, several, whole } from "../../tell/numbers.ts";
import { progressLine } from "../../tell/progressLine.ts";
import { sections } from "../../tell/sections.ts";
import { paragraph } from "../../tell/table.ts";
import { commandLine, invocation } from "../../terminal/invocation.ts";
import { toJson } from "../../terminal/json.ts";
import { createLive } from "../../terminal/live.ts";
import { pageFor } from "../../terminal/page.ts";
import type { BatchPlace } from "./findBatch.ts";

export interface RunStoreInput {
  readonly workers: Option.Option<number>;
  readonly runs: Option.Option<number>;
  readonly minutes: Option.Option<number>;
  readonly acceptCodeChange: boolean;
  readonly json: boolean;
}

/** Now and then a line for those who read a log. */
const logEveryMs = 10_000;

/** Refuses to mix runs of two models, unless they are known not to differ. */
export async function sameCode(store: Store, accept: boolean): Promise<boolean> {
  const header = store.header();
  const code = codeVersion();
  if (code.modelDigest === header.code.modelDigest) return false;
  if (!accept)
    throw new StoreError(
      "changed model",
      `the model is another than the one that ${store.file} was begun with (version ${header.code.modelVersion}, digest ${header.code.modelDigest.slice(0, 8)}; now version ${code.modelVersion}, digest ${code.modelDigest.slice(0, 8)}). Its runs are safe. Begin a new store with batch --new, which keeps this one, or go on with --accept-code-change, which is written down beside every run that follows`,
    );
  return true;
}

/** Runs what is missing, shows how it comes on, and leaves the store closed. */
export async function runStore(
  store: Store,
  verb: string,
  input: RunStoreInput,
  signal: AbortSignal,
): Promise<BatchEnd> {
  const live = createLive();
  try {
    const changed = await sameCode(store, input.acceptCodeChange);
    const session = await store.begin(provenanceOf(verb, process.argv.slice(2), changed));
    if (changed) await store.plan({ ...store.header(), code: codeVersion() }, session);
    const { limits } = store.header().experiment;
    const startedAt = performance.now();
    let loggedAt = startedAt;
    const end = await withPool<BatchJob, BatchEnd>(
      {
        jobModule: batchModule,
        ...(Option.isNone(input.workers) ? {} : { workers: input.workers.value }),
      },
      (pool) =>
        runBatch({
          store,
          session,
          pool,
          signal,
          planning: planningOf(store.header().experiment),
          resolve: resolverOf(store),
          timeoutMs: 600_000,
          budget: {
            runs: Option.getOrElse(input.runs, () => limits.runs ?? Infinity),
            minutes: Option.getOrElse(input.minutes, () => limits.minutes ?? Infinity),
          },
          onProgress: ({ round, done, planned, failed, made }) => {
            const elapsed = performance.now() - startedAt;
            // What an earlier call stored says nothing about how fast this one is.
            const left = progressLine(made, made + planned - done, elapsed, "run");
            const line = `round ${round}: ${whole(done)} stored; ${left}${failed === 0 ? "" : `; ${whole(failed)} failed`}`;
            live.show([line]);
            if (performance.now() - loggedAt < logEveryMs) return;
            loggedAt = performance.now();
            live.log(line);
          },
        }),
    );
    await store.end(session, end.why);
    return end;
  } finally {
    live.clear();
    await store.close();
  }
}

/** Whether anything came of the runs. */
export function hasAnswer({ results, failed }: BatchEnd): boolean {
  return results.runs.point.length > failed;
}

export function tellEnd(
  end: BatchEnd,
  place: BatchPlace & { readonly report: string | null },
  title: string,
  json: boolean,
): string {
  const resume = commandLine(["resume", place.folder]);
  const { results, why, runs, failed } = end;
  const answer = hasAnswer(end) ? compareExperiment(results) : null;
  const { folder, store, report } = place;
  if (json) return toJson({ folder, store, report, why, runs, failed, answer });
  const page = pageFor(process.stdout);
  const reason = {
    done: `Done: ${several(runs, "run")}`,
    stopped: `Stopped after ${several(runs, "run")}, all of them kept`,
    runs: `The budget of runs is spent: ${several(runs, "run")}`,
    minutes: `The budget of minutes is spent after ${several(runs, "run")}`,
  }[why];
  return sections(
    [page.paint("bold", title)],
    answer === null ? [] : answerLines(answer, results, page),
    [
      `${reason}${failed === 0 ? "" : `, ${whole(failed)} failed`}.`,
      ...(report === null ? [] : [`Report:  ${report}`]),
      `Store:   ${store}`,
      ...(why === "done" ? [] : [`Go on:   ${invocation()} ${resume}`]),
      `Look:    ${invocation()} ${commandLine(["status", place.folder])}`,
    ],
  ).join("\n");
}

function answerLines(
  { overall, over, bestShare, undecidedShare, points, on }: ReturnType<typeof compareExperiment>,
  { outcomes }: BatchEnd["results"],
  page: ReturnType<typeof pageFor>,
): readonly string[] {
  const outcome = outcomes.find(({ name }) => name === on)!;
  const shares = Object.entries(bestShare)
    .filter(([, share]) => share > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([strategy, share]) => `${strategy} at ${percent(share)}`);
  return sections(
    over === "replications"
      ? []
      : paragraph(
          `Over ${several(points.length, "point")}, of each the mean of its replications:`,
          "",
          page.columns,
        ),
    comparisonStory({ comparison: overall, outcome, who: "this firm", ...page }),
    over === "replications"
      ? []
      : paragraph(
          `Point by point (${whole(points.length)}): best by decision is ${shares.length === 0 ? "none anywhere" : shares.join(", ")}; undecided at ${percent(undecidedShare)}.`,
          "",
          page.columns,
        ),
  );
}
