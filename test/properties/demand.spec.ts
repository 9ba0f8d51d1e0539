import { initialiseWorld, run, step } from "@searoom/model";
import { quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { shockLeft } from "../../packages/model/src/equations/shockLeft.ts";
import { changed, youngMarket } from "./markets.ts";

const sellers = [
  quietGroup({ name: "good", capability: [1], listPriceKeurPerMonth: 1.5 }),
  quietGroup({ name: "cheap", capability: [0.6], listPriceKeurPerMonth: 0.7 }),
];

test.each(["fresh", "lasting"] as const)(
  "to earn half as much is to find prices twice as heavy, come half as often and value nothing more: %s taste",
  (taste) => {
    const usersOf = (changes: Parameters<typeof quietMarket>[0]) => {
      const { utility, ...rest } = changes ?? {};
      const world = initialiseWorld(
        quietMarket({
          utility: {
            quality: 3,
            freshTaste: taste === "fresh" ? 1 : 0,
            lastingTaste: taste === "fresh" ? 0 : 1,
            ...utility,
          },
          contract: { form: "fixed", termMonths: 12 },
          groups: sellers,
          ...rest,
        }),
        7,
        0,
      );
      for (let month = 0; month < 36; month++) step(world);
      return [...world.firms.columns.users.subarray(0, 2), world.market.switches];
    };
    const poor = usersOf({
      environment: { cycle: [-Math.LN2], incomeOnNothing: 0.5 },
      reach: { inboundPerMonth: 0.1 },
    });
    const same = usersOf({
      utility: { price: 2, nothing: 0.5 * Math.LN2 },
      reach: { inboundPerMonth: 0.05 },
    });
    const usual = usersOf({ reach: { inboundPerMonth: 0.1 } });
    expect(poor).toEqual(same);
    expect(poor).not.toEqual(usual);
  },
);

test("a shock costs its months in full and half of those in which it fades", () => {
  for (const [months, recovery] of [
    [12, 0],
    [6, 24],
  ]) {
    let felt = 0;
    for (let month = -5; month < 100; month++) felt += shockLeft(month, 10, months, recovery);
    expect(felt).toBeCloseTo(months + recovery / 2, 9);
  }
});

test("a planned shock comes in its months, hits firms unequally, and leaves what allies are paid alone", () => {
  const shock = { month: 10, months: 4, depth: 0.4, volumeDepth: 0.5, volumeSd: 0.5 };
  const shocked = changed(youngMarket("months=24"), {
    environment: { shock: { ...shock, recoveryMonths: 2 } },
    groups: youngMarket().groups.map((group) => ({ ...group, costShockSdKeur: 0 })),
  });
  const { market, firms } = run(shocked, { seed: 3 }).panel;
  const poor = market.month.filter((_, row) => market.income[row] < 1);
  expect([...poor]).toEqual([10, 11, 12, 13, 14, 15]);
  expect(market.income[10]).toBeCloseTo(0.6, 12);
  const left: number[] = [];
  firms.month.forEach((month, row) => {
    const margin = firms.flowRevenue[row] + firms.flowService[row] + firms.flowPartners[row];
    if (month < 10 || month > 15) expect(firms.flowShocks[row]).toBe(0);
    // Without partner income, all that is booked belongs to own contracts.
    else if (month < 14 && firms.flowPartnerIncome[row] === 0 && Math.abs(margin) > 1e-9)
      left.push(1 + firms.flowShocks[row] / margin);
  });
  expect(left.length).toBeGreaterThan(15);
  expect(Math.min(...left)).toBeGreaterThan(0);
  expect(new Set(left.map((volume) => volume.toFixed(6))).size).toBeGreaterThan(5);
});
