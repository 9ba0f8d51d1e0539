import { digestText, initialiseWorld, run, step } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";

/** A run that nobody listens to may sign bare contracts in one pass; a told run signs them one by one. */
describe("contracts signed in one pass", () => {
  const seller = (name: string, quality: number, price: number) =>
    quietGroup({
      name,
      capability: [quality],
      listPriceKeurPerMonth: price,
      pricing: "follow-share",
    });
  const forms = [
    { form: "perpetual", termMonths: 1, renewalWindowMonths: 0 },
    { form: "fixed", termMonths: 12, renewalWindowMonths: 3 },
    { form: "geometric", termMonths: 8, renewalWindowMonths: 0 },
  ] as const;
  for (const contract of forms) {
    for (const nothing of [nobodyRefuses, 0]) {
      test(`leave the same trajectory: ${contract.form} terms, ${nothing === 0 ? "some refuse" : "nobody refuses"}`, () => {
        const market = quietMarket({
          months: 60,
          accounts: { count: 2000, priceSensitivity: { form: "uniform", width: 1 } },
          utility: { quality: 2, bandwagon: 0.5, nothing, freshTaste: 1 },
          reach: { inboundPerMonth: 0.01, wordOfMouthPerMonth: 0.05 },
          contract,
          pricing: { followShareGain: 0.02 },
          groups: [seller("good", 1, 1), seller("cheap", 0.5, 0.5), seller("poor", 0.3, 1.2)],
        });
        const told = run(market, { seed: 31 });
        const world = initialiseWorld(market, 31, 0);
        for (let month = 0; month < market.months; month++) step(world);
        expect(digestText(world.digest)).toBe(told.digest);
        const { columns } = world.firms;
        expect(world.market.switches).toBe(told.panel.market["switches"].at(-1));
        expect(world.market.winsFromNever).toBe(told.panel.market["winsFromNever"].at(-1));
        expect(world.market.winsFromLapsed).toBe(told.panel.market["winsFromLapsed"].at(-1));
        expect(columns.losses.subarray(0, 3).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(
          contract.form === "perpetual" ? -1 : 0,
        );
      });
    }
  }
});
