import { pairedT } from "@searoom/experiments";
import { withPool } from "@searoom/experiments/pool";
import {
  type BatchJob,
  batchModule,
  type BatchTask,
  type Store,
  StoreError,
  type StoredRun,
  type StrategyRun,
  taskOf,
} from "@searoom/experiments/store";
import { outcomeDefinitions } from "@searoom/model";
import type { ScenarioDocument } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { DiffInput } from "../../commands/diff.ts";
import type { RerunInput } from "../../commands/rerun.ts";
import type { VerifyInput } from "../../commands/verify.ts";
import { amount, difference, range, several } from "../../tell/numbers.ts";
import { tellStory } from "../../tell/story.ts";
import { table } from "../../tell/table.ts";
import { toJson } from "../../terminal/json.ts";
import { pageFor } from "../../terminal/page.ts";
import { print } from "../../terminal/print.ts";
import { runInThread } from "../../threads/runInThread.ts";
import { UserError } from "../../UserError.ts";
import { readStore } from "./readStore.ts";
import { sameCode } from "./runStore.ts";

/** One run of a batch again, told as a story; its digest has to be the one that is stored. */
export function rerunStored({ experiment, run, json }: RerunInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const found = yield* readStore(experiment, async (store) => {
      const alike = (await store.runs()).filter(({ runHash }) => runHash.startsWith(run));
      if (alike.length !== 1)
        throw new StoreError(
          "refused",
          `${alike.length === 0 ? "no run" : several(alike.length, "run")} of ${store.file} ${alike.length === 0 ? "has a hash that begins" : "have hashes that begin"} with ${run}; allowed: the beginning of one run_hash`,
        );
      const { scenario, experiment: plan } = store.header();
      const document = JSON.parse(scenario) as ScenarioDocument;
      return { stored: alike[0], plan, document, ...(await taskOf(store, alike[0])) };
    });
    const { stored, task, job, document, plan } = found;
    const [{ parameters, seed }] = task.calls;
    const result = yield* runInThread(parameters, {
      seed,
      replication: stored.replication,
      strategy: stored.strategy,
      draws: job.draws,
      ...(job.treatShare === null ? {} : { treatShare: job.treatShare }),
    });
    const same = result.digest === stored.digest;
    if (json)
      yield* print(toJson({ run: stored, digest: result.digest, same, outcomes: result.outcomes }));
    else {
      const page = pageFor(process.stdout);
      const scenario = {
        title: plan.title,
        question: plan.question,
        figures: document.figures,
        parameters,
      };
      const verdict = same
        ? `Digest ${result.digest}, as it is stored.`
        : `Digest ${result.digest}; stored is ${stored.digest ?? `none: ${stored.message}`}.`;
      yield* print(
        [...tellStory(scenario, result, outcomeDefinitions, page), "", verdict].join("\n"),
      );
    }
    if (!same && stored.status === "ok")
      yield* new UserError({
        message: `run ${stored.runHash} came out differently: the code is another than the one that made it`,
      });
  });
}

/** Makes a sample of the runs again and holds their digests and outcomes against what is stored. */
export function verifyStore(input: VerifyInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const seen = yield* readStore(input.experiment, async (store) => {
      await sameCode(store, true);
      const runs = (await store.runs())
        .filter(({ status }) => status === "ok")
        .sort((a, b) => (a.runHash < b.runHash ? -1 : 1));
      // Hashes are spread like luck: evenly through their order is a sample, and the same one every time.
      const count = Math.min(input.sample, runs.length);
      const sample = Array.from(
        { length: count },
        (_, i) => runs[Math.floor((i * runs.length) / count)],
      );
      const differing = await again(store, sample, input);
      return { runs: runs.length, verified: sample.length, differing };
    });
    const { runs, verified, differing } = seen;
    if (input.json) yield* print(toJson(seen));
    else if (differing.length === 0)
      yield* print(
        `${several(verified, "run")} of ${runs.toLocaleString("en")} made again: all digests and outcomes are as stored.`,
      );
    if (differing.length > 0)
      yield* new UserError({
        message: `${several(differing.length, "run")} of ${verified} came out differently, the first ${differing[0]}: the code is another than the one that made them, or the store was changed`,
      });
  });
}

