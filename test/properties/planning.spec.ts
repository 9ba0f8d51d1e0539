import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { knownBy } from "../../packages/model/src/equations/knownBy.ts";
import { advance, court } from "../../packages/model/src/processes/allying/courtship.ts";
import { addAlliance, retireAlliance } from "../../packages/model/src/world/Alliances.ts";
import { changed, pairingMarket, youngMarket } from "./markets.ts";

/** A market in which all plan together before they sign. */
function planning(
  planningMonths: number,
  alliances: Partial<Parameters["alliances"]> = {},
  market = pairingMarket(),
): Parameters {
  return changed(market, {
    alliances,
    governance: { planned: { criterion: {}, planningMonths } },
    groups: market.groups.map((group) => ({ ...group, governance: "planned" })),
  });
}

/** Two firms that promise nothing and work on for ever, after as many months of planning. */
function steadyPair(planned: number, alliances: Partial<Parameters["alliances"]>): World {
  const world = initialiseWorld(
    quietMarket({
      accounts: { count: 20 },
      alliances: { reviewMonths: 1e6, termMonths: 1e6, ...alliances },
      groups: [quietGroup({ count: 2 })],
    }),
    5,
    0,
  );
  world.alliances.columns.planned[ally(world, 0, 1)] = planned;
  return world;
}

describe("joint planning", () => {
  test("comes between courtship and contract, and takes the hours of both", () => {
    for (const courtshipMonths of [0, 3])
      for (const planningMonths of [0, 1, 4]) {
        const world = initialiseWorld(
          quietMarket({
            alliances: { courtshipMonths, planningHoursPerMonth: 37, reviewMonths: 100 },
            governance: { planned: { criterion: {}, planningMonths } },
            groups: [quietGroup({ count: 2, governance: "planned" })],
          }),
          5,
          0,
        );
        court(world, 0, 1);
        const { signed, planned } = world.alliances.columns;
        for (let month = 1; month < 12; month++) step(world);
        expect(signed[0]).toBe(Math.max(1, courtshipMonths + planningMonths));
        expect(planned[0]).toBe(planningMonths);
        // Nobody has people to work it off.
        for (const firm of [0, 1])
          expect(world.firms.columns.bidDebt[firm]).toBe(37 * planningMonths);
      }
  });

  test("shows nothing in no time, more by the month, and all in the end", () => {
    expect(knownBy(0, 0.5)).toBe(0);
    // Independent months: what two do not show is what neither shows.
    expect(1 - knownBy(7, 0.3)).toBeCloseTo((1 - knownBy(4, 0.3)) * (1 - knownBy(3, 0.3)), 12);
    expect(knownBy(60, 5)).toBeCloseTo(1, 12);
  });

  test("lengthens the acquaintance against which a record is early", () => {
    const market = planning(4, { courtshipMonths: 4 });
    const written = changed(market, { governance: { planned: { recordMonth: 2 } } });
    expect(initialiseWorld(written, 1, 0).rates.governance[1].early).toBe(0.75);
  });

  test("without a word about what it does changes when alliances begin, and nothing beside", () => {
    const free = { planningHoursPerMonth: 0 };
    const other = run(planning(3, free), { seed: 2 });
    const later = run(
      planning(0, { courtshipMonths: 3 + pairingMarket().alliances.courtshipMonths }),
      {
        seed: 2,
      },
    );
    expect(other.digest).toBe(later.digest);
    expect(run(planning(3, { planningHoursPerMonth: 100 }), { seed: 2 }).digest).not.toBe(
      other.digest,
    );
  });
});

describe("what is expected at the contract", () => {
  /** Relative errors of what both sides expected, over many first talks of the same two, and which of them signed. */
  function expectations(planned: number, planningSpeed: number) {
    const world = initialiseWorld(
      changed(youngMarket(), { alliances: { talkNoise: 2, planningSpeed, courtshipMonths: 0 } }),
      3,
      0,
    );
    world.firms.columns.selling.fill(1, 0, 2);
    const { alliances, firms, market } = world;
    const errors: number[] = [];
    const signed: number[] = [];
    for (let month = 0; month < 1200; month++) {
      market.month = month;
      firms.columns.cash.fill(1e9);
      const a = addAlliance(alliances, firms.columns, 0, 1);
      market.liveAlliances++;
      const { columns } = alliances;
      columns.startingTrust.fill(0.5, 2 * a, 2 * a + 2);
      columns.planned[a] = planned;
      columns.stageEnds[a] = month;
      columns.scopes[a] = 1;
      const gains = [0, 1].map((firm) => allianceGain(world, firm, 1 - firm, dealOf(world, a)));
      advance(world, a);
      const seen = [0, 1].map((side) => columns.expected[2 * a + side]);
      const relative = seen.map(
        (expected, side) => (expected - gains[side]) / Math.abs(gains[side]),
      );
      errors.push(...relative);
      expect(columns.ended[a] === -1).toBe(Math.min(...seen) >= 0);
      if (columns.ended[a] !== -1) continue;
      signed.push(...relative);
      columns.stage[a] = 3;
      columns.ended[a] = month;
      retireAlliance(alliances, firms.columns, a);
      market.liveAlliances--;
    }
    return { errors, signed };
  }

  const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const sd = (xs: readonly number[]) => Math.sqrt(mean(xs.map((x) => (x - mean(xs)) ** 2)));

  test("is right on average, the nearer the longer both have planned, and too much among those who sign", () => {
    for (const [planned, speed, spread] of [
      [0, 1, 2],
      [Math.LN2, 1, 1],
      [60, 5, 0],
    ]) {
      const { errors, signed } = expectations(planned, speed);
      expect(errors.length).toBe(2400);
      expect(Math.abs(mean(errors))).toBeLessThanOrEqual((4 * spread) / Math.sqrt(2400));
      expect(sd(errors)).toBeGreaterThanOrEqual(0.94 * spread);
      expect(sd(errors)).toBeLessThanOrEqual(1.06 * spread + 1e-9);
      if (spread > 0) expect(mean(signed)).toBeGreaterThan(0.1);
    }
  });
});

