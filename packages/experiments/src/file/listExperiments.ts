import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Mistake } from "@searoom/scenario";
import { Effect, Result } from "effect";
import type { Experiment } from "../Experiment.ts";
import { readExperimentFile } from "./readExperimentFile.ts";

/** What a list shows of an experiment. */
export type ListedExperiment = Pick<
  Experiment,
  "name" | "title" | "description" | "question" | "scenario"
> & { readonly file: string };

export interface ExperimentList {
  readonly experiments: readonly ListedExperiment[];
  /** What is wrong with the files that cannot be read; the others are listed all the same. */
  readonly mistakes: readonly Mistake[];
}

/** Every experiment in the `experiments/` of a folder of scenarios, by file name; none where there is no such folder. */
export function listExperiments(scenarios: string): Effect.Effect<ExperimentList> {
  return Effect.gen(function* () {
    const experiments: ListedExperiment[] = [];
    const mistakes: Mistake[] = [];
    for (const path of yamlFiles(join(scenarios, "experiments"))) {
      const read = yield* Effect.result(readExperimentFile(path));
      if (Result.isFailure(read)) {
        mistakes.push(...read.failure.mistakes);
        continue;
      }
      const { name, title, description, question, scenario } = read.success.experiment;
      experiments.push({ name, title, description, question, scenario, file: path });
    }
    return { experiments, mistakes };
  });
}

function yamlFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
