import { initialiseWorld, step } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";

describe("one-off revenue", () => {
  /** What a seller has received month by month, of contracts of twelve months at 2 that all renew. */
  function received(oneOffShare: number): readonly number[] {
    const world = initialiseWorld(
      quietMarket({
        accounts: { count: 40 },
        utility: { price: 0, nothing: nobodyRefuses },
        reach: { inboundPerMonth: 1 },
        contract: { form: "fixed", termMonths: 12 },
        groups: [quietGroup({ cashKeur: 0, listPriceKeurPerMonth: 2, oneOffShare })],
      }),
      1,
      0,
    );
    const { cash, founderReceived } = world.firms.columns;
    return Array.from({ length: 36 }, () => {
      step(world);
      return cash[0] + founderReceived[0];
    });
  }

  const monthly = received(0);

  test.each([0.25, 1])(
    "of a share of %d comes earlier, and to the same sum by the end of each term",
    (o) => {
      const early = received(o);
      for (const [month, sum] of early.entries()) {
        const ofTerm = (month % 12) + 1;
        expect(sum - monthly[month]).toBeCloseTo(o * 40 * 2 * (12 - ofTerm), 8);
      }
      expect(monthly[35]).toBeCloseTo(40 * 2 * 36, 8);
    },
  );

  test("counts for nothing with investors, who like it less by what the scenario says", () => {
    const rounds = (oddsRecurringGain: number, oneOffShare: number) => {
      const world = initialiseWorld(
        quietMarket({
          accounts: { count: 1 },
          contract: { form: "fixed", termMonths: 12 },
          funding: {
            oddsRecurringGain,
            tryBelowRunwayMonths: 6,
            roundMonths: 10,
            largestRoundKeur: 1e9,
          },
          groups: [quietGroup({ count: 1500, owner: "investors", cashKeur: 1, oneOffShare })],
        }),
        3,
        0,
      );
      const { burn, rounds: closed } = world.firms.columns;
      burn.fill(1, 0, 1500);
      step(world);
      return closed.reduce((sum, firm) => sum + firm, 0);
    };
    // Between even odds and e to one against, within four standard errors.
    expect(Math.abs(rounds(2, 0) - 750)).toBeLessThan(78);
    expect(Math.abs(rounds(2, 0.5) - 1500 / (1 + Math.E))).toBeLessThan(69);
    expect(rounds(0, 1)).toBe(rounds(0, 0));
  });
});
