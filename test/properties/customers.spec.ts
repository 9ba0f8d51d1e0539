import { proportionInterval } from "@searoom/experiments";
import { initialiseWorld, type Parameters, step, type World } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { updateSatisfaction } from "../../packages/model/src/actions/satisfaction.ts";
import { lever, leverCount } from "../../packages/model/src/world/levers.ts";
import { nobodyRefuses, quietGroup, quietMarket } from "../support/quietMarket.ts";

/** How far each firm pulls a lever now. */
function pulled({ firms }: World, name: keyof typeof lever): readonly number[] {
  return Array.from(
    { length: firms.count },
    (_, firm) => firms.columns.lever[firm * leverCount + lever[name]],
  );
}

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
      const world = after(
        {
          ...market,
          production: { ...market.production, steeringCostKeurPerMonth },
          groups: market.groups.map((group) => ({ ...group, offering })),
        },
        24,
      );
      return pulled(world, "steering");
    };
    expect(cost(0)).toEqual([0.8, 0.8, 0.8]);
    expect(cost(1e6)).toEqual([0, 0, 0]);
  });
});

describe("personalisation", () => {
  const sellers = [1, 0.8, 0.6].map((quality, f) =>
    quietGroup({ name: `seller ${f}`, capability: [quality] }),
  );
  const market = quietMarket({
    accounts: { count: 800 },
    utility: { quality: 2, distance: 3, freshTaste: 1 },
    reach: { inboundPerMonth: 0.2 },
    contract: { form: "geometric", termMonths: 8 },
    // An experience that differs by next to nothing switches the table off.
    satisfaction: { experienceSd: 1e-9 },
    groups: sellers,
  });
  const after = (parameters: Parameters, months: number): World => {
    const world = initialiseWorld(parameters, 93, 0);
    for (let month = 0; month < months; month++) step(world);
    return world;
  };

  test("in full, without need of data, makes distance count for nothing", () => {
    const near = after({ ...market, utility: { ...market.utility, distance: 0 } }, 36);
    const groups = sellers.map((group) => ({ ...group, personalisation: 1 }));
    expect(after({ ...market, groups }, 36).jobs.supplier).toEqual(near.jobs.supplier);
    expect(after(market, 36).jobs.supplier).not.toEqual(near.jobs.supplier);
  });

  test("makes a unit dearer by its premium, which falls, and the price setter sees it", () => {
    const components = market.components.map((one) => ({ ...one, unitCostKeurPerMonth: 0.5 }));
    const world = after(
      {
        ...market,
        components,
        production: { ...market.production, personalisationPremium: 0.4, premiumFallPerYear: 0.5 },
        groups: [quietGroup({ personalisation: 0.5 })],
      },
      12,
    );
    const offer = world.firms.columns.offer[0];
    const dearer = 0.5 * (1 + 0.5 * 0.4 * 0.5);
    expect(world.offers.leadCost[offer]).toBeCloseTo(dearer, 12);
    expect(world.offers.pricingCost[offer]).toBeCloseTo(dearer, 12);
  });

  test("comes in the month in which technology has made it worth its cost", () => {
    const [start, fall, unit] = [0.9, 0.3, 1.5];
    const components = market.components.map((one) => ({ ...one, unitCostKeurPerMonth: unit }));
    const offering = "worth" as const;
    const world = initialiseWorld(
      {
        ...market,
        components,
        production: {
          ...market.production,
          personalisationPremium: start,
          premiumFallPerYear: fall,
        },
        groups: sellers.map((group) => ({ ...group, offering, personalisation: 0.7 })),
      },
      93,
      0,
    );
    const { columns } = world.firms;
    let month = 0;
    for (; columns.lever.every((value) => value === 0) && month < 120; month++) step(world);
    // x(t) c < α_d D with D = 0.4: the premium has fallen `month` times when the lever is pulled.
    const due = Math.ceil((12 * Math.log((3 * 0.4) / (start * unit))) / Math.log(1 - fall));
    expect(month).toBe(due);
    expect(pulled(world, "personalisation")).toEqual([0.7, 0.7, 0.7]);
  });
});
