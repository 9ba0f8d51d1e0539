import { type FirmGroupParameters, initialiseWorld, step, type World } from "@searoom/model";
import { ally, nobodyRefuses, quietGroup, quietMarket, quietRung } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { delivering } from "../../packages/model/src/processes/delivering.ts";
import { promiseKept } from "../../packages/model/src/processes/allying/promise.ts";
import { scopesOf } from "../../packages/model/src/world/codes.ts";

const production = scopesOf(["production"]);

/** Firms that make something physical, with little capacity; `depth` is that of their alliances. */
function works(group: Partial<FirmGroupParameters> = {}, depth = 1, count = 2): World {
  const [product] = quietMarket().components;
  const parameters = quietMarket({
    components: [{ ...product, physical: true }],
    accounts: { count: 400 },
    utility: { nothing: nobodyRefuses, freshTaste: 1 },
    reach: { inboundPerMonth: 0.1 },
    alliances: {
      scopes: ["production"],
      rungs: [quietRung("works", { depth, termMonths: 24 })],
    },
    groups: [quietGroup({ count, deliveryUnitsPerMonth: 4, listPriceKeurPerMonth: 2, ...group })],
  });
  return initialiseWorld(parameters, 7, 0);
}

/** Months of orders of either firm, and what is left of them, by the deliveries of the model alone. */
function deliver(world: World, orders: readonly (readonly [number, number])[]): number[][] {
  const { backlog } = world.firms.columns;
  return orders.map(([first, second]) => {
    backlog[0] += first;
    backlog[1] += second;
    delivering(world);
    world.market.month++;
    return [backlog[0], backlog[1]];
  });
}

const orders = [
  [9, 0],
  [9, 1],
  [0, 7],
  [2, 9],
  [20, 0],
  [0, 0],
  [1, 3],
] as const;

describe("two who produce together", () => {
  test("have at full depth the backlog of one queue with the capacity of both", () => {
    const world = works();
    ally(world, 0, 1, 0, production);
    let queue = 0;
    deliver(world, orders).forEach(([first, second], month) => {
      queue = Math.max(0, queue + orders[month][0] + orders[month][1] - 8);
      expect(first + second).toBeCloseTo(queue, 12);
    });
  });

  test.each([0, 0.3, 0.8])("wait no longer than alone at depth %d, and lose no unit", (depth) => {
    const alone = deliver(works(), orders);
    const world = works({}, depth);
    const a = ally(world, 0, 1, 0, production);
    const { backlog, spareCapacity } = world.firms.columns;
    const { unitsAsked, unitsTaken } = world.alliances.columns;
    orders.forEach(([first, second], month) => {
      const before = backlog[0] + backlog[1] + first + second;
      deliver(world, [[first, second]]);
      for (const side of [0, 1]) expect(backlog[side]).toBeLessThanOrEqual(alone[month][side]);
      // What has gone out is what was not idle.
      expect(before - backlog[0] - backlog[1]).toBeCloseTo(
        8 - spareCapacity[0] - spareCapacity[1],
        12,
      );
      for (const side of [0, 1]) {
        expect(unitsTaken[2 * a + side]).toBeLessThanOrEqual(unitsAsked[2 * a + side]);
        expect(spareCapacity[side]).toBeGreaterThanOrEqual(0);
      }
    });
    if (depth === 0) expect(backlog[0]).toBe(alone[6][0]);
  });

  test("pay for what they take what it costs to keep, which neither makes nor costs money together", () => {
    const world = works({ capacityCostKeurPerUnit: 0.5 });
    ally(world, 0, 1, 0, production);
    const { cash, flowPartners, flowPartnerIncome } = world.firms.columns;
    const before = cash[0] + cash[1];
    deliver(world, [[9, 1]]);
    expect(flowPartners[0]).toBeCloseTo(-3 * 0.5, 12);
    expect(flowPartnerIncome[1]).toBeCloseTo(3 * 0.5, 12);
    expect(cash[0] + cash[1]).toBeCloseTo(before, 6);
  });

  test("expect what it brings: units that earn a month sooner, and a fee for what stands idle", () => {
    const world = works({ capacityCostKeurPerUnit: 0.5 });
    for (let month = 0; month < 3; month++) step(world);
    const { backlog, spareCapacity } = world.firms.columns;
    backlog.set([5, 0]);
    spareCapacity.set([0, 2]);
    const a = ally(world, 0, 1, 0, production);
    const gains = () => [0, 1].map((side) => allianceGain(world, side, 1 - side, dealOf(world, a)));
    // A customer pays 2 a month and costs nothing to serve.
    expect(gains()[0]).toBeCloseTo(2 * (2 - 0.5), 12);
    expect(gains()[1]).toBeCloseTo(2 * 0.5, 12);
    // Once it is taken, it is still what it brings.
    backlog[0] = 3;
    spareCapacity[1] = 0;
    world.alliances.columns.unitsTaken[2 * a] = 2;
    expect(gains()[0]).toBeCloseTo(2 * (2 - 0.5), 12);
    expect(gains()[1]).toBeCloseTo(2 * 0.5, 12);
  });

  test("keep their promise as far as what was asked is taken", () => {
    const world = works();
    const a = ally(world, 0, 1, 0, production);
    deliver(world, [[12, 2]]);
    const { unitsAsked, unitsTaken } = world.alliances.columns;
    expect([unitsAsked[2 * a], unitsTaken[2 * a]]).toEqual([8, 2]);
    // The second took a quarter of what the first asked; the first was asked for nothing.
    expect(promiseKept(world, a, 1)).toBe(0.25);
    expect(promiseKept(world, a, 0)).toBe(1);
  });
});

