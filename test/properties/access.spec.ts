import {
  initialiseWorld,
  outcomeDefinitions,
  type Parameters,
  runStrategies,
  step,
} from "@searoom/model";
import { describe, expect, test } from "vitest";
import { seats } from "../../packages/model/src/world/Projects.ts";
import { changed, youngMarket } from "./markets.ts";

const young = youngMarket();
const [startUps, incumbents] = young.groups;

describe("access to the market", () => {
  test("an incumbent with home accounts reaches more of them warm than a start-up with as many people", () => {
    const alike = {
      count: 1,
      reps: 3,
      repsMax: 3,
      arrivalsPerMonth: 0,
      cashKeur: 1e5,
      cashLogSd: 0,
      attentionMedian: 0,
      inertiaMonths: 0,
      outsideIncomeKeurPerMonth: 0,
    };
    // Nobody decides, so that everyone who was called on can be counted.
    const never = 1000;
    const market = changed(young, {
      selling: { hirePaybackMonths: 1e9, hireRunwayMonths: 0, layOffRunwayMonths: 0 },
      reach: {
        cycleForm: "fixed",
        cycleMonths: {
          direct: never,
          introduction: never,
          reseller: never,
          wordOfMouth: never,
          inbound: never,
        },
      },
      groups: [
        { ...startUps, ...alike },
        { ...incumbents, ...alike },
      ],
    });
    const world = initialiseWorld(market, 20, 0);
    for (let month = 0; month < 24; month++) step(world);

    const warm = [new Set<number>(), new Set<number>()];
    const { candidates, firm, warmth } = world.projects;
    world.jobs.project.forEach((project, job) => {
      if (project < 0) return;
      for (let seat = project * seats; seat < project * seats + candidates[project]; seat++)
        if (warmth[seat] > 0) warm[firm[seat]].add(world.jobs.account[job]);
    });
    const [startUp, incumbent] = warm.map(({ size }) => size);
    expect([...world.firms.columns.reps.subarray(0, 2)]).toEqual([3, 3]);
    expect(startUp).toBeGreaterThan(0);
    expect(incumbent).toBeGreaterThan(2 * startUp);
  });

  test("an ally with home accounts opens more doors than a start-up, or than an incumbent without them", () => {
    const column = (name: string) => outcomeDefinitions.findIndex((one) => one.name === name);
    /** Customers of the focus firm whom an ally introduced, for each month with an ally. */
    const introduced = (parameters: Parameters, strategy: string) => {
      let wins = 0;
      let months = 0;
      for (let replication = 0; replication < 16; replication++) {
        const options = { seed: 20, replication, strategies: [strategy] };
        const [{ outcomes }] = runStrategies(parameters, options);
        wins += outcomes[column("wins.introduction")];
        months += outcomes[column("partneredMonths")];
      }
      return wins / months;
    };
    const { contacts } = startUps;
    const strangers = { ...incumbents, homeAccountShare: 0, contacts };
    const fromHome = introduced(young, "incumbent-partner");
    expect(fromHome).toBeGreaterThan(2 * introduced(young, "start-up-partner"));
    expect(fromHome).toBeGreaterThan(
      introduced(changed(young, { groups: [startUps, strangers] }), "incumbent-partner"),
    );
  });
});
