import { initialiseWorld, type Parameters, run, runStrategies, step } from "@searoom/model";
import { ally, quietGroup, quietMarket, quietRung } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
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

describe("management of several alliances", () => {
  /** A firm of a hundred hours with some allies, each of which takes two. */
  const managing = (allies: number, omega: number, skill: number) => {
    const parameters = quietMarket({
      selling: { hoursPerRepPerMonth: 100, hoursPerColdContact: 1e9 },
      alliances: {
        reviewMonths: 120,
        overloadExponent: omega,
        rungs: [quietRung("managed", { managementHoursPerMonth: 2 })],
      },
      groups: [quietGroup({ count: 9, reps: 1, repsMax: 1, networkSkill: skill })],
    });
    const world = initialiseWorld(parameters, 1, 0);
    const made = Array.from({ length: allies }, (_, n) => ally(world, 0, n + 1, 0, 1));
    world.firms.columns.rampedReps.fill(1);
    return { world, made };
  };

  test.each([0, 0.5, 1, 1.26, 2])(
    "n of them take n^%s of the hours of one, over skill",
    (omega) => {
      for (const skill of [0.5, 1, 3])
        for (const allies of [1, 2, 5, 8]) {
          const { world } = managing(allies, omega, skill);
          const before = world.firms.columns.coldCarry[0];
          step(world);
          const hours = 100 - (world.firms.columns.coldCarry[0] - before);
          expect(hours).toBeCloseTo(Math.min(100, (2 * allies ** omega) / skill), 10);
        }
    },
  );

  test("what a firm expects of an alliance counts the hours by which that one lengthens all the rest", () => {
    for (const omega of [1, 2])
      for (const allies of [1, 2, 5]) {
        const { world, made } = managing(allies, omega, 2);
        const { ownValue, ownHours } = world.firms.columns;
        const valueOfHour = ownValue[0] / ownHours[0];
        const more = allies ** omega - (allies - 1) ** omega;
        const gain = allianceGain(world, 0, allies, dealOf(world, made[allies - 1]));
        expect(gain / valueOfHour).toBeCloseTo((-2 * more) / 2, 10);
      }
  });

  test("skill is lognormal around its median, the same for the same birth", () => {
    const group = quietGroup({ count: 400, networkSkill: 2, networkSkillGsd: 1.5 });
    const skills = () => [
      ...initialiseWorld(
        quietMarket({ groups: [group] }),
        3,
        0,
      ).firms.columns.networkSkill.subarray(0, 400),
    ];
    const logs = skills().map((skill) => Math.log(skill / 2) / Math.log(1.5));
    const mean = logs.reduce((sum, x) => sum + x, 0) / 400;
    const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 399;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(400));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 399));
    expect(skills()).toEqual(skills());
  });
});
