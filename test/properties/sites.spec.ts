import { proportionInterval } from "@searoom/experiments";
import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { updateSatisfaction } from "../../packages/model/src/actions/satisfaction.ts";
import { leadOf, misfitOf, ownCostFactor } from "../../packages/model/src/observe/production.ts";

describe("sites", () => {
  const learning = quietMarket({
    components: quietMarket().components.map((one) => ({
      ...one,
      unitCostKeurPerMonth: 0.8,
      learningRate: 0.2,
      priorOutput: 100,
    })),
    accounts: { count: 700, impatienceMin: 1, impatienceMax: 1 },
    utility: { nothing: nobodyRefuses, wait: 0.5, distance: 1, freshTaste: 1 },
    reach: { inboundPerMonth: 1 },
    satisfaction: { experienceSd: 1e-9, speedPerMonth: 1 },
  });
  type Production = Partial<Parameters["production"]>;
  const after = (
    groups: readonly Partial<Parameters["groups"][number]>[],
    months: number,
    production: Production = {},
    utility: Partial<Parameters["utility"]> = {},
  ): World => {
    const world = initialiseWorld(
      {
        ...learning,
        utility: { ...learning.utility, ...utility },
        production: { ...learning.production, sitesForReach: 5, ...production },
        groups: groups.map((group, f) => quietGroup({ name: `seller ${f}`, ...group })),
      },
      1936,
      0,
    );
    for (let month = 0; month < months; month++) step(world);
    return world;
  };

  test.each([
    ["all as one where they are networked", 7, 1, 800],
    ["each from its own output where they are not", 7, 0, 200],
    ["one alone from all that it makes", 1, 0, 800],
  ])("learn by doing, %s", (_, sites, networked, learnt) => {
    const world = after([{ sites, networked }], 2);
    const doublings = Math.log2(learnt / 100);
    expect(world.offers.leadCost[world.firms.columns.offer[0]]).toBeCloseTo(
      0.8 * (1 - 0.2) ** doublings,
      12,
    );
  });

  test("without number take all of the lead time and of what being near can take of the distance", () => {
    const production = { leadMonths: 6, localFit: 1 };
    const far = after([{ sites: 0 }], 1, production);
    const some = after([{ sites: 5 }], 1, production);
    const everywhere = after([{ sites: 1e4 }], 1, production);
    const waited = ({ jobs }: World) => jobs.waited[0];
    expect(waited(far)).toBe(6);
    expect(waited(some)).toBeCloseTo(6 / Math.E, 6);
    expect(waited(everywhere)).toBe(0);
    // A wait that is felt once is a loss of its utility.
    updateSatisfaction(far, 0);
    expect(far.jobs.satisfaction[0]).toBeCloseTo(-0.5 * 6, 6);
  });

  test("win customers by what they spare them of waiting", () => {
    const world = after([{ sites: 1e4 }, {}], 1, { leadMonths: 2 }, { distance: 0 });
    const { low, high } = proportionInterval(world.firms.columns.users[0], 700, 0.999);
    const theory = 1 / (1 + Math.exp(-0.5 * 2));
    expect(low).toBeLessThan(theory);
    expect(high).toBeGreaterThan(theory);
  });

  test("cost once when they open and every month", () => {
    const production = { siteCostKeurPerMonth: 2, siteCapexKeur: 30, leadMonths: 1 };
    const told = run(
      {
        ...learning,
        months: 3,
        accounts: { ...learning.accounts, count: 1 },
        production: { ...learning.production, ...production },
        groups: [quietGroup({ sites: 4, networked: 1 })],
      },
      { seed: 1 },
    );
    expect([...told.panel.firms["flowFixed"]]).toEqual([-4 * 30 - 4 * 2, -8, -8]);
  });
});

describe("complexity", () => {
  const three = { personalisation: 0.8, coproduction: 0.5, sites: 10, networked: 1 };
  const firm = quietGroup(three);
  const worldAt = (complexity: number, complexityCost: number) => {
    const quiet = quietMarket();
    const production = {
      sitesForReach: 5,
      localFit: 0.5,
      leadMonths: 4,
      complexity,
      complexityCost,
    };
    const parameters = {
      ...quiet,
      production: { ...quiet.production, ...production },
      groups: [firm],
    };
    const world = initialiseWorld(parameters, 1, 0);
    step(world);
    return world;
  };
  const asked = (world: World) => ({
    misfit: misfitOf(world, 0, world.firms.columns.lever, 0),
    lead: leadOf(world, 0, world.firms.columns.lever, 0),
    cost: ownCostFactor(world, 0, world.firms.columns.lever, 0),
  });
  const near = 1 - Math.exp(-2);

  test.each([
    ["nothing where it is off", 0, 0.2 * (1 - 0.5 * near), 4 * (1 - near)],
    [
      "a part of what three steps gain",
      0.1,
      (1 - 0.8 * 0.7) * (1 - 0.5 * near * 0.7),
      4 * (1 - near * 0.7) * 1.3,
    ],
    ["all of it at last", 0.5, 1, 8],
  ])("eats up %s", (_, perStep, misfit, lead) => {
    const found = asked(worldAt(perStep, 0));
    expect(found.misfit).toBeCloseTo(misfit, 9);
    expect(found.lead).toBeCloseTo(lead, 9);
    expect(found.cost).toBe(1);
  });

  test("makes own unit cost higher by each step", () => {
    expect(asked(worldAt(0, 0.05)).cost).toBeCloseTo(1.15, 12);
  });
});
