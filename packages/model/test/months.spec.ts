import { join } from "node:path";
import { readScenarioFile } from "@searoom/scenario";
import { Effect } from "effect";
import { expect, test } from "vitest";
import { marketColumns, run, runStrategies } from "../src/index.ts";

const file = join(import.meta.dirname, "../../../scenarios/industrial-ai.yaml");
const read = (...overrides: string[]) =>
  Effect.runSync(
    readScenarioFile(file, { overrides: ["accounts.count=300", "months=8", ...overrides] }),
  ).parameters;

test("the monthly table of a replication is that of the run which is told, and changes nothing", () => {
  const parameters = read();
  const strategies = ["direct", "coopetition"];
  const plain = runStrategies(parameters, { seed: 3, strategies });
  const kept = runStrategies(parameters, { seed: 3, strategies, keepMarket: true });
  expect(kept.map(({ digest }) => digest)).toEqual(plain.map(({ digest }) => digest));
  for (const { strategy, market } of kept) {
    expect(Object.keys(market!)).toEqual(marketColumns);
    expect(market).toEqual(run(parameters, { seed: 3, strategy }).panel.market);
  }
  expect(plain[0].market).toBeUndefined();
});

test("a run may take so many months and no more, the same on every machine", () => {
  const parameters = read();
  const of = (maxMonths: number) =>
    runStrategies(parameters, { seed: 3, strategies: ["direct"], maxMonths });
  expect(of(8)).toEqual(runStrategies(parameters, { seed: 3, strategies: ["direct"] }));
  expect(() => of(7)).toThrow("expected a run of at most 7 months");
});

test("a burn-in counts, and is no longer than the run may be", () => {
  const mature = join(import.meta.dirname, "../../../scenarios/mature-automation.yaml");
  const { parameters } = Effect.runSync(
    readScenarioFile(mature, { overrides: ["accounts.count=300", "months=8"] }),
  );
  const strategies = Object.keys(parameters.strategies).slice(0, 1);
  expect(() => runStrategies(parameters, { seed: 3, strategies, maxMonths: 20 })).toThrow(
    /expected a run of at most 20 months, its burn-in included/,
  );
});
