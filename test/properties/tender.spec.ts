import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import {
  ally,
  type Changes,
  nobodyRefuses,
  quietGroup,
  quietMarket,
} from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { endAlliance } from "../../packages/model/src/actions/endAlliance.ts";
import { leaveMarket } from "../../packages/model/src/actions/leaveMarket.ts";
import { trustLeft } from "../../packages/model/src/processes/allying/ties.ts";
import { exit } from "../../packages/model/src/world/codes.ts";
import { firstSupply } from "../../packages/model/src/world/Supplies.ts";
import { changed, youngMarket } from "./markets.ts";

const [product] = quietMarket().components;
const unitCost = 0.1;
const listMarkup = 0.9;
const floor = 0.02;

/** People who have next to no time and owe any number of bids all the same. */
const patient = { hoursPerRepPerMonth: 1e-9, overloadMonths: 1e18, hoursPerColdContact: 1e9 };

/** A buyer who lacks the second of two components, and suppliers who all make it, each at a cost of its own. */
function buyer(costFactors: readonly number[], bought = 0, changes: Changes = {}): World {
  const parameters = quietMarket({
    components: [
      { ...product, name: "own" },
      {
        ...product,
        name: "lacking",
        unitCostKeurPerMonth: unitCost,
        marketCapability: bought,
        listMarkup,
      },
    ],
    utility: { quality: 10, nothing: nobodyRefuses, freshTaste: 1 },
    reach: { inboundPerMonth: 0.1 },
    selling: { ...patient, hoursPerBid: 3 },
    alliances: { armsLengthDepth: 0.5 },
    tender: { months: 12, bidders: 64, marginFloor: floor },
    groups: [
      quietGroup({
        name: "buyer",
        capability: [1, 0],
        partneringMix: { direct: 0, tender: 1 },
      }),
      ...costFactors.map((costFactor, i) =>
        quietGroup({
          name: `supplier ${i}`,
          capability: [0, 1],
          costFactor,
          reps: 1,
          repsMax: 1,
          attentionMedian: 1e9,
        }),
      ),
    ],
    ...changes,
  });
  return initialiseWorld(parameters, 1, 0);
}

const contract = ({ supplies, market }: World) => {
  const supply = firstSupply(supplies, 0, market.month);
  return supply === -1
    ? null
    : {
        supplier: supplies.columns.supplier[supply],
        price: supplies.columns.price[supply],
        ends: supplies.columns.ends[supply],
      };
};

