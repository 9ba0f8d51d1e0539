import { describe, expect, test } from "vitest";
import type { Experiment } from "../../src/Experiment.ts";
import { planPoints } from "../../src/points/planPoints.ts";
import { priceBatch } from "../../src/points/priceBatch.ts";
import { anExperiment } from "../support/anExperiment.ts";

const pilot = { secondsPerRun: 0.04, workers: 2, memoryBytes: 2e8 };

function priced(changes: Partial<Experiment>, design: Partial<Experiment["design"]> = {}) {
  const experiment = anExperiment(design, changes);
  return priceBatch(experiment, planPoints(experiment), 120, pilot);
}

const two = {
  direct: { strategy: "direct", set: {} },
  reseller: { strategy: "reseller", set: {} },
};

describe("the price of a batch", () => {
  test("is points by strategies by replications, by what a run takes", () => {
    const price = priced({ strategies: two });
    expect(price).toMatchObject({
      points: 16,
      strategies: 2,
      replications: { least: 8, most: 8 },
      runs: { least: 256, most: 256 },
      flipRuns: null,
      searchRuns: null,
      memoryBytes: 2e8,
    });
    expect(price.seconds.least).toBeCloseTo(256 * 0.02, 9);
    expect(price.storeBytes.most).toBeLessThan(256 * 1_000);
  });

  test("has a span where replications, map or search decide as they go, within the limits", () => {
    const { replications, limits } = anExperiment();
    const price = priced({
      strategies: two,
      replications: { ...replications, most: 40, allocate: "ocba" },
      flip: {
        x: "alliances.effort",
        y: "reach.inboundPerMonth",
        on: "founderValue",
        arms: null,
        depth: 2,
        initial: 4,
        others: "median",
        budget: 5_000,
      },
      search: {
        strategy: "direct",
        levers: {},
        objectives: ["founderValue"],
        population: 10,
        generations: 5,
        replications: 2,
      },
      limits: { ...limits, runs: 3_000 },
    });
    expect(price.runs).toEqual({ least: 256, most: 1_280 });
    expect(price.flipRuns).toEqual({ least: 4 * 4 * 2 * 8, most: 5_000 });
    expect(price.searchRuns).toBe(100);
    expect(price.seconds.most).toBeCloseTo(3_000 * 0.02, 9);
  });

  test("leaves out the points that constraints reject", () => {
    const constraints = ["alliances.effort > 0.5"];
    const { points, drawn } = priced({ constraints }, { type: "factorial" });
    expect([points, drawn]).toEqual([6, 18]);
  });
});

test("what a batch cannot answer is said before it is run", () => {
  const said = (...price: Parameters<typeof priced>) => priced(...price).unanswered.join("\n");
  expect(said({})).toMatch(/which strategy is best: there is one/);
  expect(said({ factors: {} })).toMatch(/nothing is uncertain but luck/);
  expect(said({ strategies: two })).not.toMatch(/there is one/);
  expect(said({})).toMatch(/no flip is asked for/);
  expect(said({})).toMatch(/not sobol/);
  expect(said({}, { type: "saltelli" })).not.toMatch(/Sobol' indices/);
  expect(said({}, { type: "lhs" })).toMatch(/lhs cannot grow, since one stratum/);
  expect(said({ constraints: ["alliances.effort > 0.8"] })).toMatch(/reject more than half/);
  const { limits } = anExperiment();
  expect(said({ limits: { ...limits, minutes: 0.01 } })).toMatch(/longer than the 0.01 minutes/);
  expect(said({ treatShare: 0.5 })).not.toMatch(/rivals/);
});
