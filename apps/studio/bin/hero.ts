import { join } from "node:path";
import { readScenarioFile } from "@searoom/scenario";
import { Effect } from "effect";
import { pack } from "../src/recording/pack.ts";
import { record } from "../src/recording/record.ts";
import type { OpenedScenario } from "../src/stage/OpenedScenario.ts";

const file = join(import.meta.dirname, "../../../scenarios/open-water.yaml");
/** A run in which the start-up lands beside the crowd. What happens to it then is the model's affair. */
const seed = 3;

/** The run that the studio opens with, and its scenario with everything that it extends. */
export async function makeHero(): Promise<
  Readonly<Record<"hero.run" | "hero.json", Uint8Array<ArrayBuffer>>>
> {
  const { name, title, parameters } = Effect.runSync(readScenarioFile(file));
  const strategy = parameters.focus?.strategy ?? "direct";
  const opened: OpenedScenario = { name, title, seed, strategy, parameters };
  return {
    "hero.run": await pack(record(parameters, { seed, strategy, title })),
    "hero.json": new TextEncoder().encode(JSON.stringify(opened)),
  };
}
