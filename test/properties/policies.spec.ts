import { type Parameters, run, runStrategies } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { youngMarket } from "./markets.ts";

const young = youngMarket();

describe("a strategy from an age", () => {
  const { coopetition, reseller } = young.strategies;
  const strategies: Parameters["strategies"] = {
    ...young.strategies,
    "coopetition-0": { ...coopetition, fromAgeMonths: 0 },
    "coopetition-24": { ...coopetition, fromAgeMonths: 24 },
    "reseller-24": { ...reseller, fromAgeMonths: 24 },
    "coopetition-48": { ...coopetition, fromAgeMonths: young.months },
  };
  const parameters = { ...young, strategies };

  test.each([undefined, 0.5])(
    "that the firm does not reach is `direct`, and from 0 is the strategy itself (treated: %s)",
    (share) => {
      for (const seed of [1, 2, 3]) {
        const [direct, plain, from0, from48] = runStrategies(parameters, {
          seed,
          ...(share === undefined ? {} : { treatShare: share }),
          strategies: ["direct", "coopetition", "coopetition-0", "coopetition-48"],
        });
        expect(from0.digest).toBe(plain.digest);
        // Firms founded later would not reach it either.
        expect(from48.digest).toBe(direct.digest);
        expect(plain.digest).not.toBe(direct.digest);
      }
    },
  );

  test("is one run for all until then, and another one for each afterwards", () => {
    const [direct, allies, resellers] = ["direct", "coopetition-24", "reseller-24"].map(
      (strategy) => run(parameters, { seed: 2, strategy, treatShare: 0.5 }).panel,
    );
    const until = (table: typeof direct.firms, name: string, month: number) =>
      table[name].filter((_, row) => table.month[row] < month);
    for (const later of [allies, resellers]) {
      for (const name of ["cash", "price", "users", "reps"])
        expect(until(later.firms, name, 24)).toEqual(until(direct.firms, name, 24));
      expect(until(later.firms, "cash", 48)).not.toEqual(until(direct.firms, "cash", 48));
    }
    expect(until(allies.firms, "cash", 48)).not.toEqual(until(resellers.firms, "cash", 48));
  });
});
