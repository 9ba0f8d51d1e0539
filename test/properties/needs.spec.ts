import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { updateSatisfaction } from "../../packages/model/src/actions/satisfaction.ts";
import { needPath } from "../../packages/model/src/equations/needPath.ts";
import { needsNow } from "../../packages/model/src/observe/needs.ts";
import { changed, matureMarket, youngMarket } from "./markets.ts";

const [product] = quietMarket().components;
const stands = { month: 0, months: 1, from: 1, to: 1 };

/** Two components; one firm is good at the first, the other at the second; customers decide every year. */
function twoNeeds(
  changes: Parameters["environment"]["needShifts"],
  weights: readonly [number, number] = [1, 1],
  groups: Parameters["groups"] = specialists,
): World {
  return initialiseWorld(
    quietMarket({
      components: weights.map((needWeight, k) => ({
        ...product,
        name: k === 0 ? "first" : "second",
        needWeight,
        marketCapability: 0.4,
      })),
      accounts: { needLogSd: 0.5 },
      alliances: { armsLengthDepth: 1 },
      utility: { quality: 5, freshTaste: 0.8, lastingTaste: 0.6, coverageFloor: 0.02 },
      reach: { inboundPerMonth: 0.2 },
      contract: { form: "fixed", termMonths: 12 },
      satisfaction: { speedPerMonth: 0.5 },
      environment: { needShifts: changes },
      groups,
    }),
    11,
    0,
  );
}

const specialists = [
  quietGroup({ name: "first", capability: [0.9, 0.1] }),
  quietGroup({ name: "second", capability: [0.1, 0.9] }),
];

function after(months: number, world: World): World {
  for (let month = 0; month < months; month++) step(world);
  return world;
}

test("to need a component three times as much is to have been born so: each job's needs, and who serves whom", () => {
  const moved = after(40, twoNeeds([{ ...stands, component: 0, from: 3, to: 3 }]));
  const born = after(40, twoNeeds([], [3, 1]));
  for (let job = 0; job < moved.jobs.count; job++)
    for (let k = 0; k < 2; k++)
      expect(needsNow(moved, job)[k]).toBeCloseTo(born.jobs.need[2 * job + k], 6);
  moved.market.meanNeed.forEach((need, k) => expect(need).toBeCloseTo(born.market.meanNeed[k], 6));
  expect([...moved.firms.columns.users]).toEqual([...born.firms.columns.users]);
  expect(moved.firms.columns.users[0]).not.toBe(after(40, twoNeeds([])).firms.columns.users[0]);
});

test("to need everything more is to need nothing more", () => {
  const both = [0, 1].map((component) => ({ ...stands, component, from: 1, to: 4 }));
  const moved = after(40, twoNeeds(both));
  const still = after(40, twoNeeds([]));
  expect([...moved.firms.columns.users]).toEqual([...still.firms.columns.users]);
  expect([...moved.firms.columns.satisfiedUsers]).toEqual([...still.firms.columns.satisfiedUsers]);
});

test("who was served well yesterday is disappointed, and goes to whom the needs have moved to", () => {
  const world = after(30, twoNeeds([{ ...stands, component: 0, month: 30, months: 6, to: 0.02 }]));
  const { users } = world.firms.columns;
  expect(users[0]).toBeGreaterThan(200);
  const satisfaction = () => {
    const { supplier, satisfaction: felt } = world.jobs;
    for (let job = 0; job < supplier.length; job++)
      if (supplier[job] === 0) updateSatisfaction(world, job);
    return felt.reduce((sum, now, job) => (supplier[job] === 0 ? sum + now : sum), 0) / users[0];
  };
  const before = [users[0], users[1], satisfaction()];
  after(7, world);
  expect(satisfaction()).toBeLessThan(before[2] - 0.2);
  after(23, world);
  expect(users[0]).toBeLessThan(before[0] / 2);
  expect(users[1]).toBeGreaterThan(before[1] * 1.2);
});

test("of two firms alike, who looks every month has the better offer sooner than who looks once in four years", () => {
  // Own work at the second component costs more than it is worth, until that is what is needed.
  const firm = { capability: [0.8, 0.4], costFactor: 1 };
  const world = initialiseWorld(
    quietMarket({
      components: [0.9, 0.1].map((needWeight, k) => ({
        ...product,
        name: k === 0 ? "first" : "second",
        needWeight,
        unitCostKeurPerMonth: k,
        marketCapability: k === 0 ? 0 : 0.9,
        listMarkup: 1,
      })),
      alliances: { armsLengthDepth: 1 },
      utility: { quality: 5, coverageFloor: 0.02 },
      environment: { needShifts: [{ ...stands, component: 1, month: 20, to: 30 }] },
      groups: [
        quietGroup({ ...firm, name: "quick", reviewMonths: 1 }),
        quietGroup({ ...firm, name: "slow", reviewMonths: 48 }),
      ],
    }),
    11,
    0,
  );
  const behind: number[] = [];
  for (let month = 0; month < 80; month++) {
    step(world);
    const { offer } = world.firms.columns;
    const [quick, slow] = [offer[0], offer[1]].map((row) => world.offers.source[2 * row + 1]);
    if (quick !== -1 && month >= 20) expect.fail("the quick firm still makes what it should buy");
    if (month >= 20 && slow !== -1) behind.push(month);
  }
  expect(behind.length).toBeGreaterThan(0);
  expect(behind.length).toBeLessThan(48);
});

test("the plan counts from the end of the burn-in, before which what it begins with holds, and chance rests", () => {
  const mature = changed(matureMarket(), {
    environment: {
      needDriftSdPerMonth: 0.1,
      needShifts: [{ component: 1, month: 6, months: 3, from: 0, to: 1 }],
    },
  });
  const { market } = run(mature, { seed: 5 }).panel;
  const world = initialiseWorld(mature, 5, 0);
  step(world);
  expect(world.market.meanNeed[1]).toBe(0);
  expect(world.market.needBefore).toEqual(world.market.meanNeed);
  expect(new Set(market.needsMoved).size).toBeGreaterThan(25);
});

test("a course goes evenly from one to the other and stays", () => {
  const course = [3, 4, 5, 6, 7, 8].map((month) => needPath(month, 4, 4, 1, 3));
  expect(course).toEqual([1, 1.5, 2, 2.5, 3, 3]);
  expect(needPath(-1, 0, 1, 0, 1)).toBe(0);
});

test("a plan that changes nothing changes nothing but the rounding", () => {
  const still = changed(youngMarket("months=24"), {
    environment: { needShifts: [{ ...stands, component: 0 }] },
  });
  const [moved, usual] = [still, youngMarket("months=24")].map((p) => run(p, { seed: 3 }));
  const gap = Math.abs(moved.outcomes.adoption - usual.outcomes.adoption);
  expect(gap).toBeLessThan(0.02);
});
