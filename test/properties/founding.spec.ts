import { initialiseWorld, step } from "@searoom/model";
import { expect, test } from "vitest";
import { foundingRate } from "../../packages/model/src/equations/foundingRate.ts";
import { changed, youngMarket } from "./markets.ts";

test("where legitimacy follows the sellers, founding rises with the first of them and falls with the many", () => {
  const rates = Array.from({ length: 100 }, (_, n) =>
    foundingRate(1, n / (n + 10), n, 1, 1, 0.05, 0),
  );
  const peak = rates.indexOf(Math.max(...rates));
  expect(peak).toBeGreaterThan(2);
  expect(peak).toBeLessThan(50);
  for (let n = 1; n < rates.length; n++)
    expect(Math.sign(rates[n] - rates[n - 1])).toBe(n <= peak ? 1 : -1);
});

test("a crowded market draws fewer founders, and a market that nobody trusts yet as well", () => {
  const young = youngMarket("months=60");
  const [startUps, ...others] = young.groups;
  const founded = (changes: Partial<typeof startUps>) => {
    const group = { ...startUps, arrivalsPerMonth: 0.5, ...changes };
    const world = initialiseWorld(changed(young, { groups: [group, ...others] }), 26, 0);
    for (let month = 0; month < young.months; month++) step(world);
    return world.market.arrivals[0];
  };
  expect(founded({ arrivalCrowding: 0.1 })).toBeLessThan(founded({}));
  expect(founded({ arrivalLegitimacy: 2 })).toBeLessThan(founded({}));
});
