import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Effect, Result } from "effect";
import { afterAll } from "vitest";
import { type Mistake, readScenarioFile, type Scenario, ScenarioError } from "../../src/index.ts";

/** The least that a file must say: something to make and somebody who sells it. */
export const smallest = `components:
  hardware: {}
  analytics: {}
groups:
  start-ups: { capability: { analytics: 0.8 } }
  incumbents: { capability: [0.8, 0.2] }
`;

export interface ScenarioFolder {
  readonly path: string;
  /** Writes a file and returns its path. */
  write(name: string, text: string | Uint8Array): string;
}

/** A folder of its own that goes when the tests of the file are over. */
export function scenarioFolder(): ScenarioFolder {
  const path = mkdtempSync(join(tmpdir(), "scenario-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, text) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
  };
}

export function read(file: string, ...overrides: string[]): Scenario {
  return Effect.runSync(readScenarioFile(file, { overrides }));
}

/** What is wrong with a file; fails when nothing is, and when anything but a ScenarioError comes. */
export function mistakesOf(file: string, ...overrides: string[]): readonly Mistake[] {
  const result = Effect.runSync(Effect.result(readScenarioFile(file, { overrides })));
  if (Result.isSuccess(result)) throw new Error(`expected mistakes in ${file}, found none`);
  if (!(result.failure instanceof ScenarioError)) throw new Error("expected a ScenarioError");
  return result.failure.mistakes;
}

/** The one mistake of a file. */
export function mistakeOf(file: string, ...overrides: string[]): Mistake {
  const mistakes = mistakesOf(file, ...overrides);
  if (mistakes.length !== 1)
    throw new Error(`expected one mistake, found ${JSON.stringify(mistakes)}`);
  return mistakes[0];
}

/** What was found and what is allowed, as it is said to people. */
export function said({ found, allowed }: Mistake): string {
  return `found ${found}; allowed ${allowed}`;
}
