import { type Replications, withPool } from "@searoom/experiments/pool";
import { modelVersion } from "@searoom/model";
import type { ScenarioError } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { RunInput } from "../commands/run.ts";
import { measuresFor } from "../sanity/measures.ts";
import { outcomesIn, type SanityJob } from "../sanity/replicate.ts";
import { summarise } from "../sanity/summarise.ts";
import { asked, figuresTable, holdFigures } from "../tell/figures.ts";
import { several } from "../tell/numbers.ts";
import { progressLine } from "../tell/progressLine.ts";
import { sections } from "../tell/sections.ts";
import { howAgesCount, sanityTable } from "../tell/sanityTable.ts";
import { finishingOnInterrupt } from "../terminal/finishingOnInterrupt.ts";
import { commandLine, invocation } from "../terminal/invocation.ts";
import { toJson } from "../terminal/json.ts";
import { createLive } from "../terminal/live.ts";
import { pageFor } from "../terminal/page.ts";
import { note, print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { openScenario, scenarioWords } from "./openScenario.ts";
import { strategyOf } from "./strategyOf.ts";

/** Many seeds without a story: the usual course of the market beside what is known of real ones. */
export function runSeeds(
  input: RunInput,
  seeds: number,
): Effect.Effect<void, ScenarioError | UserError> {
  return Effect.gen(function* () {
    if (Option.isSome(input.out) || input.replication !== 0)
      return yield* new UserError({
        message: "--seeds tells no single run: leave out --out and --replication",
      });
    const scenario = yield* openScenario(input);
    const strategy = yield* strategyOf(input, scenario);
    const { parameters } = scenario;
    const job: SanityJob = { parameters, seed: input.seed, strategies: [strategy] };
    yield* finishingOnInterrupt((signal) =>
      Effect.gen(function* () {
        const { rows, failures } = yield* Effect.promise(() =>
          replicate(job, seeds, input.workers, signal),
        );
        for (const { replication, message } of failures)
          note(`seed ${input.seed + replication} failed: ${message}`);
        if (rows.length === 0)
          return signal.aborted
            ? undefined
            : yield* new UserError({ message: "no seed came to an end" });
        const summaries = summarise(
          measuresFor(parameters.months),
          rows.map(({ outcomes }) => outcomes),
        );
        const held = holdFigures(
          scenario,
          rows.map(({ outcomes }) => outcomesIn(outcomes)),
        );
        if (input.json)
          return yield* print(
            toJson({
              scenario: scenario.name,
              question: scenario.question,
              strategy,
              seed: input.seed,
              seeds: rows.length,
              months: parameters.months,
              modelVersion,
              measures: summaries,
              figures: held,
            }),
          );
        const words = [
          "run",
          ...scenarioWords(input),
          "--strategy",
          strategy,
          "--seed",
          String(input.seed),
          "--seeds",
          String(seeds),
        ];
        const page = pageFor(process.stdout);
        yield* print(
          sections(
            [
              page.paint("bold", scenario.title),
              ...asked(scenario, page),
              `strategy ${strategy}, ${several(rows.length, "seed")} from ${input.seed}, ${several(parameters.months, "month")}`,
            ],
            sanityTable(summaries, rows.length, page),
            howAgesCount(summaries, parameters.months, page.columns),
            figuresTable(held, rows.length, page),
            [`Again:  ${invocation()} ${commandLine(words)}`],
          ).join("\n"),
        );
      }),
    );
  });
}

function replicate(
  job: SanityJob,
  seeds: number,
  workers: Option.Option<number>,
  signal: AbortSignal,
) {
  const live = createLive();
  const startedAt = performance.now();
  return withPool<SanityJob, Replications>(
    {
      ...(Option.isNone(workers) ? {} : { workers: workers.value }),
      jobModule: new URL("../sanity/replicate.ts", import.meta.url),
    },
    async (pool) => {
      const replications = await pool.run(job, {
        to: seeds,
        signal,
        onProgress: ({ done }) =>
          live.show([progressLine(done, seeds, performance.now() - startedAt, "seed")]),
      });
      live.clear();
      return replications;
    },
  );
}
