import { initialiseWorld, step } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { keptYears } from "../../packages/model/src/world/noted.ts";
import { addAlliance } from "../../packages/model/src/world/Alliances.ts";
import { meanPerformance } from "../../packages/model/src/observe/shift.ts";
import { addStartUp, measured, untold } from "../support/untold.ts";
import { changed, youngMarket } from "./markets.ts";

describe("what three years with an ally bring", () => {
  /** Three firms that took in 10 a month at the end of the first year; the first two signed in the second. */
  function three(ended: readonly [number, number, number]) {
    const world = untold(72);
    const { columns } = world.firms;
    ended.forEach((income, i) => {
      const firm = addStartUp(world, 0);
      columns.incomeAtYear[firm * keptYears] = 10;
      columns.incomeAtYear[firm * keptYears + 3] = income;
      expect(firm).toBe(i);
    });
    const a = addAlliance(world.alliances, columns, 0, 1);
    world.alliances.columns.signed[a] = 15;
    return world;
  }

  test("is the mean of the ratios to who has none, as a ratio less 1", () => {
    expect(measured(three([40, 10, 5]), "networkGain36")).toBeCloseTo(3, 12);
    expect(measured(three([5, 5, 5]), "networkGain36")).toBeCloseTo(0, 12);
  });

  test("leaves out who is gone, and is not defined without somebody of like size and age who has none", () => {
    expect(measured(three([40, 0, 5]), "networkGain36")).toBeCloseTo(7, 12);
    expect(measured(three([40, 10, 0]), "networkGain36")).toBeNaN();
    const larger = three([40, 10, 5]);
    larger.firms.columns.incomeAtYear[2 * keptYears] = 21;
    expect(measured(larger, "networkGain36")).toBeNaN();
    const older = three([40, 10, 5]);
    older.firms.columns.founded[2] = -25;
    expect(measured(older, "networkGain36")).toBeNaN();
    const tiedToo = three([40, 10, 5]);
    addStartUp(tiedToo, 0);
    tiedToo.alliances.columns.signed[addAlliance(tiedToo.alliances, tiedToo.firms.columns, 2, 3)] =
      40;
    expect(measured(tiedToo, "networkGain36")).toBeNaN();
  });
});

test("firms are idle that take in less than two fifths of what they did, or are gone", () => {
  const shock = {
    month: 40,
    months: 3,
    depth: 0,
    volumeDepth: 0.6,
    volumeSd: 0.3,
    recoveryMonths: 2,
  };
  const world = initialiseWorld(changed(youngMarket(), { environment: { shock } }), 3, 0);
  const { columns } = world.firms;
  const income = () =>
    Array.from({ length: world.firms.count }, (_, firm) =>
      columns.investorOwned[firm] === 1 && columns.alive[firm] === 1
        ? columns.recurring[firm] * columns.volume[firm] + columns.partnerIncome[firm]
        : 0,
    );
  const seen: number[][] = [];
  for (let month = 0; month < 44; month++) {
    step(world);
    seen.push(income());
  }
  const usual = seen[39].map((now, firm) =>
    now === 0 ? 0 : [37, 38, 39].reduce((sum, month) => sum + (seen[month][firm] ?? 0) / 3, 0),
  );
  const before = usual.filter((keur) => keur > 0).length;
  expect(before).toBeGreaterThan(3);
  [41, 43].forEach((month, place) => {
    const idle = usual.filter((keur, firm) => keur > 0 && seen[month][firm] < 0.4 * keur).length;
    expect(world.market.idleShare[place]).toBeCloseTo(idle / before, 12);
  });
  expect(world.market.idleShare[0]).toBeGreaterThan(0);
});

test("who can plug in what an ally makes serves needs that have moved, and has nothing to learn for it", () => {
  const [core, digital] = ["core", "digital"].map((name) => ({
    ...quietMarket().components[0],
    name,
  }));
  const world = initialiseWorld(
    quietMarket({
      components: [core, digital],
      alliances: { depth: 0.9, reviewMonths: 600, termMonths: 600 },
      environment: { needShifts: [{ component: 1, month: 6, months: 6, from: 1, to: 4 }] },
      groups: [
        quietGroup({ name: "small", count: 2, capability: [0.8, 0.2], strengthWeights: [0, 0] }),
        quietGroup({ name: "partner", capability: [0.2, 0.8], strengthWeights: [0, 0] }),
      ],
    }),
    1,
    0,
  );
  ally(world, 1, 2);
  const { capability } = world.firms.columns;
  const before = capability.slice();
  const served: (readonly [alone: number, allied: number])[] = [];
  for (let month = 0; month < 24; month++) {
    step(world);
    served.push([meanPerformance(world, 0), meanPerformance(world, 1)]);
  }
  expect(served[23][0]).toBeLessThan(0.8 * served[5][0]);
  expect(served[23][1]).toBeGreaterThan(0.9 * served[5][1]);
  expect(served[23][1]).toBeGreaterThan(served[23][0]);
  expect(capability).toEqual(before);
});
