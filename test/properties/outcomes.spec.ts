import { describe, expect, test } from "vitest";
import type { World } from "@searoom/model";
import { addStartUp, measured, untold } from "../support/untold.ts";
import { exit } from "../../packages/model/src/world/codes.ts";
import { lever, leverCount } from "../../packages/model/src/world/levers.ts";
import { addAlliance, retireAlliance } from "../../packages/model/src/world/Alliances.ts";

describe("alliances that end within an age", () => {
  test("three watched up to 21 months, one of them ends there: 1/3", () => {
    const world = untold(60);
    const { alliances, firms } = world;
    for (let i = 0; i < 4; i++) addStartUp(world, 0);
    for (const [other, signed] of [
      [1, 0],
      [2, 0],
      [3, 30],
    ])
      alliances.columns.signed[addAlliance(alliances, firms.columns, 0, other)] = signed;
    retireAlliance(alliances, firms.columns, 0);
    alliances.columns.ended[0] = 20;
    expect(measured(world, "endedBy60")).toBeCloseTo(1 / 3, 12);
    expect(measured(world, "endedBy36")).toBeCloseTo(1 / 3, 12);
  });

  test("is not defined where none was seen so long", () => {
    expect(measured(untold(60), "endedBy60")).toBeNaN();
  });
});

test("of four start-ups two fail by 78 months, one of them in the month of the birthday, and one is bought", () => {
  const world = untold(120);
  addStartUp(world, 0, 40);
  addStartUp(world, 0, 70, exit.acquired);
  addStartUp(world, 0, 77);
  addStartUp(world, 0);
  // The third failed in its 78th month.
  expect(measured(world, "aliveAt78")).toBeCloseTo(1 / 4, 12);
  expect(measured(world, "boughtBy78")).toBeCloseTo(1 / 4, 12);
});

test("old firms fail once in four firm-years: what is bought fails not, what is young counts not", () => {
  const world = untold(156);
  addStartUp(world, 0, 131); // twelve months seen, then failed
  addStartUp(world, 0, 131, exit.acquired); // twelve months seen
  addStartUp(world, 12); // twenty-four months seen
  addStartUp(world, 100, 110);
  expect(measured(world, "exitHazardOld")).toBeCloseTo(1 / 4, 12);
});

describe("the fall of the sellers", () => {
  function withSellers(...sellers: number[]): World {
    const world = untold(sellers.length);
    world.market.sellersByMonth.set(sellers);
    return world;
  }

  test("counts from the month with most, not before it", () => {
    expect(measured(withSellers(1, 8, 10, 4, 6), "sellersFall")).toBeCloseTo(0.6, 12);
    expect(measured(withSellers(2, 5, 9), "sellersFall")).toBe(0);
  });

  test("six years on, or not defined", () => {
    const sellers = [10, ...Array.from({ length: 71 }, () => 9), 5, 2];
    expect(measured(withSellers(...sellers), "sellersFall72")).toBeCloseTo(0.5, 12);
    expect(measured(withSellers(10, 5), "sellersFall72")).toBeNaN();
  });
});

test("early entrants against late ones: failures per month watched", () => {
  const world = untold(12);
  world.market.sellersByMonth.fill(1);
  addStartUp(world, 0, 7); // first quarter: eight months, one failure
  addStartUp(world, 0);
  addStartUp(world, 6, 11);
  addStartUp(world, 9, 11, exit.acquired);
  // Late: 12 + 6 + 3 months, one failure.
  expect(measured(world, "earlyHazardRatio")).toBeCloseTo(1 / 8 / (1 / 21), 12);
});

test("what is left of spending: the last year over the best", () => {
  const world = untold(36);
  world.market.recurringByMonth.fill(2, 0, 12).fill(8, 12, 24).fill(4, 24, 36);
  expect(measured(world, "spendLeft")).toBeCloseTo(1 / 2, 12);
});

test("a firm's share of demand and the slope of it make its elasticity", () => {
  const world = untold(12);
  const firm = addStartUp(world, 0);
  const { columns } = world.firms;
  columns.price[firm] = 2;
  columns.choiceSum[firm] = 10 * 0.25;
  columns.choiceSlope[firm] = 10 * 1.6 * 0.25 * 0.75;
  expect(measured(world, "ownElasticity")).toBeCloseTo(-1.6 * 2 * 0.75, 12);
});

test("joint prices against others: means over the months of each, those without customers left out", () => {
  const world = untold(4);
  const { market } = world;
  market.jointByMonth.set([1, 0, 1, 0]);
  market.usersByMonth.set([10, 20, 0, 30]);
  market.recurringByMonth.set([30, 40, 0, 60]);
  expect(measured(world, "cartelPriceRatio")).toBeCloseTo(3 / 2, 12);
  expect(measured(world, "cartelQuantityRatio")).toBeCloseTo(10 / 25, 12);
  market.jointByMonth.fill(0);
  expect(measured(world, "cartelPriceRatio")).toBeNaN();
});

test("one of four jobs is served to measure, for twice what the others pay", () => {
  const world = untold(12);
  const { columns } = world.firms;
  const made = addStartUp(world, 0);
  const shelf = addStartUp(world, 0);
  columns.lever[made * leverCount + lever.personalisation] = 0.8;
  columns.users.set([1, 3], made);
  columns.recurring.set([4, 6], made);
  expect(shelf).toBe(made + 1);
  expect(measured(world, "customisedShare")).toBeCloseTo(1 / 4, 12);
  expect(measured(world, "premiumPaid")).toBeCloseTo(1, 12);
});
