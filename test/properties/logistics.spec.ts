import { initialiseWorld, step, type World } from "@searoom/model";
import { ally, nobodyRefuses, quietGroup, quietMarket, quietRung } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { vehicles } from "../../packages/model/src/equations/vehicles.ts";
import { fleetCost, fleetSaving } from "../../packages/model/src/observe/fleet.ts";
import { shareFleets } from "../../packages/model/src/processes/accounting/fleets.ts";
import { scopesOf } from "../../packages/model/src/world/codes.ts";

const logistics = scopesOf(["logistics"]);

/** Three carriers whose vehicles serve so many customers each, at 3 a month. */
function carriers(usersPerVehicle: number): World {
  const parameters = quietMarket({
    accounts: { count: 300 },
    utility: { nothing: nobodyRefuses, freshTaste: 1 },
    reach: { inboundPerMonth: 0.1 },
    logistics: { usersPerVehicle, vehicleCostKeurPerMonth: 3 },
    alliances: { rungs: [quietRung("roads", { termMonths: 600 })], reviewMonths: 12 },
    groups: [quietGroup({ count: 3, listPriceKeurPerMonth: 2 })],
  });
  return initialiseWorld(parameters, 9, 0);
}

function withUsers(world: World, users: readonly number[]): World {
  world.firms.columns.users.set(users);
  return world;
}

test("vehicles that come whole cost the same until one is full", () => {
  expect([0, 1, 10, 11].map((users) => vehicles(users, 10))).toEqual([0, 1, 1, 2]);
  const world = withUsers(carriers(10), [0, 10, 11]);
  expect([0, 1, 2].map((firm) => fleetCost(world, firm))).toEqual([0, 3, 6]);
});

test("two who run them together pay for those of all their customers, save one or none, and neither loses", () => {
  const world = carriers(10);
  ally(world, 0, 1, 0, logistics);
  shareFleets(world);
  for (const [first, second] of [
    [3, 4],
    [10, 1],
    [10, 10],
    [17, 5],
    [6, 6],
    [0, 5],
    [0, 0],
  ]) {
    withUsers(world, [first, second]);
    const costs = [fleetCost(world, 0), fleetCost(world, 1)];
    expect(costs[0] + costs[1]).toBeCloseTo(3 * vehicles(first + second, 10), 12);
    const saved = 3 * (vehicles(first, 10) + vehicles(second, 10)) - costs[0] - costs[1];
    expect([0, 3].some((whole) => Math.abs(saved - whole) < 1e-12)).toBe(true);
    expect(costs[0]).toBeLessThanOrEqual(3 * vehicles(first, 10));
    expect(costs[1]).toBeLessThanOrEqual(3 * vehicles(second, 10));
  }
});

test("vehicles for one customer each are never shared to any use", () => {
  const world = withUsers(carriers(1), [7, 12]);
  expect(fleetSaving(world, 0, 1)).toBe(0);
});

test("what is expected before is what is saved then, and with one ally at most", () => {
  const world = withUsers(carriers(10), [3, 4, 2]);
  const before = fleetSaving(world, 0, 1);
  expect(before).toBeCloseTo((3 * 3) / 7, 12);
  const a = ally(world, 0, 1, 0, logistics);
  ally(world, 0, 2, 0, logistics);
  shareFleets(world);
  expect(Array.from(world.firms.columns.fleetAlly.subarray(0, 3))).toEqual([1, 0, -1]);
  expect(3 - fleetCost(world, 0)).toBeCloseTo(before, 12);
  expect(allianceGain(world, 0, 1, dealOf(world, a))).toBeCloseTo(before, 12);
  expect(fleetSaving(world, 0, 2)).toBe(0);
  expect(fleetCost(world, 2)).toBe(3);
});

test("the books of carriers who share add up to what the vehicles cost", () => {
  const world = carriers(60);
  const a = ally(world, 0, 1, 0, logistics);
  for (let month = 0; month < 30; month++) {
    const { cash, users, recurring } = world.firms.columns;
    const before = [cash[0], cash[1]];
    step(world);
    const paid = [0, 1].map((firm) => before[firm] + recurring[firm] - cash[firm]);
    expect(paid[0] + paid[1]).toBeCloseTo(3 * vehicles(users[0] + users[1], 60), 6);
  }
  expect(world.alliances.columns.ended[a]).toBe(-1);
});
