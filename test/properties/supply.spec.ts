import {
  type FirmGroupParameters,
  initialiseWorld,
  pow,
  run,
  step,
  type World,
} from "@searoom/model";
import {
  ally,
  type Changes,
  nobodyRefuses,
  quietGroup,
  quietMarket,
  quietRung,
} from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { agreeOnSupply } from "../../packages/model/src/actions/agreeOnSupply.ts";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { composeOffer } from "../../packages/model/src/actions/composeOffer.ts";
import { targetMet } from "../../packages/model/src/equations/targetMet.ts";
import { contributionOf } from "../../packages/model/src/observe/measures.ts";
import { makingCost } from "../../packages/model/src/observe/making.ts";
import { supplyPriceNow } from "../../packages/model/src/observe/supply.ts";
import { scopesOf } from "../../packages/model/src/world/codes.ts";
import { changed, youngMarket } from "./markets.ts";

const supply = scopesOf(["supply"]);
const body = 0;
const engine = 1;

interface Setting {
  readonly costTargetPerYear?: number;
  readonly indexation?: number;
  readonly learningRate?: number;
  readonly marketCapability?: number;
  readonly buyers?: number;
  readonly buyer?: Partial<FirmGroupParameters>;
  readonly supplier?: Partial<FirmGroupParameters>;
  readonly changes?: Changes;
}

/** Buyers that make the body of a product, and after them a supplier of engines that does not sell here. */
function chain(setting: Setting = {}): World {
  const { costTargetPerYear = 0, indexation = 1, learningRate = 0, buyers = 1 } = setting;
  const [product] = quietMarket().components;
  const parameters = quietMarket({
    months: 240,
    components: [
      { ...product, name: "body", unitCostKeurPerMonth: 1 },
      {
        ...product,
        name: "engine",
        unitCostKeurPerMonth: 1,
        listMarkup: 1,
        learningRate,
        priorOutput: 20,
        marketCapability: setting.marketCapability ?? 0,
      },
    ],
    accounts: { count: 300 },
    utility: {
      quality: 20,
      nothing: nobodyRefuses,
      freshTaste: 0.9,
      coverageFloor: 0.01,
      ...setting.changes?.utility,
    },
    reach: { inboundPerMonth: 0.1 },
    governance: {
      chain: { criterion: {}, scopes: ["supply"], costTargetPerYear, indexation },
    },
    groups: [
      quietGroup({
        name: "buyers",
        count: buyers,
        capability: [1, 0],
        strengthWeights: [0, 0],
        listPriceKeurPerMonth: 5,
        governance: "chain",
        ...setting.buyer,
      }),
      quietGroup({
        name: "suppliers",
        capability: [0, 0.8],
        strengthWeights: [0, 0],
        attentionMedian: 1e9,
        homeRevenueKeurPerMonth: 100,
        ...setting.supplier,
      }),
    ],
    alliances: {
      armsLengthDepth: 0.75,
      rungs: [quietRung("bound", { depth: 0.75, termMonths: 24 })],
      powerExponent: 1,
      ...setting.changes?.alliances,
    },
    environment: setting.changes?.environment ?? {},
  });
  return initialiseWorld(parameters, 5, 0);
}

function afterMonths(world: World, months: number): World {
  for (let month = 0; month < months; month++) step(world);
  return world;
}

/** The buyer and its supplier agree now; the offer is put together anew. */
function agree(world: World, buyer = 0, supplier = 1): number {
  const a = ally(world, buyer, supplier, 0, supply);
  agreeOnSupply(world, a);
  composeOffer(world, buyer);
  return a;
}

test("a price lies between the supplier's cost and the list price where their turnovers put it", () => {
  const world = afterMonths(chain({ supplier: { costFactor: 0.5 } }), 12);
  const a = agree(world);
  const buyer = 1 + world.firms.columns.recurring[0];
  expect(supplyPriceNow(world, a, 1, engine)).toBeCloseTo(0.5 + (101 / (101 + buyer)) * 1.5, 12);
  // What the supplier is no better at, and what the buyer has to sell to it, is not supplied.
  expect(supplyPriceNow(world, a, 1, body)).toBe(-1);
  expect(supplyPriceNow(world, a, 0, body)).toBe(-1);
  const offer = world.firms.columns.offer[0];
  expect(world.offers.source[offer * 2 + engine]).toBe(1);
  expect(world.offers.payeeFixed[offer * 3]).toBeCloseTo(supplyPriceNow(world, a, 1, engine), 12);
  expect(world.offers.payeeCost[offer * 3]).toBe(0.5);
  expect(contributionOf(world, offer)).toBeCloseTo(5 - 1 - world.offers.payeeFixed[offer * 3], 12);
});

test("prices fall by what was agreed and rise with costs as far as was agreed", () => {
  const inflation = [{ fromMonth: 0, perYear: 0.06 }];
  for (const [costTargetPerYear, indexation] of [
    [0, 0],
    [0.05, 0],
    [0.05, 1],
    [0.02, 0.4],
  ]) {
    const world = afterMonths(
      chain({ costTargetPerYear, indexation, changes: { environment: { inflation } } }),
      6,
    );
    const a = agree(world);
    const first = supplyPriceNow(world, a, 1, engine);
    const level = world.market.costLevel;
    for (const months of [1, 7, 12, 16]) {
      afterMonths(world, months);
      const t = world.market.month - 6;
      const risen = world.market.costLevel / level;
      const expected = first * pow(1 - costTargetPerYear, t / 12) * (1 + indexation * (risen - 1));
      expect(supplyPriceNow(world, a, 1, engine) / expected).toBeCloseTo(1, 12);
    }
  }
});

