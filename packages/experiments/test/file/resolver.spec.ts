import { join } from "node:path";
import { runStrategies } from "@searoom/model";
import { readScenarioFile } from "@searoom/scenario";
import { Effect } from "effect";
import { describe, expect, test } from "vitest";
import type { Experiment } from "../../src/Experiment.ts";
import { createResolver, type Together } from "../../src/file/resolver.ts";
import { anExperiment, unsaid } from "../support/anExperiment.ts";

const file = join(import.meta.dirname, "../../../../scenarios/industrial-ai.yaml");
const scenarioWith = (...overrides: string[]) =>
  Effect.runSync(readScenarioFile(file, { overrides }));
const { resolved } = scenarioWith();

const factors = {
  "alliances.effort": { ...unsaid, dist: "uniform", min: 0, max: 1 },
  openness: {
    ...unsaid,
    dist: "integer",
    min: 1,
    max: 3,
    sets: ["groups.start-ups.maxAlliances", "groups.incumbents.maxAlliances"],
  },
} as const;

function experimentWith(changes: Partial<Experiment>): Experiment {
  const [effort, openness] = Object.values(factors);
  return anExperiment(
    {},
    {
      factors: { "alliances.effort": { ...effort, sets: ["alliances.effort"] }, openness },
      ...changes,
    },
  );
}

function ready(changes: Partial<Experiment>, values: readonly number[]): readonly Together[] {
  const resolution = createResolver(experimentWith(changes), resolved)(values);
  if (resolution.status === "invalid") throw new Error(resolution.message);
  return resolution.groups;
}

describe("the parameters of a point", () => {
  test("are those of the scenario file with the same changes by option", () => {
    const [{ parameters, strategies }] = ready(
      {
        months: 30,
        set: {
          "utility.price": 1.1,
          "accounts.count": "${200 * openness}",
          "accounts.jobShares": [1],
          "groups.incumbents.capability": { hardware: 0.9 },
          "focus.cashKeur": null,
        },
      },
      [0.25, 2],
    );
    expect(strategies).toEqual(["direct"]);
    expect(parameters).toEqual(
      scenarioWith(
        "months=30",
        "utility.price=1.1",
        "accounts.count=400",
        "accounts.jobShares=[1]",
        "groups.incumbents.capability.hardware=0.9",
        "alliances.effort=0.25",
        "groups.start-ups.maxAlliances=2",
        "groups.incumbents.maxAlliances=2",
      ).parameters,
    );
  });

  test("lie together where strategies differ in their own policy, under the names of the experiment", () => {
    const groups = ready(
      {
        set: { "accounts.count": 300 },
        months: 12,
        strategies: {
          alone: { strategy: "direct", set: {} },
          few: { strategy: "incumbent-partner", set: { "strategy.maxAlliances": 1 } },
          rich: { strategy: "direct", set: { "focus.cashKeur": 5_000 } },
          richer: { strategy: "direct", set: { "focus.cashKeur": "${2500 * openness}" } },
        },
      },
      [1, 2],
    );
    expect(groups.map(({ strategies }) => strategies)).toEqual([
      ["alone", "few"],
      ["rich", "richer"],
    ]);
    const [together] = groups;
    expect(together.parameters.strategies["few"]).toMatchObject({
      partnering: "incumbent-partner",
      maxAlliances: 1,
    });
    const options = { seed: 1, replication: 0 };
    const [alone] = runStrategies(together.parameters, {
      ...options,
      strategies: together.strategies,
    });
    const [direct] = runStrategies(
      scenarioWith(
        "accounts.count=300",
        "months=12",
        "groups.start-ups.maxAlliances=2",
        "groups.incumbents.maxAlliances=2",
      ).parameters,
      { ...options, strategies: ["direct"] },
    );
    expect(alone.digest).toBe(direct.digest);
  });

  test("may swap the names of strategies", () => {
    const [{ parameters }] = ready(
      {
        strategies: {
          direct: { strategy: "reseller", set: {} },
          reseller: { strategy: "direct", set: { "strategy.maxAlliances": 0 } },
        },
      },
      [1, 1],
    );
    expect(parameters.strategies["direct"].partnering).toBe("reseller");
    expect(parameters.strategies["reseller"]).toMatchObject({
      partnering: "direct",
      maxAlliances: 0,
    });
  });

  test("are those of some strategies alone, with the levers of a search", () => {
    const resolve = createResolver(
      experimentWith({
        strategies: {
          direct: { strategy: "direct", set: {} },
          reseller: { strategy: "reseller", set: {} },
        },
      }),
      resolved,
    );
    const resolution = resolve([1, 1], {
      strategies: ["reseller"],
      levers: { strategy: "reseller", set: { "focus.reps": 7, "strategy.maxAlliances": 3 } },
    });
    if (resolution.status === "invalid") throw new Error(resolution.message);
    expect(resolution.groups).toHaveLength(1);
    const [{ parameters }] = resolution.groups;
    expect(parameters.focus?.reps).toBe(7);
    expect(parameters.strategies["reseller"].maxAlliances).toBe(3);
  });
});

describe("a point that the scenario refuses is said to be invalid, with the reason", () => {
  const message = (changes: Partial<Experiment>, values: readonly number[] = [1, 1]) => {
    const resolution = createResolver(experimentWith(changes), resolved)(values);
    return resolution.status === "invalid" ? resolution.message : "";
  };

  test.each([
    [
      "a value out of its bounds",
      { set: { "alliances.depth": "${openness + 1}" } },
      /alliances\.depth: found 2; allowed a number from 0 to 1/,
    ],
    [
      "numbers that do not go together",
      { set: { "groups.start-ups.repsMax": 1 } },
      /groups\.start-ups\.reps: found 2; allowed at most repsMax/,
    ],
    [
      "a word where a number should be",
      { set: { months: "${openness == 1}" } },
      /months: found true/,
    ],
    ["a key that is not there", { set: { "utility.__proto__.x": 1 } }, /an unknown key/],
    [
      "a section that is not there",
      { set: { "__proto__.x": 1 } },
      /__proto__: found an unknown key/,
    ],
    ["words that are asked to count", { lets: { x: '"a" * 2' } }, /“a” is no number/],
  ] as const)("%s", (_, changes, expected) => {
    expect(message(changes)).toMatch(expected);
    expect(Object.prototype).not.toHaveProperty("x");
  });
});
