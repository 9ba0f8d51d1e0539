import { exp, initialiseWorld, type Parameters, pow, run, step, type World } from "@searoom/model";
import {
  ally,
  type Changes,
  nobodyRefuses,
  quietGroup,
  quietMarket,
  quietRung,
} from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { makingCost } from "../../packages/model/src/observe/making.ts";
import { research } from "../../packages/model/src/processes/research.ts";
import { scopesOf } from "../../packages/model/src/world/codes.ts";
import { changed, youngMarket } from "./markets.ts";

const together = scopesOf(["research"]);

/** Firms with these capabilities in one component, each with its spending, that do nothing but research. */
function firmsWith(
  capabilities: readonly number[],
  changes: Changes = {},
  spending: readonly number[] = [],
): World {
  const parameters = quietMarket({
    ...changes,
    groups: capabilities.map((capability, i) =>
      quietGroup({
        name: `firm ${i}`,
        capability: [capability],
        researchKeurPerMonth: spending[i] ?? 0,
      }),
    ),
  });
  return initialiseWorld(parameters, 7, 0);
}

const endless = { reviewMonths: 1200, termMonths: 1200, trustFloor: 0 };

describe("what an ally can do better", () => {
  test("goes over along the logistic curve, and what it teaches costs it nothing", () => {
    const [start, theirs, rate] = [0.1, 0.8, 0.002];
    const world = firmsWith([start, theirs], {
      alliances: { ...endless, transferPerMonth: rate },
    });
    ally(world, 0, 1, 0, together);
    const { capability } = world.firms.columns;
    for (let month = 1; month <= 3000; month++) {
      research(world);
      const curve = theirs / (1 + (theirs / start - 1) * exp(-rate * theirs * month));
      expect(Math.abs(capability[0] - curve)).toBeLessThan(5e-4);
      expect(capability[1]).toBe(theirs);
    }
    expect(capability[0]).toBeGreaterThan(0.75);
  });

  test("is taken over most by who can do half of it: neither novices nor equals learn", () => {
    const gainAt = (own: number) => {
      const world = firmsWith([own, 0.8], { alliances: { ...endless, transferPerMonth: 0.3 } });
      ally(world, 0, 1, 0, together);
      research(world);
      return world.firms.columns.capability[0] - own;
    };
    const grid = Array.from({ length: 81 }, (_, i) => i / 100);
    const gains = grid.map(gainAt);
    expect(grid[gains.indexOf(Math.max(...gains))]).toBe(0.4);
    expect(gains[0]).toBe(0);
    expect(gains[80]).toBe(0);
  });

  test("is never passed, however many allies teach how fast", () => {
    const parameters = { ...endless, transferPerMonth: 1, leakagePerMonth: 1, depth: 1 };
    const world = firmsWith([0.5, 0.7, 0.6, 0.65], { alliances: parameters });
    for (const other of [1, 2, 3]) ally(world, 0, other, 0, together);
    for (let month = 0; month < 60; month++) {
      research(world);
      expect(Math.max(...world.firms.columns.capability.subarray(0, 4))).toBe(0.7);
    }
    expect(world.firms.columns.capability[0]).toBe(0.7);
  });

  test("is what it was at the start of the month: the order of alliances does not count", () => {
    const after = (pairs: readonly (readonly [number, number])[]) => {
      const world = firmsWith([0.2, 0.5, 0.9], {
        alliances: { ...endless, transferPerMonth: 0.2, spillover: 0.6, depth: 0.3 },
      });
      for (const [one, other] of pairs) ally(world, one, other, 0, together);
      for (let month = 0; month < 12; month++) research(world);
      return Array.from(world.firms.columns.capability.slice(0, 3));
    };
    const [one, other] = [
      [0, 1],
      [1, 2],
    ] as const;
    expect(after([other, one])).toEqual(after([one, other]));
  });

  test("misleads where transfer is negative, and not below nothing", () => {
    const world = firmsWith([0.4, 0.9], { alliances: { ...endless, transferPerMonth: -1 } });
    ally(world, 0, 1, 0, together);
    let last = 0.4;
    for (let month = 0; month < 120; month++) {
      research(world);
      const now = world.firms.columns.capability[0];
      expect(now).toBeLessThan(last);
      expect(now).toBeGreaterThan(0);
      last = now;
    }
  });

  test("leaks in an alliance about sales, by its depth and to whoever is behind, and is not taught there", () => {
    const learnt = (alliances: Partial<World["parameters"]["alliances"]>, scopes: number) => {
      const world = firmsWith([0.4, 0.8], { alliances: { ...endless, ...alliances } });
      ally(world, 0, 1, 0, scopes);
      research(world);
      return world.firms.columns.capability[0] - 0.4;
    };
    const sales = scopesOf(["sales"]);
    expect(learnt({ transferPerMonth: 0.3, depth: 1 }, sales)).toBe(0);
    expect(learnt({ leakagePerMonth: 0.3 }, sales)).toBe(0);
    const whole = learnt({ leakagePerMonth: 0.3, depth: 1 }, sales);
    expect(whole).toBeGreaterThan(0);
    expect(learnt({ leakagePerMonth: 0.3, depth: 0.5 }, sales)).toBeCloseTo(whole / 2, 12);
  });
});