test("at the same price and depth, what is supplied is what is bought at arm's length", () => {
  const bought = afterMonths(chain({ marketCapability: 0.8 }), 12);
  const supplied = afterMonths(chain({ marketCapability: 0.8, indexation: 0 }), 12);
  expect(supplied.digest).toEqual(bought.digest);
  const a = agree(supplied);
  const { columns } = supplied.alliances;
  // A price above the list would not be taken, one below would be a gain.
  columns.supplyPrice.set([-1, -1, -1, 2], 4 * a);
  supplied.market.costLevel = 1;
  supplied.parameters.components.forEach((_, k) => {
    bought.firms.columns.output[2 + k] = supplied.firms.columns.output[2 + k];
  });
  composeOffer(supplied, 0);
  const offers = [bought, supplied].map((world) => {
    const offer = world.firms.columns.offer[0];
    return [
      contributionOf(world, offer),
      world.offers.pricingCost[offer],
      world.offers.powered[2 * offer],
      world.offers.powered[2 * offer + 1],
    ];
  });
  for (let i = 0; i < 4; i++) expect(offers[1][i]).toBeCloseTo(offers[0][i], 12);
  for (let month = 0; month < 24; month++) {
    step(bought);
    step(supplied);
    expect(supplied.market.users).toBe(bought.market.users);
    expect(supplied.firms.columns.cash[0]).toBeCloseTo(bought.firms.columns.cash[0], 6);
  }
});

test("the units of all buyers lower the cost of one supplier", () => {
  const world = chain({ buyers: 3, learningRate: 0.2 });
  afterMonths(world, 3);
  for (const buyer of [0, 1, 2]) agree(world, buyer, 3);
  const before = world.firms.columns.users.slice(0, 3).reduce((sum, users) => sum + users, 0);
  afterMonths(world, 24);
  const { output, users } = world.firms.columns;
  const since = users[0] + users[1] + users[2] - before;
  expect(since).toBeGreaterThan(100);
  expect(output[2 * 3 + engine]).toBe(since);
  expect(makingCost(world, 3, engine)).toBeCloseTo(
    pow((20 + since) / 20, Math.log(0.8) / Math.LN2),
    10,
  );
});

test("a supplier whose cost does not follow the price it promised loses, is trusted less, and leaves", () => {
  const world = afterMonths(
    chain({
      costTargetPerYear: 0.4,
      buyer: { reps: 5 },
      changes: {
        // Nobody buys it without an engine, nearly everybody with one.
        utility: { nothing: 8 },
        alliances: {
          trustStart: 0.8,
          trustGainPerMonth: 0.1,
          trustLossPerMonth: 0.1,
          reviewMonths: 6,
        },
      },
    }),
    12,
  );
  const a = agree(world);
  const gains = (side: 0 | 1) => allianceGain(world, side, 1 - side, dealOf(world, a));
  expect(gains(0)).toBeGreaterThan(0);
  expect(gains(1)).toBeGreaterThan(0);
  afterMonths(world, 13);
  const { trust, supplyKept, cause } = world.alliances.columns;
  expect(supplyKept[2 * a + 1]).toBe(0);
  expect(trust[2 * a]).toBeLessThan(trust[2 * a + 1]);
  afterMonths(world, 12);
  expect(gains(1)).toBeLessThan(0);
  // 3: a term has ended that one of them does not go on from.
  expect(cause[a]).toBe(3);
});

test("a target is met as far as costs have fallen, and none is met by itself", () => {
  expect(targetMet(0.97, 1, 0.03)).toBeCloseTo(1, 12);
  expect(targetMet(0.98, 1, 0.04)).toBeCloseTo(0.5, 12);
  expect(targetMet(0.5, 1, 0.1)).toBe(1);
  expect(targetMet(1.2, 1, 0.1)).toBe(0);
  expect(targetMet(1.2, 1, 0)).toBe(1);
});

test("who has the power over a supplier lowers what it gets for a unit", () => {
  const world = afterMonths(chain(), 12);
  const a = agree(world);
  const before = supplyPriceNow(world, a, 1, engine);
  world.alliances.columns.tilt[a] = 0.25;
  expect(supplyPriceNow(world, a, 1, engine)).toBeCloseTo(before - 0.25, 12);
});

test("firms find suppliers, and are supplied beside selling together", () => {
  for (const scopes of [["supply"], ["sales", "supply"]] as const) {
    const parameters = changed(youngMarket("months=48"), { alliances: { scopes } });
    const told = [1, 2, 3].flatMap((seed) =>
      run(parameters, { seed, strategy: "incumbent-partner" }).events.filter(
        ({ kind }) => kind === "supply agreed",
      ),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const { firm, other, detail, reasons } of told) {
      expect(firm).not.toBe(other);
      expect(parameters.components.map(({ name }) => name)).toContain(detail);
      expect(reasons?.[0].terms["price (k€ a month)"]).toBeGreaterThan(0);
    }
  }
});
