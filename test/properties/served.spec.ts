import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { lever, leverCount } from "../../packages/model/src/world/levers.ts";
import { updateSatisfaction } from "../../packages/model/src/actions/satisfaction.ts";
import { measured, untold } from "../support/untold.ts";
import { type Changes, changed, youngMarket } from "./markets.ts";

const young = youngMarket("months=48");

/** The young market as it stands after some years. */
function after(months: number, parameters = young): World {
  const world = initialiseWorld(parameters, 7, 0);
  for (let month = 0; month < months; month++) step(world);
  return world;
}

function servedJobs({ jobs }: World): readonly number[] {
  return [...jobs.supplier.keys()].filter((job) => jobs.supplier[job] >= 0);
}

function meanOf(xs: readonly number[]): number {
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

describe("what customers get, job by job", () => {
  const world = after(48);
  const { jobs, accounts, firms, offers, parameters } = world;
  const served = servedJobs(world);
  const K = parameters.components.length;

  test("fit is a weighted mean of what each component covers, weak links and all", () => {
    const { weakLinkExponent } = parameters.utility;
    const fits = served.map((job) => {
      const covered = offers.powered.subarray(K * jobs.offer[job], K * jobs.offer[job] + K);
      const sum = [...covered].reduce((all, power, k) => all + jobs.need[K * job + k] * power, 0);
      return sum ** (1 / weakLinkExponent);
    });
    expect(served.length).toBeGreaterThan(50);
    expect(measured(world, "fit")).toBeCloseTo(meanOf(fits), 9);
    expect(measured(world, "fit")).toBeGreaterThan(0);
    expect(measured(world, "fit")).toBeLessThan(1);
  });

  test("nothing is made to measure, so that the gap is the distance to the supplier", () => {
    const distances = served.map((job) => {
      const account = 8 * jobs.account[job];
      const firm = jobs.supplier[job];
      return Math.hypot(
        accounts.traits[account] - firms.columns.x[firm],
        accounts.traits[account + 1] - firms.columns.y[firm],
      );
    });
    expect(measured(world, "fitGap")).toBeCloseTo(meanOf(distances), 9);
  });

  test("who makes half of it to measure leaves half of the gap", () => {
    const half = after(48);
    const { lever: pulled } = half.firms.columns;
    const gap = measured(half, "fitGap");
    for (let firm = 0; firm < half.firms.count; firm++)
      pulled[firm * leverCount + lever.personalisation] = 0.5;
    expect(measured(half, "fitGap")).toBeCloseTo(gap / 2, 9);
  });

  test("lead time is the wait of each customer's supplier", () => {
    const waits = served.map((job) => {
      const maker = offers.maker[firms.columns.offer[jobs.supplier[job]]];
      return maker === -1 ? 0 : firms.columns.wait[maker];
    });
    expect(measured(world, "leadTime")).toBeCloseTo(meanOf(waits), 9);
  });

  test("satisfaction is that of every user brought up to date, and measuring brings nobody up to date", () => {
    const other = after(48);
    const before = other.jobs.satisfaction.slice();
    const found = measured(other, "meanDisconfirmation");
    const met = measured(other, "expectationsMet");
    expect(other.jobs.satisfaction).toEqual(before);
    for (const job of served) updateSatisfaction(other, job);
    const felt = served.map((job) => other.jobs.satisfaction[job]);
    expect(found).toBeCloseTo(meanOf(felt), 5);
    expect(met).toBeCloseTo(meanOf(felt.map((s) => (s >= 0 ? 1 : 0))), 9);
    expect(met).toBeGreaterThan(0);
    expect(met).toBeLessThan(1);
  });

  test("users refer as often as first purchases were opened by word of mouth", () => {
    const { outcomes, panel } = run(young, { seed: 7 });
    const months = panel.market.users.reduce((sum, users) => sum + users, 0);
    const opened = outcomes["openedBy.wordOfMouth"] * (panel.market.firstPurchases.at(-1) ?? 0);
    expect(opened).toBeGreaterThan(0);
    expect(outcomes["referralRate"]).toBeCloseTo((12 * opened) / months, 9);
  });

  test("of all output firms make what its owners do not", () => {
    const making = after(48, changed(young, { utility: { selfSupply: true, selfSupplyCost: -1 } }));
    const { supplier } = making.jobs;
    const own = supplier.filter((firm) => firm === -2).length;
    const bought = supplier.filter((firm) => firm >= 0).length;
    expect(own).toBeGreaterThan(0);
    expect(measured(making, "firmsShareOfOutput")).toBeCloseTo(bought / (bought + own), 12);
  });
});

describe("the split of what a market is worth", () => {
  /** Everybody buys from one firm in the first month: worth 3 at no price, made at a cost of 1. */
  function soldAt(price: number, changes: Changes<Parameters> = {}): World {
    const quiet = quietMarket({
      utility: { quality: 3, freshTaste: 1, nothing: nobodyRefuses },
      reach: { inboundPerMonth: 1 },
      groups: [quietGroup({ capability: [1], listPriceKeurPerMonth: price })],
    });
    const components = [{ ...quiet.components[0], unitCostKeurPerMonth: 1 }];
    const world = initialiseWorld(changed({ ...quiet, components }, changes), 1, 0);
    step(world);
    // Who could not refuse can now.
    world.market.nothing = 0;
    return world;
  }

  test("is what customers have over nothing, against that and what firms keep", () => {
    for (const price of [1, 2, 4]) {
      const surplus = Math.log(1 + Math.exp(3 - price));
      const world = soldAt(price);
      expect(measured(world, "surplusToCustomers")).toBeCloseTo(surplus / (surplus + price - 1), 9);
      expect(measured(world, "firmsShareOfOutput")).toBe(1);
    }
  });

  test("whoever is steered does not live what it was steered to", () => {
    const steered = soldAt(2, {
      groups: [quietGroup({ capability: [1], listPriceKeurPerMonth: 2, steering: 2 })],
    });
    expect(steered.firms.columns.lever[lever.steering]).toBe(2);
    const surplus = Math.log(1 + Math.exp(3 - 2));
    expect(measured(steered, "surplusToCustomers")).toBeCloseTo(surplus / (surplus + 1), 9);
  });

  test("where accounts choose by table nobody knows whether expectations are met", () => {
    expect(measured(soldAt(2), "meanDisconfirmation")).toBeNaN();
    expect(measured(soldAt(2), "expectationsMet")).toBeNaN();
    const lived = soldAt(2, { satisfaction: { experienceSd: 1e-9 } });
    expect(measured(lived, "meanDisconfirmation")).toBe(0);
  });
});

describe("sales that follow pulses", () => {
  function pulsed(lag: number, echo: number): World {
    const base = untold(40);
    const world = initialiseWorld(
      changed(base.parameters, { reach: { cycleMonths: { inbound: lag } } }),
      1,
      0,
    );
    world.market.month = 40;
    let won = 0;
    const pulse = (month: number) => (month >= 0 && month % 7 === 0 ? 1 : 0);
    for (let month = 0; month < 40; month++) {
      world.market.incomeByMonth[month] = 1 + pulse(month);
      won += 5 + echo * pulse(month - lag);
      world.market.wonByMonth[month] = won;
    }
    return world;
  }

  test.each([0, 3])("an echo %i months later is found, of either sign", (lag) => {
    expect(measured(pulsed(lag, 4), "pulseCorrelation")).toBeCloseTo(1, 9);
    expect(measured(pulsed(lag, -4), "pulseCorrelation")).toBeCloseTo(-1, 9);
    expect(measured(pulsed(lag, 0), "pulseCorrelation")).toBeNaN();
  });

  test("an echo that comes at another time is not taken for one", () => {
    const world = pulsed(3, 4);
    const won = world.market.wonByMonth.slice();
    world.market.wonByMonth.set(won.subarray(0, 39), 1);
    expect(measured(world, "pulseCorrelation")).toBeLessThan(0);
  });
});
