import { proportionInterval } from "@searoom/experiments";
import { initialiseWorld, type Parameters, step, type World } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { updateSatisfaction } from "../../packages/model/src/actions/satisfaction.ts";
import { lever, leverCount } from "../../packages/model/src/world/levers.ts";

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

describe("co-production", () => {
  const unit = 2;
  const base = quietMarket({
    components: quietMarket().components.map((one) => ({ ...one, unitCostKeurPerMonth: unit })),
    accounts: { count: 900, makerSkillMean: 1 },
    utility: { quality: 2, freshTaste: 1, nothing: nobodyRefuses },
    reach: { inboundPerMonth: 1 },
    contract: { form: "geometric", termMonths: 8 },
    satisfaction: { experienceSd: 1e-9, speedPerMonth: 0.3, lossAversion: 2.25 },
  });
  type Production = Partial<Parameters["production"]>;
  type Group = Parameters["groups"][number];
  const after = (
    groups: readonly Partial<Group>[],
    months: number,
    production: Production = {},
    skill = 1,
  ): World => {
    const parameters = {
      ...base,
      accounts: { ...base.accounts, makerSkillMean: skill },
      production: { ...base.production, ...production },
      groups: groups.map((group, f) => quietGroup({ name: `seller ${f}`, ...group })),
    };
    const world = initialiseWorld(parameters, 3, 0);
    for (let month = 0; month < months; month++) step(world);
    return world;
  };

  test.each([
    ["joy of makers", { coproduction: 0.8, experience: 1 }, { burden: 3 }, 0.8],
    ["burden that is seen", { coproduction: 0.5, experience: 0 }, { burden: 1.4 }, -0.7],
    ["half of each", { coproduction: 1, experience: 0.5 }, { burden: 2, burdenSeen: 0.5 }, 0],
  ] as const)("weighs in the choice as its utility says: %s", (_, group, production, utility) => {
    const world = after([group, {}], 1, production);
    const { low, high } = proportionInterval(world.firms.columns.users[0], 900, 0.999);
    const theory = 1 / (1 + Math.exp(-utility));
    expect(low).toBeLessThan(theory);
    expect(high).toBeGreaterThan(theory);
  });

  test("that is all experience, to customers without skill, is the same offer made cheaper", () => {
    const plain = after([{}, {}], 30);
    const joint = after(
      [{ coproduction: 0.7, experience: 1 }, {}],
      30,
      { saving: 0.3, burden: 5 },
      0,
    );
    expect(joint.jobs.supplier).toEqual(plain.jobs.supplier);
    expect(joint.jobs.satisfaction).toEqual(plain.jobs.satisfaction);
    const { offer } = joint.firms.columns;
    expect(joint.offers.pricingCost[offer[0]]).toBeCloseTo(unit * (1 - 0.7 * 0.3), 12);
    expect(joint.offers.pricingCost[offer[1]]).toBe(unit);
  });

  test.each([
    ["burden that was seen surprises nobody", { coproduction: 1 }, { burden: 2 }, 0],
    [
      "that was not is felt as a loss",
      { coproduction: 0.6 },
      { burden: 2, burdenSeen: 0.25 },
      -2.25 * 0.75 * 2 * 0.6,
    ],
    ["the pinch more is felt as a gain", { coproduction: 1, experience: 0.5 }, { pinch: 0.8 }, 0.4],
  ] as const)("%s", (_, group, production, satisfaction) => {
    const world = after([group], 120, production);
    // Who has stayed with its only supplier for years has learnt it all.
    for (const job of [0, 1, 2]) {
      updateSatisfaction(world, job);
      expect(world.jobs.satisfaction[job]).toBeCloseTo(satisfaction, 6);
    }
  });

  test.each([
    ["saves more than it burdens", { burden: 0.5 }, [0.9, 0]],
    ["burdens more than it saves, unless it is an experience", { burden: 20 }, [0.9, 1]],
    [
      "burdens more than it saves, where an experience costs too much",
      { burden: 0.7, experienceCostKeurPerMonth: 1e6 },
      [0, 0],
    ],
  ] as const)("goes by worth where it %s", (_, production, levers) => {
    const group = {
      offering: "worth",
      coproduction: 0.9,
      experience: levers[0] === 0 ? 1 : levers[1],
    } as const;
    const world = after([group], 24, { saving: 0.3, ...production }, 0);
    expect([pulled(world, "coproduction")[0], pulled(world, "experience")[0]]).toEqual(levers);
  });
});
