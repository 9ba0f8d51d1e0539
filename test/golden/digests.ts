import { modelVersion, run } from "@searoom/model";
import { join } from "node:path";
import { readScenario } from "@searoom/validation";

export const file = join(import.meta.dirname, "digests.json");

/** Shrunk so that all of them together run in a second. */
export const goldenRuns = [
  "industrial-ai",
  "mature-automation",
  "histories/clothes-dryers",
].flatMap((scenario) => [1, 2].map((seed) => ({ scenario, seed })));

export interface Golden {
  readonly about: string;
  readonly modelVersion: string;
  readonly digests: Readonly<Record<string, string>>;
}

export function nameOf({ scenario, seed }: (typeof goldenRuns)[number]): string {
  return `${scenario}, seed ${seed}`;
}

export function digestOf({ scenario, seed }: (typeof goldenRuns)[number]): string {
  const overrides = ["accounts.count=500", "months=36"];
  return run(readScenario(`${scenario}.yaml`, overrides).parameters, { seed }).digest;
}

export function goldenNow(): Golden {
  return {
    about:
      "What the model gave when this was written: it guards against change, not for truth. A change that is meant raises modelVersion and rewrites this file: node test/golden/rewrite.ts",
    modelVersion,
    digests: Object.fromEntries(goldenRuns.map((one) => [nameOf(one), digestOf(one)])),
  };
}
