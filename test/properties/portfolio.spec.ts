import { run, step } from "@searoom/model";
import { ally } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { indifferent } from "../../packages/model/src/policies/partnering/criteria.ts";
import { firstSight } from "../../packages/model/src/policies/partnering/firstSight.ts";
import { endCauses, stage } from "../../packages/model/src/world/Alliances.ts";
import { hub, valueOfHour } from "../support/hub.ts";
import { youngMarket } from "./markets.ts";

describe("a managed portfolio", () => {
  const six = Array.from({ length: 6 }, () => [0.3, 0.6]);

  test("has as many allies as pay beside each other, and never courts one more", () => {
    // What one ally is worth without the hours that it takes: the same for all six.
    const free = hub("portfolio", 8, six, {});
    const gross = allianceGain(free, 0, 1, dealOf(free, ally(free, 0, 1)));
    const hours = gross / valueOfHour / 6;
    const terms = { managementHoursPerMonth: hours, overloadExponent: 2 };
    const managed = hub("portfolio", 8, six, terms);
    for (let month = 0; month < 30; month++) step(managed);
    const n = managed.firms.columns.allied[0];
    // The third takes 3² − 2² = 5 times the hours of one, the fourth 7 times.
    expect(n).toBe(3);
    expect(managed.alliances.count).toBe(n);
    // Who does not look at all of them together talks in vain again and again.
    const other = hub("coopetition", 8, six, terms);
    for (let month = 0; month < 30; month++) step(other);
    expect(other.alliances.count).toBeGreaterThan(other.firms.columns.allied[0] + 5);
  });

  test("gives up the ally that brings least for one that brings more than that by what both cost", () => {
    const others = [
      [0.3, 0.45],
      [0.3, 0.6],
      [0.3, 0.7],
    ];
    const gains = (setupCostKeur: number) => {
      const world = hub("portfolio", 2, others, { setupCostKeur, exitCostKeur: setupCostKeur / 2 });
      const [weak, middle] = [ally(world, 0, 1), ally(world, 0, 2)];
      const gross = (other: number) =>
        allianceGain(world, 0, other, dealOf(world, weak)) + (1.5 * setupCostKeur) / 100;
      const lead = gross(3) - gross(1);
      step(world);
      return { world, weak, middle, lead };
    };
    const threshold = (100 * gains(0).lead) / 1.5;
    for (const [cost, replaced] of [
      [threshold * 0.9, true],
      [threshold * 1.1, false],
    ] as const) {
      const { world, weak, middle } = gains(cost);
      const { columns } = world.alliances;
      expect(columns.stage[weak] === stage.ended).toBe(replaced);
      expect(columns.stage[middle]).toBe(stage.active);
      expect(endCauses[columns.cause[weak]]).toBe(replaced ? "replaced" : "");
      expect(world.firms.columns.allied[3]).toBe(replaced ? 1 : 0);
    }
  });

  test("gives up nobody for somebody who would not sign", () => {
    const world = hub(
      "portfolio",
      1,
      [
        [0.3, 0.45],
        [0.3, 0.7],
      ],
      {},
    );
    const weak = ally(world, 0, 1);
    // An hour of its own is worth so much to the better one that it has none for anybody.
    world.firms.columns.ownValue[2] = 1e15;
    step(world);
    expect(world.alliances.columns.stage[weak]).toBe(stage.active);
    expect(world.alliances.count).toBe(1);
  });

  test("lacks what its allies lack too: who has the same as one of them covers nothing", () => {
    const world = hub(
      "portfolio",
      3,
      [
        [1, 0.4],
        [1, 0.4],
        [0.4, 1],
      ],
      {},
    );
    ally(world, 0, 1);
    const covered = (candidate: number, withAllies: boolean) =>
      firstSight(world, 0, candidate, { ...indifferent, coverage: 1 }, withAllies);
    expect([covered(2, false), covered(3, false)]).toEqual([0.5, 0.5]);
    expect([covered(2, true), covered(3, true)]).toEqual([0, 1]);
  });

  test("is run by firms of the young market, who give allies up for better ones", () => {
    const young = youngMarket("alliances.overloadExponent=1.26");
    const strategies = {
      portfolio: { ...young.strategies["coopetition"], partnering: "portfolio" as const },
    };
    const causes = [1, 2, 3].flatMap((seed) =>
      run({ ...young, months: 96, strategies }, { seed, strategy: "portfolio", treatShare: 1 })
        .events.filter(({ kind }) => kind === "alliance ended")
        .map(({ detail }) => detail),
    );
    expect(causes).toContain("replaced");
  });
});
