import { join } from "node:path";
import { readScenarioFile, type Scenario } from "@searoom/scenario";
import { Effect } from "effect";

const folder = join(import.meta.dirname, "../../../scenarios");

/** A shipped scenario, by its path in `scenarios/`. */
export function readScenario(path: string, overrides: readonly string[] = []): Scenario {
  return Effect.runSync(readScenarioFile(join(folder, path), { overrides }));
}