async function again(
  store: Store,
  sample: readonly StoredRun[],
  { workers }: VerifyInput,
): Promise<string[]> {
  const differing: string[] = [];
  await withPool<BatchJob, void>(
    { jobModule: batchModule, ...(Option.isNone(workers) ? {} : { workers: workers.value }) },
    async (pool) => {
      const tasks: (BatchTask & { readonly stored: StoredRun })[] = [];
      let job: BatchJob | null = null;
      for (const stored of sample) {
        const made = await taskOf(store, stored);
        job = made.job;
        tasks.push({ ...made.task, stored });
      }
      if (job === null) return;
      await pool.each<(typeof tasks)[number], StrategyRun[]>(job, tasks, {
        receive: (performed) => {
          const { stored } = performed.task;
          const [run] = "result" in performed ? performed.result : [];
          const same =
            run !== undefined &&
            "digest" in run &&
            run.digest === stored.digest &&
            run.values.every((value, i) => Object.is(value, stored.values[i]));
          if (!same) differing.push(stored.runHash);
        },
      });
    },
  );
  return differing.sort();
}

/** Two stores: in what their plans differ, and what that makes of the outcomes of runs that both have. */
export function tellDiff({ a, b, json }: DiffInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const read = (word: string) =>
      readStore(word, async (store) => ({ header: store.header(), runs: await store.runs() }));
    const [first, second] = [yield* read(a), yield* read(b)];
    const settings = changedPaths(
      {
        ...first.header.experiment,
        scenario: JSON.parse(first.header.scenario) as unknown,
        model: first.header.code,
      },
      {
        ...second.header.experiment,
        scenario: JSON.parse(second.header.scenario) as unknown,
        model: second.header.code,
      },
    );
    const outcomes = pairedDifferences(first, second);
    if (json) return yield* print(toJson({ settings, outcomes }));
    const { paint, columns } = pageFor(process.stdout);
    yield* print(
      [
        paint("bold", settings.length === 0 ? "The same settings" : "Settings"),
        ...table(
          settings.map(({ path, a: before, b: now }) => [`  ${path}`, before, now]),
          { page: columns },
        ),
        "",
        paint(
          "bold",
          "Outcomes, the second less the first, in pairs of the same point, replication and strategy",
        ),
        ...table(
          [
            ["  outcome", "strategy", "pairs", "first", "difference", "95 % interval"],
            ...outcomes.map(({ outcome, strategy, unit, pairs, mean, of, low, high }) => [
              `  ${outcome}`,
              strategy,
              String(pairs),
              amount(of, unit),
              difference(mean, unit),
              range(low, high, unit, difference),
            ]),
          ],
          { page: columns, right: [2, 3, 4, 5], names: 2 },
        ),
      ].join("\n"),
    );
  });
}

type Side = { readonly header: ReturnType<Store["header"]>; readonly runs: readonly StoredRun[] };

function pairedDifferences(first: Side, second: Side) {
  const key = (run: StoredRun) => `${run.section}/${run.point}/${run.replication}/${run.strategy}`;
  const others = new Map(second.runs.map((run) => [key(run), run]));
  const names = Object.keys(second.header.experiment.outcomes);
  return Object.entries(first.header.experiment.outcomes).flatMap(([outcome, { unit }], i) => {
    const j = names.indexOf(outcome);
    if (j === -1) return [];
    return Object.keys(first.header.experiment.strategies).flatMap((strategy) => {
      const pairs = first.runs.flatMap((run) => {
        const other = run.strategy === strategy ? others.get(key(run)) : undefined;
        const pair = other === undefined ? [] : [run.values[i], other.values[j]];
        return pair.length === 2 && pair.every(Number.isFinite) ? [pair] : [];
      });
      if (pairs.length === 0) return [];
      const { mean, interval } = pairedT(
        Float64Array.from(pairs, ([one, two]) => two - one),
        0.95,
      );
      const of = pairs.reduce((sum, [one]) => sum + one, 0) / pairs.length;
      return [
        {
          outcome,
          strategy,
          unit,
          pairs: pairs.length,
          of,
          mean,
          low: interval.low,
          high: interval.high,
        },
      ];
    });
  });
}

interface ChangedPath {
  readonly path: string;
  readonly a: string;
  readonly b: string;
}

/** Leaves in which two trees differ, by their paths. */
function changedPaths(a: unknown, b: unknown, path = ""): readonly ChangedPath[] {
  if (isTree(a) && isTree(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) =>
      changedPaths(a[name], b[name], path === "" ? name : `${path}.${name}`),
    );
  const [before, now] = [said(a), said(b)];
  return before === now ? [] : [{ path, a: before, b: now }];
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function said(value: unknown): string {
  return value === undefined ? "–" : JSON.stringify(value);
}
