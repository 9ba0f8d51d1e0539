import { readScenario } from "../readScenario.ts";
import type { Preset } from "./Fact.ts";
import { facts } from "./facts.ts";
import type { PatternJob } from "./replicate.ts";

/** What a pool has to run for presets, and the module that runs it. */
export function patternJob(presets: readonly Preset[], seed: number): PatternJob {
  return {
    seed,
    presets: presets.map((preset) => ({
      parameters: readScenario(preset.scenario).parameters,
      strategy: preset.strategy ?? null,
      measures: measuresOf(preset),
    })),
  };
}

export const patternModule = new URL("./replicate.ts", import.meta.url);

/** The measures that a preset is asked for, each once. */
export function measuresOf({ shows }: Preset): readonly string[] {
  const names = facts
    .filter(({ id }) => shows.includes(id))
    .flatMap(({ parts }) => parts.map(({ measure }) => measure));
  return [...new Set(names)];
}