describe("a tender", () => {
  test("of equal bidders goes to the cheapest at the price of the next, whoever else bids", () => {
    for (const costs of [
      [1, 1.2],
      [1.5, 1.2, 1],
      [1.2, 3, 1, 1.3],
    ]) {
      const world = buyer(costs);
      step(world);
      const won = contract(world);
      expect(won?.supplier).toBe(1 + costs.indexOf(1));
      expect(won?.price).toBeCloseTo(1.2 * unitCost * (1 + floor), 12);
      const { offers, firms } = world;
      const offer = firms.columns.offer[0];
      const seat = 3 * offer;
      expect([offers.payee[seat], offers.payeeSide[seat]]).toEqual([won?.supplier, -1]);
      expect(offers.payeeFixed[seat]).toBe(won?.price);
      expect(offers.payeeCost[seat]).toBeCloseTo(unitCost, 12);
      expect(offers.pricingCost[offer]).toBeCloseTo(won?.price ?? NaN, 12);
    }
  });

  test("with one bidder is paid what the market asks for the same, and goes to nobody who asks for more", () => {
    const alone = buyer([1], 1);
    step(alone);
    expect(contract(alone)?.price).toBeCloseTo(unitCost * (1 + listMarkup), 12);
    const dear = buyer([2], 1);
    step(dear);
    expect(contract(dear)).toBeNull();
  });

  test("pays for quality what it is worth and no more", () => {
    const world = buyer([1], 0.6);
    step(world);
    // At one half of 1 and of 0.6, beside a component of 1 and of the same weight.
    const perf = (coverage: number) => 1 / (0.5 + 0.5 / coverage);
    const more = 10 * (perf(0.5) - perf(0.3));
    expect(contract(world)?.price).toBeCloseTo(unitCost * (1 + listMarkup) + more, 12);
  });

  test("costs every bidder the hours of a bid, and asks no more than it is told to", () => {
    for (const bidders of [1, 2, 4]) {
      const world = buyer([1, 1, 1, 1], 1, {
        tender: { months: 12, bidders, marginFloor: floor },
      });
      step(world);
      const owed = [...world.firms.columns.bidDebt.subarray(1, 5)];
      expect(owed.filter((hours) => Math.abs(hours - 3) < 1e-6)).toHaveLength(bidders);
      expect(owed.filter((hours) => hours === 0)).toHaveLength(4 - bidders);
    }
  });

  test("holds its price for the term and follows costs at the next one: what inflation takes, a tender cannot keep", () => {
    const world = buyer([1, 1.2], 0, {
      environment: { inflation: [{ fromMonth: 0, perYear: 0.1 }] },
    });
    for (let year = 0; year < 5; year++) {
      step(world);
      const level = world.market.costLevel;
      const price = 1.2 * unitCost * (1 + floor) * level;
      for (let month = 0; month < 11; month++) {
        expect(contract(world)?.price).toBeCloseTo(price, 12);
        expect(contract(world)?.ends).toBe(12 * (year + 1));
        step(world);
      }
    }
  });

  test("is over when the supplier is gone: the buyer offers what it can without it until the next", () => {
    const world = buyer([1, 1.2], 0.2);
    step(world);
    leaveMarket(world, 1, exit.stopped);
    expect(contract(world)).toBeNull();
    const { offers, firms } = world;
    expect(offers.payee[3 * firms.columns.offer[0]]).toBe(-1);
    for (let month = 1; month < 13; month++) step(world);
    expect(contract(world)?.supplier).toBe(2);
  });

  test("leaves the trust of a contract that came first, and of a price that leaves the supplier little", () => {
    const trusting = {
      armsLengthDepth: 0.5,
      tieMemory: 1,
      trustStart: 0.5,
      trustGainPerMonth: 0.1,
      trustLossPerMonth: 0.2,
    };
    const after = (terms: Partial<Parameters["alliances"]>) => {
      const world = buyer([1, 1.2], 0, { alliances: { ...trusting, ...terms } });
      for (let month = 0; month < 13; month++) step(world);
      const supply = world.supplies.newest[0];
      world.supplies.columns.ends[supply] = 6;
      world.supplies.columns.signed[supply] = 0;
      return { world, left: [trustLeft(world, 0, 1), trustLeft(world, 1, 0)] };
    };
    expect(trustLeft(after({}).world, 0, 2)).toBeNull();
    // Six months towards 1 and towards 1 − r.
    for (const trust of after({}).left) expect(trust).toBeCloseTo(1 - 0.5 * 0.9 ** 6, 12);
    for (const trust of after({ earlyRecordWeight: 0.8 }).left)
      expect(trust).toBeCloseTo(0.2 + 0.3 * 0.8 ** 6, 12);
    const { world, left } = after({ equalityWeight: 1 });
    const unfair = world.supplies.columns.unfairness[world.supplies.newest[0]];
    expect(unfair).toBeGreaterThan(0);
    expect(left[0]).toBeCloseTo(1 - 0.5 * 0.9 ** 6, 12);
    expect(left[1]).toBeLessThan(left[0] ?? NaN);
    // An alliance that has ended since counts instead.
    const a = ally(world, 0, 1);
    world.alliances.columns.trust[2 * a] = 0.9;
    endAlliance(world, a, "term ended");
    expect(trustLeft(world, 0, 1)).toBe(0.9);
  });

  test("in the young market pays suppliers, who make what others sell", () => {
    const young = youngMarket("alliances.armsLengthDepth=0.9");
    const parameters = {
      ...young,
      strategies: { tender: { ...young.strategies["direct"], partnering: "tender" as const } },
    };
    const { events } = run(parameters, { seed: 2, strategy: "tender", treatShare: 1 });
    const kinds = new Set(events.map(({ kind }) => kind));
    expect(kinds).toContain("tender awarded");
  });
});

describe("accounts that must tender", () => {
  test.each([
    [1, 1, 1],
    [2, 2, 0],
    [5, 5, 0],
  ])(
    "%d sellers: so many bid each time, and alone where there is one",
    (count, bidders, single) => {
      const parameters = quietMarket({
        accounts: { count: 50, tenderShare: 1 },
        utility: { nothing: nobodyRefuses, freshTaste: 1 },
        reach: { inboundPerMonth: 0.2 },
        groups: [quietGroup({ count })],
      });
      expect(run(parameters, { seed: 1, strategy: "direct" }).outcomes).toMatchObject({
        biddersPerDecision: bidders,
        singleBidShare: single,
      });
    },
  );

  test("do not care whom they know", () => {
    const young = youngMarket();
    const digest = (tenderShare: number, relationshipWarmth: number) =>
      run(
        changed(young, {
          accounts: { tenderShare },
          selling: { relationshipWarmth },
          groups: young.groups.map((group) => ({ ...group, partneringMix: { direct: 1 } })),
        }),
        { seed: 3, strategy: "direct" },
      ).digest;
    expect(digest(1, 0.1)).toBe(digest(1, 0.9));
    expect(digest(0, 0.1)).not.toBe(digest(0, 0.9));
  });

  test("weigh everyone who can bid and cost each of them a bid at every decision", () => {
    const world = initialiseWorld(
      quietMarket({
        accounts: { count: 50, tenderShare: 1 },
        utility: { nothing: nobodyRefuses, freshTaste: 1 },
        reach: { inboundPerMonth: 0.2, consideration: "reached" },
        selling: { ...patient, hoursPerBid: 2 },
        groups: [quietGroup({ count: 4, reps: 1, repsMax: 1 })],
      }),
      1,
      0,
    );
    for (let month = 0; month < 20; month++) step(world);
    const { market, firms } = world;
    expect(market.decisions).toBeGreaterThan(10);
    expect(market.projectsCompared).toBe(market.decisions);
    expect(market.bids).toBe(4 * market.decisions);
    for (let firm = 0; firm < 4; firm++)
      expect(firms.columns.bidDebt[firm]).toBeCloseTo(2 * market.decisions, 6);
  });
});