test("what spills over serves a firm with everybody; the rest makes the one alliance deeper, up to all of it", () => {
  const after = (spillover: number) => {
    const world = firmsWith([0.4, 0.8], {
      alliances: { ...endless, transferPerMonth: 0.2, spillover, depth: 0.3 },
    });
    const a = ally(world, 0, 1, 0, together);
    for (let month = 0; month < 200; month++) research(world);
    const { joint, depth } = world.alliances.columns;
    return { own: world.firms.columns.capability[0], joint: joint[a], depth: depth[a] };
  };
  const general = after(1);
  expect(general.joint).toBe(0);
  expect(general.depth).toBe(0.3);
  const specific = after(0);
  expect(specific.own).toBe(0.4);
  expect(specific.joint).toBeGreaterThan(0.99);
  expect(specific.joint).toBeLessThanOrEqual(1);
  expect(specific.depth).toBeCloseTo(0.3 + 0.7 * specific.joint, 12);
  const half = after(0.5);
  expect(half.own).toBeGreaterThan(0.4);
  expect(half.joint).toBeGreaterThan(0);
});

describe("research", () => {
  const market = {
    technology: {
      frontierStart: 0.9,
      researchLearningPerMonth: 0.1,
      researchHalfKeurPerMonth: 5,
      researchFixedKeurPerMonth: 30,
    },
    alliances: { ...endless, depth: 0.9 },
  };

  test("that is too dear for one is borne by two: only who pools learns", () => {
    const world = firmsWith([0.3, 0.3, 0.3], market, [20, 20, 20]);
    ally(world, 0, 1, 0, together);
    for (let month = 0; month < 12; month++) step(world);
    const { capability } = world.firms.columns;
    expect(capability[0]).toBeGreaterThan(0.35);
    expect(capability[1]).toBe(capability[0]);
    expect(capability[2]).toBe(0.3);
  });

  test("is about what a firm makes itself: who takes the rest from others learns faster what is left", () => {
    const component = quietMarket().components[0];
    const learnt = (bought: number) => {
      const parameters = quietMarket({
        ...market,
        components: [
          { ...component, name: "core" },
          { ...component, name: "rest", marketCapability: bought },
        ],
        alliances: { armsLengthDepth: 1 },
        technology: { ...market.technology, researchFixedKeurPerMonth: 10 },
        groups: [quietGroup({ capability: [0.3, 0.3], researchKeurPerMonth: 40 })],
      });
      const world = initialiseWorld(parameters, 1, 0);
      for (let month = 0; month < 6; month++) step(world);
      return Array.from(world.firms.columns.capability.slice(0, 2));
    };
    const [core, rest] = learnt(0);
    const [focused, taken] = learnt(0.8);
    expect(core).toBe(rest);
    expect(core).toBeGreaterThan(0.3);
    expect(focused).toBeGreaterThan(core);
    expect(taken).toBe(0.3);
  });

  test("is promised at what it was at the contract: an ally that spends half breaks half of its promise", () => {
    const world = firmsWith(
      [0.3, 0.5],
      {
        ...market,
        alliances: {
          ...endless,
          transferPerMonth: 0.01,
          trustStart: 0.9,
          trustGainPerMonth: 0.1,
          trustLossPerMonth: 0.1,
        },
      },
      [20, 20],
    );
    const a = ally(world, 0, 1, 0, together);
    world.alliances.columns.researchPromised[2 * a] = 20;
    world.alliances.columns.researchPromised[2 * a + 1] = 40;
    for (let month = 0; month < 240; month++) step(world);
    // Each side trusts the other as far as it spends what it promised.
    expect(world.alliances.columns.trust[2 * a]).toBeCloseTo(0.5, 6);
    expect(world.alliances.columns.trust[2 * a + 1]).toBeCloseTo(1, 6);
  });
});

