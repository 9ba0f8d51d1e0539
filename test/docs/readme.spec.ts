import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, type Comparison } from "@searoom/experiments";
import { withPool } from "@searoom/experiments/pool";
import { outcomeDefinitions } from "@searoom/model";
import { readScenarioFile } from "@searoom/scenario";
import { Effect } from "effect";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const scenario = join(root, "scenarios/industrial-ai.yaml");

describe("the first what-if of the README", () => {
  test("names a number that stands in the file as it says", () => {
    expect(readme).toContain("change `effort` from `1` to `0`");
    const { parameters } = Effect.runSync(readScenarioFile(scenario));
    expect(parameters.alliances.effort).toBe(1);
  });

  test("does what it says: the answer flips, and less than a tenth of the lead is left", async () => {
    expect(readme).toContain("the answer flips: `reseller` is the best strategy");
    expect(readme).toContain("less than a tenth is");
    const before = await compared([]);
    const after = await compared(["alliances.effort=0"]);
    expect([before.best, after.best]).toEqual(["incumbent-partner", "reseller"]);
    expect(leadOf(before).verdict).toBe("better");
    expect(leadOf(after).mean).toBeLessThan(leadOf(before).mean / 10);
  }, 180_000);
});

test("the commands that the README names are there", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  for (const name of ["start", "test", "searoom", "bench"]) expect(scripts).toHaveProperty(name);
});

/** Three strategies by founder value, over 100 replications. */
async function compared(overrides: readonly string[]) {
  const { parameters } = Effect.runSync(readScenarioFile(scenario, { overrides }));
  const strategies = ["direct", "incumbent-partner", "reseller"];
  const { rows, failures } = await withPool({}, (pool) =>
    pool.run({ parameters, seed: 1, strategies }, { to: 100 }),
  );
  expect(failures).toEqual([]);
  return compare(rows, { outcomes: outcomeDefinitions, on: "founderValue" });
}

/** Incumbent partner against direct. */
function leadOf({ differences }: Comparison) {
  const found = differences.find(
    ({ strategy, reference }) => strategy === "incumbent-partner" && reference === "direct",
  );
  if (found === undefined) throw new Error("no difference between the two strategies");
  return found;
}
