import { join } from "node:path";
import { modelVersion, outcomeDefinitions, type RunResult } from "@searoom/model";
import type { Scenario, ScenarioError } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { RunInput } from "../commands/run.ts";
import { runFiles } from "../store/runFiles.ts";
import { mayWrite, writeFolder } from "../store/writeFolder.ts";
import { holdFigures } from "../tell/figures.ts";
import { tellStory } from "../tell/story.ts";
import { paragraph } from "../tell/table.ts";
import { commandLine, invocation } from "../terminal/invocation.ts";
import { toJson } from "../terminal/json.ts";
import { pageFor } from "../terminal/page.ts";
import { print } from "../terminal/print.ts";
import { runInThread } from "../threads/runInThread.ts";
import type { UserError } from "../UserError.ts";
import { openScenario, overridesOf, scenarioWords } from "./openScenario.ts";
import { strategyOf } from "./strategyOf.ts";

/** One run: simulated, written to its folder, and told. */
export function tellRun(input: RunInput): Effect.Effect<void, ScenarioError | UserError> {
  return Effect.gen(function* () {
    const scenario = yield* openScenario(input);
    const { seed, replication } = input;
    const strategy = yield* strategyOf(input, scenario);
    const folder = input.noWrite
      ? null
      : Option.getOrElse(input.out, () => usualFolder(scenario.name, strategy, input));
    // Before the work and not after it: a run that cannot be kept is not worth waiting for.
    if (folder !== null) yield* mayWrite(folder);
    const result = yield* runInThread(scenario.parameters, { seed, replication, strategy });
    if (folder !== null) yield* writeFolder(folder, runFiles(scenario, overridesOf(input), result));
    yield* print(
      input.json ? asJson(scenario, result, folder) : asStory(scenario, result, folder, input),
    );
  });
}

function usualFolder(name: string, strategy: string, { seed, replication }: RunInput): string {
  return join(
    "runs",
    [name, strategy, seed, ...(replication === 0 ? [] : [replication])].join("-"),
  );
}

function asJson(scenario: Scenario, result: RunResult, folder: string | null): string {
  const { strategy, seed, replication, months, digest, burnIn, outcomes, dyads } = result;
  return toJson({
    scenario: scenario.name,
    question: scenario.question,
    strategy,
    seed,
    replication,
    months,
    modelVersion,
    digest,
    burnIn,
    folder,
    outcomes,
    dyads,
    figures: holdFigures(scenario, [outcomes]),
  });
}

function asStory(
  scenario: Scenario,
  result: RunResult,
  folder: string | null,
  input: RunInput,
): string {
  const page = pageFor(process.stdout);
  const words = [
    "run",
    ...scenarioWords(input),
    "--strategy",
    result.strategy,
    "--seed",
    String(result.seed),
    ...(result.replication === 0 ? [] : ["--replication", String(result.replication)]),
  ];
  return [
    ...tellStory(scenario, result, outcomeDefinitions, page),
    "",
    ...paragraph(
      `Digest ${page.paint("bold", result.digest)} (model ${modelVersion}): whoever repeats this run gets the same.`,
      "",
      page.columns,
    ),
    ...(folder === null ? [] : [`Written to ${folder}/`]),
    ...(folder === null ? [] : [`Why:    ${invocation()} ${commandLine(["why", folder])}`]),
    `Again:  ${invocation()} ${commandLine(words)}`,
  ].join("\n");
}
