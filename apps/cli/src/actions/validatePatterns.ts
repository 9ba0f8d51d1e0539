import { basename } from "node:path";
import { withPool } from "@searoom/experiments/pool";
import { modelVersion } from "@searoom/model";
import {
  type Counts,
  patternJob,
  type PatternJob,
  patternModule,
  type PatternTask,
  type Preset,
  presets,
  scorePatterns,
} from "@searoom/validation";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { PatternsInput } from "../commands/validate.ts";
import { didYouMean } from "../didYouMean.ts";
import { patternsTable, scoreOf } from "../tell/patternsTable.ts";
import { progressLine } from "../tell/progressLine.ts";
import { sections } from "../tell/sections.ts";
import { finishingOnInterrupt } from "../terminal/finishingOnInterrupt.ts";
import { commandLine, invocation } from "../terminal/invocation.ts";
import { toJson } from "../terminal/json.ts";
import { createLive } from "../terminal/live.ts";
import { pageFor } from "../terminal/page.ts";
import { note, print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";

/** Does the model show what was counted in the world without being told? */
export function validatePatterns(input: PatternsInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const asked =
      input.scenarios.length === 0
        ? presets
        : [...new Set((yield* Effect.forEach(input.scenarios, presetsOf)).flat())];
    yield* finishingOnInterrupt((signal) =>
      Effect.gen(function* () {
        const counts = yield* Effect.promise(() => gatherCounts(asked, input, signal));
        const [{ length: replications }] = counts;
        if (replications === 0)
          return signal.aborted
            ? undefined
            : yield* new UserError({ message: "no replication came to an end" });
        const scored = scorePatterns(asked, counts);
        const { seed } = input;
        if (input.json)
          return yield* print(
            toJson({
              modelVersion,
              seed,
              replications,
              score: scoreOf(scored),
              presets: asked,
              facts: scored,
            }),
          );
        const words = [
          "validate",
          "patterns",
          ...input.scenarios,
          "--replications",
          String(input.replications),
          "--seed",
          String(seed),
        ];
        const page = pageFor(process.stdout);
        yield* print(
          sections(...patternsTable(asked, scored, replications, page), [
            `Again:  ${invocation()} ${commandLine(words)}`,
          ]).join("\n"),
        );
      }),
    );
  });
}

/** By the name of a scenario, of its file or of a preset. */
function presetsOf(word: string): Effect.Effect<readonly Preset[], UserError> {
  const scenarioOf = ({ scenario }: Preset) => scenario.replace(/\.yaml$/, "");
  const asked = basename(word).replace(/\.ya?ml$/, "");
  const found = presets.filter((preset) => preset.name === word || scenarioOf(preset) === asked);
  if (found.length > 0) return Effect.succeed(found);
  const names = [...new Set(presets.map(scenarioOf))];
  return Effect.fail(
    new UserError({
      message: `no fact is asked of "${word}"; allowed: ${names.join(", ")}.${didYouMean(asked, names)}`,
    }),
  );
}

/** Counts by preset and replication, of replications that are complete in every preset. */
async function gatherCounts(
  asked: readonly Preset[],
  { seed, replications, workers }: PatternsInput,
  signal: AbortSignal,
): Promise<readonly Counts[]> {
  const live = createLive();
  const startedAt = performance.now();
  const total = asked.length * replications;
  const found = asked.map(() => new Map<number, Counts[number]>());
  let done = 0;
  await withPool<PatternJob, void>(
    {
      ...(Option.isNone(workers) ? {} : { workers: workers.value }),
      jobModule: patternModule,
    },
    async (pool) => {
      await pool.each<PatternTask, Counts[number]>(
        patternJob(asked, seed),
        tasksOf(asked.length, replications),
        {
          signal,
          receive: (performed) => {
            done++;
            live.show([progressLine(done, total, performance.now() - startedAt, "run")]);
            const { preset, replication } = performed.task;
            if ("result" in performed) found[preset].set(replication, performed.result);
            else
              note(
                `${asked[preset].name}, replication ${replication} failed: ${performed.failure.message}`,
              );
          },
        },
      );
    },
  );
  live.clear();
  const complete = Array.from({ length: replications }, (_, replication) => replication).filter(
    (replication) => found.every((counts) => counts.has(replication)),
  );
  return found.map((counts) => complete.map((replication) => counts.get(replication)!));
}

function* tasksOf(count: number, replications: number): Generator<PatternTask> {
  for (let replication = 0; replication < replications; replication++)
    for (let preset = 0; preset < count; preset++) yield { preset, replication };
}
