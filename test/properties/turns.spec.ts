import { initialiseWorld, step, type World } from "@searoom/model";
import { quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { meanPerformance } from "../../packages/model/src/observe/shift.ts";
import { measured } from "../support/untold.ts";

const [product] = quietMarket().components;

/**
 * Two components, the second of which is hardly needed until month 20: three firms that can do the first. One looks at
 * its offer every month, one every two years; both may buy the second. The third looks every month and can do both alike.
 */
function shifted(to: number, months: number): World {
  const firm = { capability: [0.9, 0.2], costFactor: 1 };
  return initialiseWorld(
    quietMarket({
      months: 96,
      components: [0.95, 0.05].map((needWeight, k) => ({
        ...product,
        name: k === 0 ? "first" : "second",
        needWeight,
        unitCostKeurPerMonth: k / 5,
        marketCapability: k === 0 ? 0 : 0.9,
        listMarkup: 5,
      })),
      alliances: { armsLengthDepth: 1 },
      utility: { quality: 5, coverageFloor: 0.02, weakLinkExponent: -1 },
      environment: { needShifts: [{ component: 1, month: 20, months, from: 1, to }] },
      groups: [
        quietGroup({ ...firm, name: "quick", reviewMonths: 1 }),
        quietGroup({ ...firm, name: "slow", reviewMonths: 24 }),
        quietGroup({ ...firm, name: "able", capability: [0.9, 0.9], reviewMonths: 1 }),
      ],
    }),
    11,
    0,
  );
}

/** An outcome as if this firm were the one in question. */
function of(world: World, firm: number, name: string): number {
  const { focus } = world.firms.columns;
  focus.fill(0);
  focus[firm] = 1;
  return measured(world, name);
}

describe("months to a turn", () => {
  test.each([
    ["at once", 1],
    ["over a year", 12],
  ])("are those in which the offer lay behind, counted again: needs move %s", (_, months) => {
    const world = shifted(40, months);
    const before = [0, 0, 0];
    const turned = [0, 0, 0];
    for (let month = 0; month < 96; month++) {
      step(world);
      for (const firm of before.keys()) {
        const now = meanPerformance(world, firm);
        if (month === 19) before[firm] = now;
        if (month >= 20 && now < 0.9 * before[firm]) turned[firm] = month + 1 - 20;
      }
    }
    const found = turned.map((_, firm) => of(world, firm, "monthsToTurn"));
    expect(found).toEqual(turned);
    const [quick, slow, able] = found;
    expect(slow).toBeGreaterThan(quick);
    expect(able).toBe(0);
  });

  test("have no end where a firm stays behind, and no beginning where nothing moves", () => {
    const world = shifted(40, 1);
    for (let month = 0; month < 22; month++) step(world);
    expect(of(world, 1, "monthsToTurn")).toBe(Infinity);
    const still = initialiseWorld(quietMarket({ groups: [quietGroup()] }), 1, 0);
    for (let month = 0; month < 22; month++) step(still);
    expect(of(still, 0, "monthsToTurn")).toBeNaN();
    expect(of(still, 0, "newNeedsCovered")).toBeNaN();
  });
});

test("what has come to be needed is covered by what one can do, or buys when one has looked", () => {
  const world = shifted(40, 1);
  for (let month = 0; month < 21; month++) step(world);
  expect(of(world, 1, "newNeedsCovered")).toBeCloseTo(0.2, 9);
  expect(of(world, 2, "newNeedsCovered")).toBeCloseTo(0.9, 9);
  for (let month = 21; month < 70; month++) step(world);
  expect(of(world, 1, "newNeedsCovered")).toBeCloseTo(0.9, 9);
});
