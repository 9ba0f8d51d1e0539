import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "@searoom/experiments";
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

  test("does what it says: the lead of the incumbent partner falls to less than a third", async () => {
    expect(readme).toContain("falls to less than a third");
    const before = await lead([]);
    const after = await lead(["alliances.effort=0"]);
    expect(before.verdict).toBe("better");
    expect(after.mean).toBeLessThan(before.mean / 3);
  }, 180_000);
});

test("the commands that the README names are there", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  for (const name of ["start", "test", "searoom", "bench"]) expect(scripts).toHaveProperty(name);
});

/** Incumbent partner against direct, in founder value, over 100 replications. */
async function lead(overrides: readonly string[]) {
  const { parameters } = Effect.runSync(readScenarioFile(scenario, { overrides }));
  const strategies = ["direct", "incumbent-partner"];
  const { rows, failures } = await withPool({}, (pool) =>
    pool.run({ parameters, seed: 1, strategies }, { to: 100 }),
  );
  expect(failures).toEqual([]);
  const { differences } = compare(rows, { outcomes: outcomeDefinitions, on: "founderValue" });
  const found = differences.find(
    ({ strategy, reference }) => strategy === "incumbent-partner" && reference === "direct",
  );
  if (found === undefined) throw new Error("no difference between the two strategies");
  return found;
}
