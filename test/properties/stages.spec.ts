import { proportionInterval } from "@searoom/experiments";
import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { court, propose } from "../../packages/model/src/processes/allying/courtship.ts";
import { payForStage } from "../../packages/model/src/processes/allying/opening.ts";
import { endCauses, stage } from "../../packages/model/src/world/Alliances.ts";
import { allianceScopes, firstScopes, scopesOf } from "../../packages/model/src/world/codes.ts";
import { scopeCount, setupMonthsOf } from "../../packages/model/src/world/rungs.ts";
import { changed, pairingMarket, youngMarket } from "./markets.ts";

/** Pairs that begin to talk in the first month, and sign since nothing costs more than it brings. */
function programmes(
  pairs: number,
  stages: number,
  alliances: Partial<Parameters["alliances"]>,
  seed = 1,
): World {
  const world = initialiseWorld(
    quietMarket({
      accounts: { count: 20 },
      alliances: { courtshipMonths: 1, termMonths: 600, reviewMonths: 600, ...alliances },
      governance: { programme: { criterion: {}, stages } },
      groups: [quietGroup({ count: 2 * pairs, governance: "programme" })],
    }),
    seed,
    0,
  );
  for (let pair = 0; pair < pairs; pair++) court(world, 2 * pair, 2 * pair + 1);
  return world;
}

describe("a set-up that may be given up", () => {
  test.each([
    [1, 12, 0.05, 12],
    [1, 24, 0.05, 24],
    [3, 12, 0.05, 4],
    [8, 12, 0.3, 2],
  ])(
    "in %d stages over %d months is carried through as often as its hazard says",
    (stages, setupMonths, abandonPerMonth, atRisk) => {
      let carried = 0;
      let begun = 0;
      for (const seed of [1, 2, 3]) {
        const world = programmes(200, stages, { setupMonths, abandonPerMonth }, seed);
        for (let month = 0; month < 2 + setupMonths; month++) step(world);
        const { columns, count } = world.alliances;
        for (let a = 0; a < count; a++) {
          begun++;
          carried += columns.stage[a] === stage.active ? 1 : 0;
          expect(columns.opened[a]).toBe(columns.stage[a] === stage.active ? 1 : 0);
        }
      }
      expect(begun).toBe(600);
      const { low, high } = proportionInterval(carried, begun, 0.999);
      const expected = (1 - abandonPerMonth) ** atRisk;
      expect(low).toBeLessThanOrEqual(expected);
      expect(high).toBeGreaterThanOrEqual(expected);
    },
  );

  test("is worth to both what it would bring times the chance that it comes to it", () => {
    const gain = (abandonPerMonth: number) => {
      const parameters = changed(youngMarket(), {
        alliances: { abandonPerMonth, setupMonths: 7, setupCostKeur: 0, exitCostKeur: 0 },
      });
      const world = initialiseWorld(parameters, 3, 0);
      return allianceGain(world, 0, 1, dealOf(world, propose(world, 0, 1)));
    };
    expect(gain(0)).not.toBe(0);
    expect(gain(0.1) / gain(0)).toBeCloseTo(0.9 ** 7, 12);
  });
});

/** Two firms whose contract in so many stages has just been signed, whatever it is worth, and who give each other hours. */
function signed(stages: number, alliances: Partial<Parameters["alliances"]>): World {
  const world = programmes(1, stages, alliances);
  const { columns } = world.alliances;
  columns.stage[0] = stage.settingUp;
  columns.signed[0] = 0;
  columns.effort.fill(10, 0, 2);
  columns.stageEnds[0] = setupMonthsOf(world, 0);
  payForStage(world, 0);
  return world;
}

