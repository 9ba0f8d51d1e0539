import { checkWorld, initialiseWorld, run, step, type World } from "@searoom/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duelShare } from "../../packages/model/src/equations/duelShare.ts";
import { type Duel, duelOf, lossTo } from "../../packages/model/src/observe/duel.ts";
import { targetOf } from "../../packages/model/src/observe/targets.ts";
import { customersOf } from "../../packages/model/src/world/customers.ts";
import { seats } from "../../packages/model/src/world/Projects.ts";
import { takeOver } from "../../packages/model/src/actions/takeOver.ts";
import { changed, youngMarket } from "./markets.ts";

const share = fc.double({ min: 0.01, max: 0.6, noNaN: true });
const rest = fc.double({ min: 0, max: 0.39, noNaN: true });

describe("a duel", () => {
  test("changes nothing where nothing has changed, and leaves a rival's customers to the others in proportion", () => {
    fc.assert(
      fc.property(share, rest, (s, r) => {
        expect(duelShare(s, r, 0, 1)).toBeCloseTo(s, 12);
        expect(duelShare(s, r, 0, 0)).toBeCloseTo(s / (1 - r), 12);
        expect(duelShare(s, r, 0, 5)).toBeLessThanOrEqual(s + 1e-12);
        expect(duelShare(s, r, 0.3, 1)).toBeGreaterThan(s);
      }),
    );
  });

  test("is lost by what the rival sells, as far as its customers would have turned to the firm", () => {
    const duel: Duel = { projects: 10, share: 0.3, rivals: 0.2, growth: 0, margin: 40 };
    // Two a month of ten are the rival's, and 3 of the 8 that others win are the firm's.
    expect(lossTo(duel, 24)).toBeCloseTo(24 * 2 * (3 / 8) * 40, 9);
    expect(lossTo({ ...duel, growth: 0.05 }, 24)).toBeGreaterThan(lossTo(duel, 24));
    expect(lossTo({ ...duel, rivals: 0 }, 24)).toBe(0);
  });
});

/** The young market after four years, with the first two firms that have sold something. */
function twoSellers(acquisition: Partial<World["parameters"]["acquisition"]>) {
  const parameters = changed(youngMarket("months=60"), { acquisition });
  const world = initialiseWorld(parameters, 1, 0);
  for (let month = 0; month < 48; month++) step(world);
  const { columns, count } = world.firms;
  const sellers = Array.from({ length: count }, (_, firm) => firm)
    .filter((firm) => columns.alive[firm] === 1)
    .toSorted((a, b) => columns.users[b] - columns.users[a]);
  const [firm, target] = sellers;
  columns.acquirer[target] = firm;
  columns.salePrice[target] = 1;
  return { world, firm, target };
}

describe("who buys a rival to be rid of it", () => {
  test("counts what the rival would have taken, as far as it is told to", () => {
    const spared = [0, 1, 2].map((preemption) => {
      const { world, firm, target } = twoSellers({ preemption });
      const { horizonMonths } = world.parameters.responses;
      const loss = lossTo(duelOf(world, firm, target) as Duel, horizonMonths);
      const worth = targetOf(world, firm, target);
      expect(worth.spared).toBeCloseTo(preemption * loss, 9);
      return worth.spared;
    });
    expect(spared[0]).toBe(0);
    expect(spared[1]).toBeGreaterThan(0);
  });

  test("carries on what is worth its cost, with its customers", () => {
    const { world, firm, target } = twoSellers({});
    const before = world.firms.columns.users[firm] + world.firms.columns.users[target];
    takeOver(world, target);
    expect(world.firms.columns.users[firm]).toBe(before);
    expect(world.market.shelved).toBe(0);
  });

  test("stops what is not, takes over nothing, and meets all who used it", () => {
    const { world, firm, target } = twoSellers({ integrationCostKeur: 1e7 });
    const { columns } = world.firms;
    const K = world.parameters.components.length;
    const could = columns.capability.slice(firm * K, firm * K + K);
    const users = columns.users[firm];
    const customers = customersOf(world.firms, world.jobs, target);
    expect(customers.length).toBeGreaterThan(0);
    takeOver(world, target);
    checkWorld(world);
    expect(columns.alive[target]).toBe(0);
    expect(world.market.shelved).toBe(1);
    expect(columns.users[firm]).toBe(users);
    expect(columns.capability.slice(firm * K, firm * K + K)).toEqual(could);
    for (const job of customers) {
      expect(world.jobs.supplier[job]).toBe(-1);
      const row = world.jobs.project[job] * seats;
      expect(world.projects.firm.subarray(row, row + seats)).toContain(firm);
    }
    // Nobody ever buys it again.
    for (let month = 0; month < 12; month++) {
      step(world);
      for (let job = 0; job < world.jobs.count; job++)
        expect(world.jobs.supplier[job]).not.toBe(target);
    }
  });

  test("pays for more firms the more that counts, and stops some of them where going on costs", () => {
    const bought = (preemption: number, integrationCostKeur: number) => {
      const parameters = changed(youngMarket("months=96"), {
        acquisition: { preemption, integrationCostKeur },
      });
      const runs = [1, 2, 3, 4].map((seed) => run(parameters, { seed, strategy: "direct" }));
      return {
        all: runs.reduce((sum, { outcomes }) => sum + outcomes.acquisitions, 0),
        shelved: runs
          .flatMap(({ events }) => events)
          .filter(({ kind, detail }) => kind === "acquired" && detail === "shelved").length,
      };
    };
    const calm = bought(0, 0);
    const keen = bought(3, 0);
    expect(keen.all).toBeGreaterThan(calm.all);
    expect(keen.shelved).toBe(0);
    expect(bought(3, 1000).shelved).toBeGreaterThan(0);
  });
});
