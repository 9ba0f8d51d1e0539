import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Mistake, ScenarioError } from "@searoom/scenario";
import { Effect, Result } from "effect";
import { afterAll } from "vitest";
import { type ExperimentFile, readExperimentFile } from "../../src/file/index.ts";

export const scenarios = resolve(import.meta.dirname, "../../../../scenarios");

/** A folder of scenarios with one of its own for experiments, gone when the tests of the file are over. */
export function experimentFolder() {
  const path = mkdtempSync(join(tmpdir(), "experiment-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  cpSync(join(scenarios, "industrial-ai.yaml"), join(path, "industrial-ai.yaml"));
  mkdirSync(join(path, "experiments"));
  return {
    path,
    write(name: string, text: string | Uint8Array): string {
      const file = join(path, "experiments", name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
  };
}

export function read(file: string): ExperimentFile {
  return Effect.runSync(readExperimentFile(file));
}

/** What is wrong with a file; fails when nothing is, and when anything but a ScenarioError comes. */
export function mistakesOf(file: string): readonly Mistake[] {
  const result = Effect.runSync(Effect.result(readExperimentFile(file)));
  if (Result.isSuccess(result)) throw new Error(`expected mistakes in ${file}, found none`);
  if (!(result.failure instanceof ScenarioError)) throw new Error("expected a ScenarioError");
  return result.failure.mistakes;
}

/** Path, place and words of a mistake, as a person sees them without the file. */
export function told({ line, column, path, found, allowed, suggestion }: Mistake): string {
  const hint = suggestion === null ? "" : `; meant ${suggestion}`;
  return `${line}:${column} ${path}: found ${found}; allowed ${allowed}${hint}`;
}