describe("capacity", () => {
  test("that takes a lead time comes in lumps, and as much in the long run as one that takes none", () => {
    const growth = { deliveryGrowthPerYear: 0.5 };
    const atOnce = works(growth, 1, 1);
    const late = works({ ...growth, capacityLeadMonths: 6 }, 1, 1);
    for (const world of [atOnce, late]) {
      world.firms.columns.backlog[0] = 1e6;
      const seen: number[] = [];
      for (let month = 0; month < 25; month++) {
        delivering(world);
        world.market.month++;
        seen.push(world.firms.columns.deliveryCapacity[0]);
      }
      if (world === atOnce) expect(seen[23]).toBeCloseTo(4 * 1.5 ** 2, 10);
      else {
        expect(seen[5]).toBe(4);
        expect(seen[6]).toBeCloseTo(4 * 1.5 ** 0.5, 10);
        expect(seen[24]).toBeCloseTo(4 * 1.5 ** 2, 10);
      }
    }
  });

  test("is paid for when it is ordered, and no more of it than the firm can pay for", () => {
    const group = {
      deliveryGrowthPerYear: 1,
      capacityCapexKeurPerUnit: 100,
      capacityLeadMonths: 12,
    };
    for (const [cashKeur, units] of [
      [1e6, 4],
      [250, 2.5],
      [0, 0],
    ]) {
      const world = works({ ...group, cashKeur }, 1, 1);
      const { backlog, cash, capacityOrdered, flowCapital } = world.firms.columns;
      backlog[0] = 100;
      delivering(world);
      expect(capacityOrdered[0]).toBeCloseTo(units, 12);
      expect(flowCapital[0]).toBeCloseTo(-100 * units, 9);
      expect(cash[0]).toBeCloseTo(cashKeur - 100 * units, 9);
      // One order at a time.
      world.market.month++;
      delivering(world);
      expect(capacityOrdered[0]).toBeCloseTo(units, 12);
    }
  });

  test("without work wears down to what it was at the start", () => {
    const world = works({ capacityDeclinePerYear: 0.5 }, 1, 1);
    const { deliveryCapacity } = world.firms.columns;
    deliveryCapacity[0] = 8;
    for (let month = 0; month < 12; month++) {
      delivering(world);
      world.market.month++;
    }
    expect(deliveryCapacity[0]).toBeCloseTo(4, 10);
    delivering(world);
    expect(deliveryCapacity[0]).toBe(4);
  });

  test("costs what it costs to keep while its firm sells, or works for one that does", () => {
    const group = { capacityCostKeurPerUnit: 0.1, cashKeur: 1000 };
    const sells = works(group, 1, 1);
    step(sells);
    const { columns } = sells.firms;
    expect(columns.cash[0]).toBeCloseTo(1000 - 0.4 + columns.recurring[0] - columns.waiting[0], 9);
    const next = works({ ...group, attentionMedian: 1e9, homeRevenueKeurPerMonth: 1 }, 1, 1);
    step(next);
    expect(next.firms.columns.cash[0]).toBe(1000);
  });
});
