import {
  copyWorld,
  digestText,
  initialiseWorld,
  type Parameters,
  run,
  runStrategies,
  stepMarkets,
  type World,
} from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { createRecorder, panelOf } from "../../packages/model/src/observe/Recorder.ts";
import { changed, matureMarket, youngMarket } from "./markets.ts";

/** A market in which incumbents are at home, and one that opens next door, to which they come when it is worth it. */
function neighbours(
  changes: Partial<Parameters["beside"][number]> = {},
  here: Partial<Parameters["groups"][number]> = {},
): Parameters {
  const home = quietMarket({
    accounts: { count: 400 },
    utility: { nothing: nobodyRefuses, freshTaste: 1 },
    reach: { inboundPerMonth: 0.2 },
    funding: { roundMonths: 0 },
    groups: [
      quietGroup({ name: "others", count: 2, cashKeur: 50 }),
      quietGroup({ name: "incumbents", count: 3, cashKeur: 50 }),
    ],
  });
  return quietMarket({
    months: 60,
    accounts: { count: 400 },
    utility: { nothing: nobodyRefuses, freshTaste: 1 },
    reach: { inboundPerMonth: 0.02 },
    groups: [
      quietGroup({ name: "start-ups", count: 2 }),
      quietGroup({ name: "from-next-door", count: 3, attentionMedian: 0.5, ...here }),
    ],
    beside: [
      {
        name: "home",
        parameters: { ...home, months: 60 },
        burnIn: null,
        links: [{ here: 1, there: 1 }],
        homeReinvest: 0.3,
        ...changes,
      },
    ],
  });
}

function stepped(world: World, months: number): World {
  for (let month = 0; month < months; month++) stepMarkets(world);
  return world;
}

test("a market beside in which nobody from here is at home moves nothing here but the digest", () => {
  const young = youngMarket("months=36");
  const alone = run(young, { seed: 5 });
  const home = { name: "home", parameters: matureMarket(), burnIn: null, homeReinvest: 1 };
  const other = run({ ...young, beside: [{ ...home, links: [] }] }, { seed: 5 });
  expect({ ...other, digest: alone.digest }).toEqual(alone);
  expect(other.digest).not.toBe(alone.digest);
});

test("firm n here is firm n there: what its customers pay there is its revenue at home, and it comes when this market is worth it", () => {
  const world = initialiseWorld(neighbours(), 3, 0);
  const [home] = world.beside;
  const { homeRevenue, selling, attention } = world.firms.columns;
  for (let month = 0; month < 60; month++) {
    const before = [...selling.subarray(2, 5)];
    const { recurring } = world.market;
    stepMarkets(world);
    for (let n = 0; n < 3; n++) {
      expect(homeRevenue[2 + n]).toBe(home.firms.columns.recurring[2 + n]);
      if (month > 0 && before[n] === 0 && selling[2 + n] === 1)
        expect(recurring).toBeGreaterThanOrEqual(attention[2 + n] * homeRevenue[2 + n]);
    }
  }
  expect(home.firms.columns.recurring[2]).toBeGreaterThan(10);
  expect([...homeRevenue.subarray(0, 2)]).toEqual([0, 0]);
});

test("what is moved is booked out there and in here in the same month, a share of what could be paid out", () => {
  const world = initialiseWorld(neighbours(), 3, 0);
  const [home] = world.beside;
  world.recorder = createRecorder();
  home.recorder = createRecorder();
  stepped(world, 60);
  const here = panelOf(world.recorder).firms;
  const there = panelOf(home.recorder).firms;
  let moved = 0;
  for (let month = 0; month < 60; month++)
    for (let n = 0; n < 3; n++) {
      const rowOf = (table: typeof here, firm: number) =>
        table.month.findIndex((m, row) => m === month && table.firm[row] === firm);
      const mine = here.flowHome[rowOf(here, 2 + n)];
      const row = rowOf(there, 2 + n);
      expect(mine).toBe(-there.flowHome[row] + 0);
      expect(mine).toBeCloseTo((-0.3 / 0.7) * there.flowPayouts[row], 9);
      moved += mine;
    }
  expect(moved).toBeGreaterThan(100);
});

test("a home that is gone brings nothing any more, and that of a firm that is gone here pays its owners alone", () => {
  const world = stepped(initialiseWorld(neighbours(), 3, 0), 30);
  const [home] = world.beside;
  const { homeRevenue, twin, cash } = world.firms.columns;
  world.recorder = createRecorder();
  // The first goes under next door, the second here.
  home.firms.columns.cash[2] = -1e9;
  cash[3] = -1e12;
  stepped(world, 3);
  expect([homeRevenue[2], twin[2], twin[3], twin[4]]).toEqual([0, -1, -1, 4]);
  expect([...home.firms.columns.reinvests.subarray(2, 5)]).toEqual([0.3, 0, 0.3]);
  expect(home.firms.columns.movedOut[3]).toBe(0);
  expect(home.firms.columns.movedOut[4]).toBe(0);
  expect(
    world.recorder.events.filter(({ kind }) => kind === "home lost").map(({ firm }) => firm),
  ).toEqual([2]);
});

test("each market has luck of its own name, and a fork takes those beside along without moving the original's", () => {
  const homes = (name: string) => initialiseWorld(neighbours({ name }), 3, 0);
  const world = stepped(homes("home"), 12);
  const fork = copyWorld(world);
  expect(fork.beside[0].accounts).toBe(world.beside[0].accounts);
  const before = digestText(world.beside[0].digest);
  stepped(fork, 12);
  expect(digestText(world.beside[0].digest)).toBe(before);
  expect(digestText(stepped(world, 12).digest)).toBe(digestText(fork.digest));
  const other = stepped(homes("elsewhere"), 24);
  expect(digestText(other.beside[0].digest)).not.toBe(digestText(world.beside[0].digest));
});

test("a market beside can be burnt in before this one opens, strategies meet the same one, and its plans count from there", () => {
  const young = youngMarket("months=24");
  const mature = matureMarket();
  const parameters: Parameters = {
    ...changed(young, {
      groups: young.groups.map((group, g) =>
        g === 1 ? { ...group, homeIncomeKeurPerMonth: 0 } : group,
      ),
    }),
    beside: [
      {
        name: "home",
        parameters: changed(mature, {
          months: 24,
          environment: {
            shock: {
              month: 6,
              months: 3,
              depth: 0.5,
              volumeDepth: 0,
              volumeSd: 0,
              recoveryMonths: 0,
            },
          },
        }),
        burnIn: mature.burnIn,
        links: [{ here: 1, there: 1 }],
        homeReinvest: 0.5,
      },
    ],
  };
  const told = run(parameters, { seed: 2 });
  expect(told.burnIn).toBeNull();
  expect(told.panel.market.month[0]).toBe(0);
  const incumbents = told.firms.flatMap(({ group }, firm) =>
    group === young.groups[1].name ? [firm] : [],
  );
  const { firm, month, flowHome } = told.panel.firms;
  const income = firm.reduce(
    (sum, f, row) => (month[row] === 0 && incumbents.includes(f) ? sum + flowHome[row] : sum),
    0,
  );
  // A market that has been there for years has something to pay out in the first month.
  expect(income).toBeGreaterThan(0);
  const strategies = Object.keys(young.strategies);
  const [one, , ...rest] = runStrategies(parameters, { seed: 2, strategies });
  expect(rest.every(({ digest }) => digest !== one.digest)).toBe(true);
  const straight = runStrategies(parameters, { seed: 2, strategies: [strategies[2]] });
  expect(straight[0].digest).toBe(rest[0].digest);
});