describe("an alliance that opens in stages", () => {
  test.each([1, 2, 3, 5, 8])(
    "%d of them: deeper and about more with each, at the cost of one set-up in all",
    (stages) => {
      const world = signed(stages, {
        setupMonths: 6,
        setupCostKeur: 60,
        reviewMonths: 2,
        depth: 0.8,
        scopes: ["sales", "research", "procurement"],
      });
      const { columns } = world.alliances;
      const { cash } = world.firms.columns;
      let opened = 0;
      while (world.market.month < 80) {
        columns.introducedWins[0]++;
        step(world);
        if (columns.opened[0] === opened) continue;
        opened++;
        expect(columns.opened[0]).toBe(opened);
        expect(columns.depth[0]).toBeCloseTo((0.8 * opened) / stages, 12);
        expect(scopeCount(columns.scopes[0])).toBe(Math.ceil((3 * opened) / stages));
      }
      expect(opened).toBe(stages);
      expect(cash[0]).toBeCloseTo(1e9 - 60, 6);
      expect(cash[1]).toBe(cash[0]);
    },
  );

  test("waits for something that can be seen, and is given up after three reviews without", () => {
    const world = signed(3, { setupMonths: 3, reviewMonths: 4 });
    const { columns } = world.alliances;
    const openedBy = (month: number) => {
      while (world.market.month <= month) step(world);
      return columns.opened[0];
    };
    // Reviews come in months 4, 8, 12 …; two bring nothing, the third is told of a win on the other side.
    expect(openedBy(11)).toBe(1);
    columns.introducedWins[1]++;
    expect(openedBy(12)).toBe(1);
    expect(openedBy(13)).toBe(2);
    expect(openedBy(23)).toBe(2);
    expect(columns.ended[0]).toBe(-1);
    step(world);
    expect(columns.ended[0]).toBe(24);
    expect(endCauses[columns.cause[0]]).toBe("abandoned");
    // Whole from the start, it would have gone on.
    const whole = signed(1, { setupMonths: 3, reviewMonths: 4 });
    while (whole.market.month < 60) step(whole);
    expect(whole.alliances.columns.stage[0]).toBe(stage.active);
  });

  test("promises little at first, so that little keeps the promise", () => {
    const world = initialiseWorld(
      quietMarket({
        accounts: { count: 20 },
        selling: { hoursPerRepPerMonth: 100 },
        alliances: {
          promisedShare: 0.2,
          reviewMonths: 600,
          termMonths: 600,
          trustStart: 0.6,
          trustGainPerMonth: 0.5,
          trustLossPerMonth: 0.5,
        },
        groups: [quietGroup({ count: 2, reps: 1, repsMax: 1 })],
      }),
      1,
      0,
    );
    const a = ally(world, 0, 1);
    const { columns } = world.alliances;
    // Half of the 20 hours that the whole would promise.
    columns.effort.fill(10, 2 * a, 2 * a + 2);
    for (const [openness, trust] of [
      [0.5, 1],
      [1, 0.5],
      [0.25, 1],
    ]) {
      columns.openness[a] = openness;
      for (let month = 0; month < 60; month++) {
        world.firms.columns.rampedReps.fill(1);
        step(world);
      }
      expect(columns.trust[2 * a]).toBeCloseTo(trust, 12);
    }
  });

  test("opens its scopes in their order, one at least", () => {
    const all = scopesOf(allianceScopes);
    expect(firstScopes(all, 0.01)).toBe(scopesOf(allianceScopes.slice(0, 1)));
    expect(firstScopes(all, 1)).toBe(all);
    expect(firstScopes(scopesOf(["procurement", "research"]), 0.5)).toBe(scopesOf(["procurement"]));
  });

  test("in one stage is what it was; in several some get on and some are given up", () => {
    const market = changed(pairingMarket(), { months: 96 });
    const inStages = (stages: number, alliances = {}) =>
      changed(market, {
        alliances,
        governance: { programme: { criterion: {}, stages } },
        groups: market.groups.map((group) => ({ ...group, governance: "programme" })),
      });
    expect(run(inStages(1), { seed: 2 }).digest).toBe(run(market, { seed: 2 }).digest);
    const events = [1, 2, 3].flatMap((seed) => run(inStages(3), { seed }).events);
    expect(events.filter(({ kind }) => kind === "stage opened").length).toBeGreaterThan(3);
    expect(events.filter(({ detail }) => detail === "abandoned").length).toBeGreaterThan(3);
    const shareOf = (abandonPerMonth: number) => {
      const { outcomes } = run(inStages(1, { abandonPerMonth, setupMonths: 12 }), { seed: 2 });
      return outcomes["abandonedShare"];
    };
    expect(shareOf(0)).toBe(0);
    expect(shareOf(0.1)).toBeGreaterThan(0.3);
  });
});