describe("goals", () => {
  test("of allies who know each other come nearer by the same part each month, or drift apart to the walls", () => {
    for (const pull of [1, 0.3, -0.2]) {
      const world = steadyPair(3, { planningSpeed: 0.4, planningPull: pull });
      const { goal } = world.firms.columns;
      goal.set([0.4, 0.5, 0.6, 0.5, 0.5, 0.45]);
      const shrinks = 1 - pull * knownBy(3, 0.4);
      for (let month = 1; month <= 6; month++) {
        step(world);
        [0.1, 0, -0.15].forEach((gap, j) =>
          expect(goal[3 + j] - goal[j]).toBeCloseTo(gap * shrinks ** month, 12),
        );
        expect(goal[0] + goal[3]).toBeCloseTo(0.9, 12);
      }
    }
  });

  test("stay where they are between strangers", () => {
    const world = steadyPair(0, { planningSpeed: 0.4, planningPull: 1 });
    const before = world.firms.columns.goal.slice();
    for (let month = 0; month < 6; month++) step(world);
    expect(world.firms.columns.goal).toEqual(before);
  });

  test("drift as a walk does that is thrown back by its walls", () => {
    const world = initialiseWorld(
      quietMarket({
        accounts: { count: 20 },
        alliances: { goalDriftSdPerMonth: 0.01 },
        groups: [
          quietGroup({
            count: 500,
            goals: { growth: 0.5, margin: 0.5, technology: 0 },
            goalsHalfWidth: 0,
          }),
        ],
      }),
      5,
      0,
    );
    const { goal } = world.firms.columns;
    for (let month = 0; month < 100; month++) step(world);
    const squares = [0, 0, 0];
    for (let firm = 0; firm < 500; firm++)
      [0.5, 0.5, 0].forEach((start, j) => (squares[j] += (goal[3 * firm + j] - start) ** 2));
    // 100 months of .01: .1, of which a wall only turns the sign.
    for (const sum of squares) {
      expect(Math.sqrt(sum / 500)).toBeGreaterThan(0.09);
      expect(Math.sqrt(sum / 500)).toBeLessThan(0.11);
    }
  });

  const wanting = (goals: Parameters["groups"][number]["goals"], goalWeight: number) => {
    const market = planning(0, { goalWeight });
    return changed(market, {
      governance: { planned: { criterion: { goals: 0 } } },
      groups: market.groups.map((group) => ({ ...group, goals, goalsHalfWidth: 0 })),
    });
  };
  const growth = { growth: 1, margin: 0, technology: 0 };
  const margin = { growth: 0, margin: 1, technology: 0 };
  const all = { growth: 0.7, margin: 0.7, technology: 0.7 };
  const digest = (parameters: Parameters) => run(parameters, { seed: 2 }).digest;

  test("make no difference where nobody looks at them, and some where they weigh", () => {
    const indifferent = digest(wanting(null, 0));
    for (const goals of [growth, margin, all]) {
      expect(digest(wanting(goals, 0))).toBe(indifferent);
      if (goals !== all) expect(digest(wanting(goals, 1))).not.toBe(indifferent);
    }
    // Whoever wants everything alike weighs nothing more than the rest.
    expect(digest(wanting(all, 1))).toBe(indifferent);
    expect(digest(wanting(growth, 1))).not.toBe(digest(wanting(margin, 1)));
  });
});

test("norms soften or sharpen what a broken promise costs, as far as the two have planned", () => {
  const [start, loss, limit] = [0.7, 0.2, 0.5];
  for (const [planned, norms] of [
    [0, 1],
    [2, 1],
    [2, 0.5],
    [2, -1],
  ]) {
    const world = steadyPair(planned, {
      planningSpeed: 0.3,
      normsWeight: norms,
      trustStart: start,
      trustLossPerMonth: loss,
      equalityWeight: 0.5,
    });
    // The one side bears it all and gets nothing.
    world.alliances.columns.borne[0] = 1;
    world.alliances.columns.earned[1] = 1;
    const speed = loss * (1 - norms * knownBy(planned, 0.3));
    for (let month = 1; month <= 24; month++) {
      step(world);
      const { trust } = world.alliances.columns;
      expect(trust[0]).toBeCloseTo(limit + (start - limit) * (1 - speed) ** month, 12);
    }
  }
});
