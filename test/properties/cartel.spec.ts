import { proportionInterval } from "@searoom/experiments";
import {
  initialiseWorld,
  outcomeDefinitions,
  type Parameters,
  run,
  runStrategies,
  step,
} from "@searoom/model";
import { type Changes, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { pact, pactEnd } from "../../packages/model/src/world/Cartel.ts";
import { changed, youngMarket } from "./markets.ts";

/** Sellers of one product whom every account weighs each month, who meet each month. */
function sellersOf(count: number, changes: Changes = {}, cheats = 0): Parameters {
  return quietMarket({
    components: [{ ...quietMarket().components[0], unitCostKeurPerMonth: 1 }],
    accounts: { count: 10 },
    utility: { quality: 3, price: 1, nothing: 0, freshTaste: 1 },
    reach: { inboundPerMonth: 1 },
    contract: { form: "geometric", termMonths: 1 },
    pricing: { reviewMonths: 1, adjustment: 1, memoryMonths: 0, includeAcquisition: false },
    groups: [
      quietGroup({ count: count - cheats, pricing: "cartel" }),
      quietGroup({ name: "cheats", count: cheats, pricing: "cartel-cheat" }),
    ],
    ...changes,
  });
}

function stepped(parameters: Parameters, months: number) {
  const world = initialiseWorld(parameters, 1890, 0);
  const states: number[] = [];
  for (let month = 0; month < months; month++) {
    step(world);
    states.push(world.market.cartel.state);
  }
  return { world, states };
}

describe("a price cartel that nobody cheats", () => {
  const trigger = { reviewMonths: 1, signalSd: 0.05, triggerSd: 1.3, warReviews: 3 };
  const { world, states } = stepped(sellersOf(5, { cartel: trigger }), 5000);
  const { cartel } = world.market;
  const wars = cartel.ends[pactEnd.war];

  test("falls apart when any of its members sells by chance less than the trigger", () => {
    expect(world.firms.columns.cheats.every((cheats) => cheats === 0)).toBe(true);
    // Φ(−1.3) for each of five.
    const { low, high } = proportionInterval(wars, cartel.months, 0.999);
    const chance = 1 - (1 - 0.0968) ** 5;
    expect(low).toBeLessThan(chance);
    expect(high).toBeGreaterThan(chance);
  });

  test("and comes together again after a geometric number of meetings", () => {
    const warMonths = states.filter((state) => state === pact.war).length;
    const { low, high } = proportionInterval(wars, warMonths, 0.999);
    expect(low).toBeLessThan(1 / trigger.warReviews);
    expect(high).toBeGreaterThan(1 / trigger.warReviews);
    expect(cartel.spells - wars).toBeLessThanOrEqual(1);
    expect(Math.max(...states)).toBe(pact.war);
  });

  test("stands for ever where no harvest is bad", () => {
    const { cartel: calm } = stepped(sellersOf(5, { cartel: { warReviews: 40 } }), 300).world
      .market;
    expect(calm.spells).toBe(1);
    expect(calm.months).toBeGreaterThan(295);
  });
});

describe("a member cheats", () => {
  /** Profit a project of one of two: kept, undercut, and where both set their own price. */
  const profits = (() => {
    const solve = (right: (m: number) => number) => {
      let low = 0;
      let high = 20;
      for (let i = 0; i < 80; i++) {
        const m = (low + high) / 2;
        if (right(m) > m) low = m;
        else high = m;
      }
      return low;
    };
    const weight = (m: number) => Math.exp(2 - m);
    const joint = solve((m) => 1 + 2 * weight(m));
    const nash = solve((m) => 1 / (1 - weight(m) / (1 + 2 * weight(m))));
    const undercut = solve((m) => 1 + weight(m) / (1 + weight(joint)));
    return {
      kept: (joint * weight(joint)) / (1 + 2 * weight(joint)),
      undercut: undercut - 1,
      alone: (nash * weight(nash)) / (1 + 2 * weight(nash)),
    };
  })();
  const critical = (profits.undercut - profits.kept) / (profits.undercut - profits.alone);

  test.each([
    ["just below", 0.98, true],
    ["not just above", 1.02, false],
  ])("%s δ* = (π_D − π_C)/(π_D − π_N), with a war that would never end", (_, factor, cheats) => {
    expect(critical).toBeGreaterThan(0.4);
    expect(critical).toBeLessThan(0.7);
    const parameters = sellersOf(2, {
      cartel: { reviewMonths: 12, warReviews: 1e6 },
      value: { discountPerYear: 1 / (critical * factor) - 1 },
    });
    const { world } = stepped(parameters, 200);
    expect(world.market.cartel.spells).toBe(1);
    expect(Math.max(...world.firms.columns.cheats)).toBe(cheats ? 1 : 0);
  });

  test("always where that is its policy: it sells more for less, and where it is noticed the others stop", () => {
    const unseen = stepped(
      sellersOf(3, { accounts: { count: 1000 }, cartel: { triggerSd: 1e6, signalSd: 1 } }, 1),
      60,
    ).world;
    const { price, agreedPrice, share, cheats } = unseen.firms.columns;
    expect([...cheats.subarray(0, 3)]).toEqual([0, 0, 1]);
    expect(price[2]).toBeLessThan(agreedPrice[2] - 0.1);
    expect(price[0]).toBe(agreedPrice[0]);
    expect(share[2]).toBeGreaterThan(Math.max(share[0], share[1]));
    const noticed = stepped(sellersOf(3, { cartel: { warReviews: 3 } }, 1), 60);
    expect(noticed.world.market.cartel.ends[pactEnd.war]).toBeGreaterThan(5);
    // One meeting sets the prices, the next one sees what was sold.
    expect(noticed.world.market.cartel.months).toBe(noticed.world.market.cartel.spells);
  });
});

describe("the law", () => {
  const hunted = { shareThreshold: 0.4, detectionPerMonth: 0.1, fineShare: 0.1, banMonths: 9 };

  test("finds a cartel out after 1/ρ months, fines every member, and bans it for as long as it says", () => {
    const parameters = sellersOf(3, { regulation: hunted, cartel: { warReviews: 40 } });
    const { world, states } = stepped(parameters, 3000);
    const { cartel } = world.market;
    const { low, high } = proportionInterval(cartel.ends[pactEnd.foundOut], cartel.months, 0.999);
    expect(low).toBeLessThan(0.1);
    expect(high).toBeGreaterThan(0.1);
    // Without wars every gap is a ban, or several where the next cartel was found out in its first month.
    const gaps = states.join("").replace(/^0*/, "").replace(/0*$/, "").match(/0+/g) ?? [];
    expect(gaps.length).toBeGreaterThan(50);
    expect(gaps.filter((gap) => gap.length === 9).length).toBeGreaterThan(gaps.length / 2);
    for (const gap of gaps) expect(gap.length % 9).toBe(0);
    const { events } = run(
      sellersOf(3, { regulation: hunted, months: 100, accounts: { count: 300 } }),
      { seed: 1 },
    );
    const found = events.filter(({ kind }) => kind === "cartel found out");
    expect(found.length).toBeGreaterThan(2);
    for (const { month } of found) {
      const fines = events.filter((event) => event.kind === "fined" && event.month === month);
      expect(fines).toHaveLength(3);
      for (const { amountKeur } of fines) expect(amountKeur).toBeGreaterThan(0);
    }
  });

  test("lets off the first who reports, where a price war makes members fear each other", () => {
    const parameters = sellersOf(3, {
      months: 120,
      cartel: { signalSd: 0.05, triggerSd: 1.3, fearOfReport: 1 },
      regulation: { ...hunted, detectionPerMonth: 1e-3, leniency: 1, banMonths: 6 },
    });
    const { events } = run(parameters, { seed: 2 });
    const reports = events.filter(({ kind }) => kind === "leniency");
    expect(reports.length).toBeGreaterThan(2);
    for (const { month, firm, amountKeur } of reports) {
      expect(amountKeur).toBeCloseTo(0, 12);
      const fined = events.filter((event) => event.kind === "fined" && event.month === month);
      expect(fined.map((event) => event.other)).toEqual([firm, firm]);
    }
    // Without leniency nobody has a reason to.
    const silent = changed(parameters, { regulation: { leniency: 0 } });
    expect(run(silent, { seed: 2 }).events.some(({ kind }) => kind === "leniency")).toBe(false);
  });
});

test("one seller alone is no cartel, and a second one who joins later makes it", () => {
  expect(stepped(sellersOf(1), 40).world.market.cartel.spells).toBe(0);
  const late = stepped(sellersOf(2, { cartel: { joinMonths: 30 } }), 40);
  expect(late.states.findIndex((state) => state === pact.collusion)).toBeGreaterThanOrEqual(30);
});

test("customers lose by it: against the same draws without, and by the measure that asks them in the run", () => {
  const young = youngMarket("months=60");
  const priced = (pricing: "cartel" | "best-response") =>
    changed(young, {
      groups: young.groups.map((group) => ({ ...group, pricing })),
      strategies: { chosen: { partnering: "direct", maxAlliances: 0, pricing } },
      regulation: { detectionPerMonth: 0 },
      cartel: { triggerSd: 10 },
    });
  const column = (name: string) => outcomeDefinitions.findIndex((o) => o.name === name);
  for (let replication = 0; replication < 5; replication++) {
    const options = { seed: 3, replication, strategies: ["chosen"] };
    const [{ outcomes: joint }] = runStrategies(priced("cartel"), options);
    const [{ outcomes: alone }] = runStrategies(priced("best-response"), options);
    expect(joint[column("meanPrice")]).toBeGreaterThan(alone[column("meanPrice")]);
    expect(joint[column("consumerSurplus")]).toBeLessThan(alone[column("consumerSurplus")]);
    expect(joint[column("overcharge")]).toBeGreaterThan(0.02);
    expect(joint[column("surplusForgone")]).toBeGreaterThan(0);
    expect(alone[column("surplusForgone")]).toBe(0);
    expect(alone[column("overcharge")]).toBeNaN();
  }
});