describe("experience shared in research", () => {
  const [prior, learningRate, kappa] = [40, 0.2, 0.5];
  /** Two firms that serve everybody between them and have learnt by doing. */
  function makers(): World {
    const parameters = quietMarket({
      components: [
        {
          ...quietMarket().components[0],
          unitCostKeurPerMonth: 0.5,
          learningRate,
          priorOutput: prior,
        },
      ],
      accounts: { count: 200 },
      alliances: { reviewMonths: 12, termMonths: 600, sharedLearning: kappa },
      utility: { nothing: nobodyRefuses, freshTaste: 1 },
      reach: { inboundPerMonth: 0.3 },
      groups: [quietGroup({ count: 2, fixedCostKeurPerMonth: 2 })],
    });
    const world = initialiseWorld(parameters, 3, 0);
    for (let month = 0; month < 24; month++) step(world);
    return world;
  }

  test("makes cheaper what is made from now on, as much as was expected", () => {
    const world = makers();
    const { output, users } = world.firms.columns;
    const before = makingCost(world, 0, 0);
    const a = ally(world, 0, 1, 0, together);
    const exponent = Math.log2(1 - learningRate);
    const ratio = pow((prior + output[0] + kappa * output[1]) / (prior + output[0]), exponent);
    expect(makingCost(world, 0, 0) / before).toBeCloseTo(ratio, 12);
    expect(allianceGain(world, 0, 1, dealOf(world, a))).toBeCloseTo(
      users[0] * (before - makingCost(world, 0, 0)),
      10,
    );
  });

  test("keeps an alliance about research alive; one that teaches nothing is left", () => {
    const world = makers();
    const a = ally(world, 0, 1, 0, together);
    for (let month = 0; month < 48; month++) step(world);
    expect(world.alliances.columns.ended[a]).toBe(-1);
    expect(world.alliances.columns.benefit[2 * a]).toBeGreaterThan(0);

    const idle = firmsWith([0.5, 0.5], { alliances: { reviewMonths: 4, termMonths: 600 } });
    const b = ally(idle, 0, 1, 0, together);
    for (let month = 0; month < 12; month++) step(idle);
    expect(idle.alliances.columns.ended[b]).toBe(8);
  });
});

test("who is behind gains by an ally that teaches; who is ahead and has customers loses by one that learns", () => {
  const young = youngMarket();
  const parameters = changed(young, {
    alliances: {
      scopes: ["research"],
      transferPerMonth: 0.05,
      managementHoursPerMonth: 0,
      rungs: [quietRung("free")],
    },
  });
  const world = initialiseWorld(parameters, 2, 0);
  for (let month = 0; month < 36; month++) step(world);
  const { columns, count } = world.firms;
  const K = young.components.length;
  let seller = -1;
  for (let firm = 0; firm < count; firm++)
    if (columns.alive[firm] === 1 && columns.users[firm] > 5 && columns.reps[firm] > 0)
      if (seller === -1 || columns.users[firm] > columns.users[seller]) seller = firm;
  const other = Array.from({ length: count }, (_, firm) => firm).find(
    (firm) =>
      firm !== seller &&
      columns.alive[firm] === 1 &&
      columns.selling[firm] === 1 &&
      columns.reps[firm] > 0,
  );
  if (other === undefined) throw new Error("nobody sells beside the seller");
  for (let k = 0; k < K; k++) {
    columns.capability[seller * K + k] = 0.8;
    columns.capability[other * K + k] = 0.4;
  }
  const a = ally(world, other, seller, 0, together);
  expect(allianceGain(world, other, seller, dealOf(world, a))).toBeGreaterThan(0);
  expect(allianceGain(world, seller, other, dealOf(world, a))).toBeLessThan(0);
});

test("a market in which allies research together takes another course, and so does one in which they leak", () => {
  const young = youngMarket();
  const digestOf = (alliances: Partial<Parameters["alliances"]>) =>
    run(changed(young, { alliances }), { seed: 1, strategy: "incumbent-partner" }).digest;
  const both = digestOf({ scopes: ["sales", "research"] });
  expect(digestOf({ scopes: ["sales", "research"], transferPerMonth: 0.05 })).not.toBe(both);
  expect(digestOf({ leakagePerMonth: 0.02 })).not.toBe(digestOf({}));
});

describe("what research alliances come to is told:", () => {
  const young = youngMarket("months=90");
  const allied = (alliances: Partial<Parameters["alliances"]>) =>
    changed(young, { alliances: { scopes: ["sales", "research"], ...alliances } });

  test("months from the first talk to the contract are those of the event log", () => {
    const { events, outcomes } = run(allied({ transferPerMonth: 0.05, courtshipMonths: 4 }), {
      seed: 3,
    });
    const begun = new Map<string, number>();
    const months: number[] = [];
    for (const { kind, firm, other, month } of events) {
      if (kind === "alliance courted") begun.set(`${firm} ${other}`, month);
      if (kind === "alliance signed") months.push(month - (begun.get(`${firm} ${other}`) ?? NaN));
    }
    expect(months.length).toBeGreaterThan(5);
    const mean = months.reduce((sum, one) => sum + one, 0) / months.length;
    expect(outcomes.monthsToResearch).toBeCloseTo(mean, 12);
    expect(run(young, { seed: 3 }).outcomes.monthsToResearch).toBeNaN();
  });

  test("the share that customers could see is none where little is learnt, and some where much is", () => {
    const shareOf = (transferPerMonth: number) =>
      run(allied({ transferPerMonth }), { seed: 3, strategy: "incumbent-partner" }).outcomes
        .impactShare;
    expect(shareOf(1e-4)).toBe(0);
    expect(shareOf(0.2)).toBeGreaterThan(0.2);
    expect(shareOf(0.2)).toBeLessThanOrEqual(1);
    expect(shareOf(0)).toBe(0);
  });
});
