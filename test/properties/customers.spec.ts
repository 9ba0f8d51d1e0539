import { proportionInterval } from "@searoom/experiments";
import { initialiseWorld, step } from "@searoom/model";
import { describe, expect, test } from "vitest";
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
