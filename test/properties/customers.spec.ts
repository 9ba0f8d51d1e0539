import { proportionInterval } from "@searoom/experiments";
import { initialiseWorld, type Parameters, step, type World } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { updateSatisfaction } from "../../packages/model/src/actions/satisfaction.ts";
import { nobodyRefuses, quietGroup, quietMarket } from "../support/quietMarket.ts";

describe("delighted users", () => {
  /** Everyone buys in the first month and then talks for some months. */
  const contactsPerUserMonth = (delightedAbove: number, delightedTalkFactor: number) => {
    const months = 24;
    const market = quietMarket({
      accounts: { count: 1500, neighbours: 4 },
      utility: { nothing: nobodyRefuses },
      reach: {
        inboundPerMonth: 1,
        wordOfMouthPerMonth: 0.05,
        wordOfMouthReach: "network",
        delightedTalkFactor,
      },
      satisfaction: { delightedAbove },
      groups: [quietGroup()],
    });
    const world = initialiseWorld(market, 1984, 0);
    for (let month = 0; month <= months; month++) step(world);
    expect(world.market.users).toBe(1500);
    const talks = world.jobs.talks.reduce((sum, one) => sum + one, 0);
    return { talks, chances: 1500 * months };
  };

  test.each([
    ["as often as told", -1, 4, 0.2],
    ["at most nine times in ten months", -1, 20, 0.9],
    ["and who is only content as often as ever", 1, 20, 0.05],
  ] as const)("talk %s", (_, delightedAbove, factor, hazard) => {
    const { talks, chances } = contactsPerUserMonth(delightedAbove, factor);
    const { low, high } = proportionInterval(talks, chances, 0.999);
    expect(low).toBeLessThan(hazard);
    expect(high).toBeGreaterThan(hazard);
  });
});

describe("steering", () => {
  const steered = (share: number, groups: Parameters["groups"]) =>
    quietMarket({
      accounts: {
        count: 1200,
        priceSensitivity: { form: "uniform", width: 1 },
        susceptibleShare: share,
      },
      utility: { quality: 2, nothing: nobodyRefuses, freshTaste: 1 },
      reach: { inboundPerMonth: 1, searchedWhenDissatisfied: 1 },
      contract: { form: "geometric", termMonths: 8, renewalPriceCapPerYear: 0 },
      satisfaction: {
        speedPerMonth: 0.2,
        expectationSpeedPerMonth: 0.05,
        lossAversion: 2.25,
        experienceSd: 0.5,
        dissatisfiedBelow: -0.5,
      },
      groups,
    });
  const after = (parameters: Parameters, months: number): World => {
    const world = initialiseWorld(parameters, 16, 0);
    for (let month = 0; month < months; month++) step(world);
    return world;
  };
  const rivals = (steering: number) =>
    [1, 0.8, 0.6].map((quality, f) =>
      quietGroup({ name: `seller ${f}`, capability: [quality], steering }),
    );

  test("has the odds of e^s in the choice", () => {
    const s = 0.7;
    const [one, other] = [s, 0].map((steering, f) => quietGroup({ name: `seller ${f}`, steering }));
    const world = after(steered(0, [one, other]), 1);
    const { low, high } = proportionInterval(world.firms.columns.users[0], 1200, 0.999);
    const theory = 1 / (1 + Math.exp(-s));
    expect(low).toBeLessThan(theory);
    expect(high).toBeGreaterThan(theory);
  });

  test("alike by all sellers moves nobody who is susceptible, and drives others from their supplier", () => {
    const plain = after(steered(1, rivals(0)), 48);
    const seduced = after(steered(1, rivals(0.8)), 48);
    const angered = after(steered(0, rivals(0.8)), 48);
    expect(seduced.jobs.supplier).toEqual(plain.jobs.supplier);
    expect(seduced.jobs.satisfaction).toEqual(plain.jobs.satisfaction);
    expect(seduced.market.switches).toBe(plain.market.switches);
    expect(angered.market.switches).toBeGreaterThan(1.2 * plain.market.switches);
    expect(angered.market.satisfiedUsers).toBeLessThan(plain.market.satisfiedUsers);
  });

  test.each([
    ["who is not susceptible is disappointed by it, loss aversion times", 0, -2.25 * 0.8],
    ["who is susceptible is content", 1, 0],
  ])("%s", (_, share, satisfaction) => {
    const market = quietMarket({
      accounts: { count: 3, susceptibleShare: share },
      utility: { nothing: nobodyRefuses },
      reach: { inboundPerMonth: 1, wordOfMouthReach: "network", wordOfMouthPerMonth: 1 },
      satisfaction: { speedPerMonth: 0.3, lossAversion: 2.25 },
      groups: [quietGroup({ steering: 0.8 })],
    });
    const world = after(market, 80);
    for (let job = 0; job < 3; job++) {
      updateSatisfaction(world, job);
      expect(world.jobs.satisfaction[job]).toBeCloseTo(satisfaction, 6);
    }
  });

  test("costs the square, every month, as sales cost", () => {
    const market = quietMarket({
      production: { steeringCostKeurPerMonth: 3 },
      groups: [quietGroup({ steering: 2, cashKeur: 1000 })],
    });
    const { columns } = after(market, 10).firms;
    expect(columns.cash[0]).toBe(1000 - 10 * 3 * 4);
    expect(columns.salesCostEver[0]).toBe(120);
  });

  test("is taken up by whom it is worth more than it costs", () => {
    const cost = (steeringCostKeurPerMonth: number) => {
      const market = steered(0, rivals(0.8));
      const offering = "worth" as const;
      return after(
        {
          ...market,
          production: { ...market.production, steeringCostKeurPerMonth },
          groups: market.groups.map((group) => ({ ...group, offering })),
        },
        24,
      ).firms.columns.lever.slice(0, 3);
    };
    expect([...cost(0)]).toEqual([0.8, 0.8, 0.8]);
    expect([...cost(1e6)]).toEqual([0, 0, 0]);
  });
});
