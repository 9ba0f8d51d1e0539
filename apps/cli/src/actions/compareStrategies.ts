import { coherence, type CoherenceStudy, compare, type Comparison } from "@searoom/experiments";
import { type Job, type Pool, withPool } from "@searoom/experiments/pool";
import { modelVersion, outcomeDefinitions } from "@searoom/model";
import type { Scenario, ScenarioError } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { CompareInput } from "../commands/compare.ts";
import { coherenceStory } from "../tell/coherenceStory.ts";
import { comparisonReport } from "../report/comparisonReport.ts";
import type { ReportInput } from "../report/Report.ts";
import { mayBeReport, writeReport } from "../report/writeReport.ts";
import { comparisonStory } from "../tell/comparisonStory.ts";
import { doubts } from "../tell/doubts.ts";
import { percent } from "../tell/numbers.ts";
import { sections } from "../tell/sections.ts";
import { paragraph } from "../tell/table.ts";
import { whatIf } from "../tell/whatIf.ts";
import { finishingOnInterrupt } from "../terminal/finishingOnInterrupt.ts";
import { commandLine, invocation } from "../terminal/invocation.ts";
import { toJson } from "../terminal/json.ts";
import { pageFor } from "../terminal/page.ts";
import { note, print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { type Effort, type Gathered, gatherRows } from "./gatherRows.ts";
import { openScenario, scenarioWords } from "./openScenario.ts";
import { type Question, questionOf } from "./Question.ts";

/** Which strategy is best: replicated, compared, and told with its doubts. */
export function compareStrategies(
  input: CompareInput,
): Effect.Effect<void, ScenarioError | UserError> {
  return Effect.gen(function* () {
    const scenario = yield* openScenario(input);
    const question = yield* questionOf(input, scenario);
    if (Option.isSome(input.report)) yield* mayBeReport(input.report.value);
    yield* finishingOnInterrupt((signal) =>
      Effect.gen(function* () {
        const { gathered, comparison, study } = yield* Effect.promise(() =>
          answer(input, scenario, question, signal),
        );
        if (signal.aborted)
          note(`stopped after ${gathered.to} of ${effortOf(input).most} replications`);
        if (comparison === null) return yield* nothingToCompare(gathered, signal);
        const told: Told = {
          input,
          scenario,
          question,
          gathered,
          comparison,
          study,
          cancelled: signal.aborted,
        };
        if (Option.isSome(input.report)) yield* writeReport(input.report.value, asReport(told));
        yield* print(input.json ? asJson(told) : asStory(told));
      }),
    );
  });
}

interface Answer {
  readonly gathered: Gathered;
  /** Null when no replication came to an end. */
  readonly comparison: Comparison | null;
  readonly study: CoherenceStudy | null;
}

interface Told extends Answer {
  readonly input: CompareInput;
  readonly scenario: Scenario;
  readonly question: Question;
  readonly comparison: Comparison;
  readonly cancelled: boolean;
}

/** Who names a number of replications gets that many, so that what was printed once is printed again. */
function effortOf({ replications, untilDecided }: CompareInput): Effort {
  return {
    most: Option.getOrElse(replications, () => usualMost),
    untilDecided: untilDecided || Option.isNone(replications),
  };
}

const usualMost = 200;

function answer(
  input: CompareInput,
  { parameters }: Scenario,
  { strategies, outcome, treatShare }: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const { seed, workers, coherence: wanted } = input;
  const job: Job = { parameters, seed, strategies, ...(treatShare === null ? {} : { treatShare }) };
  return withPool<Job, Answer>(
    Option.isNone(workers) ? {} : { workers: workers.value },
    async (pool) => {
      const gathered = await gatherRows(pool, job, effortOf(input), outcome, signal);
      const { rows, failures, error } = gathered;
      if (rows.length === 0) return { gathered, comparison: null, study: null };
      const comparison = compare(rows, {
        outcomes: outcomeDefinitions,
        on: outcome.name,
        failures,
        ...(error === null ? {} : { error }),
      });
      const study =
        wanted && !signal.aborted
          ? await studyCoherence(pool, job, gathered, comparison, signal)
          : null;
      return { gathered, comparison, study };
    },
  );
}

/** The best against the baseline (or the runner-up) once more, with less luck shared. */
async function studyCoherence(
  pool: Pool<Job>,
  job: Job,
  { rows: draws, to }: Gathered,
  { best, baseline, ranking, on }: Comparison,
  signal: AbortSignal,
): Promise<CoherenceStudy | null> {
  const reference = best === baseline ? ranking[1]?.strategy : baseline;
  if (reference === undefined) return null;
  const pair = { ...job, strategies: [best, reference] };
  const seed = await pool.run({ ...pair, commonRandomNumbers: "seed" }, { to, signal });
  const none = await pool.run({ ...pair, commonRandomNumbers: "none" }, { to, signal });
  if (signal.aborted) return null;
  return coherence(
    { draws, seed: seed.rows, none: none.rows },
    { outcomes: outcomeDefinitions, on, strategy: best, reference },
  );
}

function nothingToCompare(
  { failures }: Gathered,
  signal: AbortSignal,
): Effect.Effect<void, UserError> {
  if (signal.aborted) return Effect.void;
  return Effect.fail(
    new UserError({ message: `every replication failed, the first with: ${failures[0]?.message}` }),
  );
}

function asJson({
  input,
  scenario,
  question,
  gathered,
  comparison,
  study,
  cancelled,
}: Told): string {
  return toJson({
    scenario: scenario.name,
    seed: input.seed,
    months: scenario.parameters.months,
    modelVersion,
    treatShare: question.treatShare,
    unit: question.outcome.unit,
    ...comparison,
    failures: gathered.failures,
    notStationary: notStationaryShare(gathered),
    cancelled,
    coherenceStudy: study,
  });
}

function asStory({ input, scenario, question, gathered, comparison, study }: Told): string {
  const page = pageFor(process.stdout);
  const { paint } = page;
  const { outcome, treatShare } = question;
  const who = treatShare === null ? "this firm" : `${percent(treatShare)} of the start-ups`;
  const { question: wonder, override } = whatIf(scenario.parameters, comparison.best);
  const words = commandWords(input);
  const strategyAndSeed = ["--strategy", comparison.best, "--seed", String(input.seed)];
  const oneRun = ["run", ...scenarioWords(input), ...strategyAndSeed];
  return sections(
    [paint("bold", scenario.title)],
    comparisonStory({ comparison, outcome, who, ...page }),
    study === null ? [] : coherenceStory(study, outcome.unit, page),
    [
      paint("bold", "What this does not know"),
      ...doubts(comparison, {
        notStationary: notStationaryShare(gathered),
        failures: gathered.failures,
        treated: treatShare !== null,
        several: gathered.error !== null,
      }).flatMap((doubt) => asItem(doubt, page.columns)),
    ],
    [
      `Again:    ${invocation()} ${commandLine(words)}`,
      `One run:  ${invocation()} ${commandLine(oneRun)}`,
      `What if:  ${invocation()} ${commandLine([...words, "--set", override])}`,
      `          ${wonder}`,
    ],
  ).join("\n");
}

function asReport({ input, scenario, question, gathered, comparison }: Told): ReportInput {
  return comparisonReport({
    scenario,
    question,
    rows: gathered.rows,
    comparison,
    seed: input.seed,
    doubts: doubts(comparison, {
      notStationary: notStationaryShare(gathered),
      failures: gathered.failures,
      treated: question.treatShare !== null,
      several: gathered.error !== null,
    }),
    command: `${invocation()} ${commandLine(commandWords(input))}`,
  });
}

function asItem(text: string, columns: number): readonly string[] {
  const [first, ...rest] = paragraph(text, "    ", columns);
  return [`  - ${first.trimStart()}`, ...rest];
}

function commandWords(input: CompareInput): readonly string[] {
  const { strategies, on, treat, replications, untilDecided, seed, coherence: wanted } = input;
  return [
    "compare",
    ...scenarioWords(input),
    ...(Option.isNone(strategies) ? [] : ["--strategies", strategies.value]),
    ...(Option.isNone(on) ? [] : ["--on", on.value]),
    ...(Option.isNone(treat) ? [] : ["--treat", String(treat.value)]),
    ...(Option.isNone(replications) ? [] : ["--replications", String(replications.value)]),
    ...(untilDecided ? ["--until-decided"] : []),
    "--seed",
    String(seed),
    ...(wanted ? ["--coherence"] : []),
    ...(Option.isNone(input.report) ? [] : ["--report", input.report.value]),
  ];
}

function notStationaryShare({ rows }: Gathered): number | null {
  const burnt = rows.filter(({ burnIn }) => burnIn !== null);
  return burnt.length === 0
    ? null
    : burnt.filter(({ burnIn }) => !burnIn!.stationary).length / burnt.length;
}
