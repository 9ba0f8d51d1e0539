import { run, step, ways } from "@searoom/model";
import { ally } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { confidence } from "../../packages/model/src/equations/confidence.ts";
import { stage } from "../../packages/model/src/world/Alliances.ts";
import { wayCount } from "../../packages/model/src/world/Choices.ts";
import { hub, valueOfHour } from "../support/hub.ts";
import { changed, youngMarket } from "./markets.ts";

const young = youngMarket();

describe("free choice", () => {
  test.each(ways)("of %s alone is that way", (way) => {
    const policy = { ...young.strategies["coopetition"], partnering: way };
    const plain = { ...young, strategies: { chosen: policy } };
    const free = {
      ...young,
      freeChoice: { options: [way], cashUrgency: 0 },
      strategies: { chosen: { ...policy, partnering: "free" as const } },
    };
    for (const seed of [1, 2])
      for (const treatShare of [undefined, 0.5]) {
        const options = treatShare === undefined ? { seed } : { seed, treatShare };
        const { digest } = run(plain, { ...options, strategy: "chosen" });
        expect(run(free, { ...options, strategy: "chosen" }).digest).toBe(digest);
      }
  });

  const others = [[0.3, 0.6]];
  const options = { freeChoice: { options: ["direct", "coopetition"] as const } };
  const coopetition = ways.indexOf("coopetition");

  test("takes an ally who promises more than selling alone, and leaves alone what does not", () => {
    const choosing = (managementHoursPerMonth: number) => {
      const world = hub("free", 2, others, { managementHoursPerMonth }, options);
      step(world);
      return world;
    };
    const free = choosing(0);
    const gross = allianceGain(free, 0, 1, dealOf(free, 0));
    expect(gross).toBeGreaterThan(0);
    const hours = gross / valueOfHour;
    for (const [factor, chosen] of [
      [0.9, coopetition],
      [1.1, ways.indexOf("direct")],
    ] as const) {
      const world = choosing(factor * hours);
      expect(world.choices.columns.way[0]).toBe(chosen);
      expect(world.alliances.count).toBe(chosen === coopetition ? 1 : 0);
    }
  });

  test("takes nothing that leaves it less than six months of burn, and counts it", () => {
    for (const [cash, pays] of [
      [111, true],
      [109, false],
    ] as const) {
      const world = hub("free", 2, others, { setupCostKeur: 50, termMonths: 1e6 }, options);
      world.firms.columns.cash[0] = cash;
      world.firms.columns.burn[0] = 10;
      step(world);
      expect(world.choices.columns.unaffordable[0]).toBe(pays ? 0 : 1);
      expect(world.alliances.count).toBe(pays ? 1 : 0);
    }
    const poor = (cashKeur: number) =>
      run(
        {
          ...young,
          groups: young.groups.map((group) => ({ ...group, cashKeur })),
          strategies: { free: { ...young.strategies["coopetition"], partnering: "free" } },
        },
        { seed: 1, strategy: "free", treatShare: 1 },
      ).outcomes["couldNotPay"];
    expect(poor(150)).toBeGreaterThan(0);
    expect(poor(1e6)).toBe(0);
  });

  test("costs of an alliance count more the sooner money runs out", () => {
    const costs = { setupCostKeur: 20, exitCostKeur: 10, runningCostKeurPerMonth: 0.1 };
    const world = hub("coopetition", 2, others, costs, {
      freeChoice: { options: ["direct"], cashUrgency: 2 },
    });
    const a = ally(world, 0, 1);
    const gainAt = (cash: number, burn: number) => {
      world.firms.columns.cash[0] = cash;
      world.firms.columns.burn[0] = burn;
      return allianceGain(world, 0, 1, dealOf(world, a));
    };
    const ample = gainAt(120, 10);
    // 30/100 and a tenth a month.
    expect(gainAt(60, 10)).toBeCloseTo(ample - 2 * 0.5 * 0.4, 12);
    expect(gainAt(0, 10)).toBeCloseTo(ample - 2 * 0.4, 12);
    expect(gainAt(0, -1)).toBe(ample);
  });

  test("learns from what came through an ally: nothing where it is as hoped for, a quarter of any surprise", () => {
    const terms = { reviewMonths: 6, promisedShare: 0.1 };
    const world = hub("free", 2, others, terms, options);
    const { alliances, choices } = world;
    const { columns } = choices;
    while (alliances.columns.stage[0] !== stage.active) step(world);
    const seen = [1, 3];
    let own = 1;
    let heard = 1;
    seen.forEach((ratio, n) => {
      const { hoped, brought, lookedAt } = alliances.columns;
      for (let month = 0; month < 5; month++) step(world);
      brought[0] = ratio * hoped[0] * (world.market.month - lookedAt[0]);
      step(world);
      own += (ratio - own) / 4;
      expect(columns.confidence[coopetition]).toBeCloseTo(own, 12);
      expect(columns.tries[coopetition]).toBe(n + 1);
      heard = choices.confidence[coopetition];
    });
    expect(choices.tries[coopetition]).toBe(2 * seen.length);
    const believed = confidence(own, seen.length, heard);
    expect(believed).toBeGreaterThan(Math.min(own, heard));
    expect(believed).toBeLessThan(Math.max(own, heard));
    expect(columns.confidence.subarray(wayCount, 2 * wayCount).every((one) => one === 1)).toBe(
      true,
    );
  });

  test("gives up a way that has brought nothing, and takes it again once others did well", () => {
    const free = hub("free", 2, others, {}, options);
    const gross = allianceGain(free, 0, 1, dealOf(free, ally(free, 0, 1)));
    const terms = { managementHoursPerMonth: gross / valueOfHour / 2 };
    const world = hub("free", 2, others, terms, options);
    const { columns, confidence: heard } = world.choices;
    columns.confidence[coopetition] = 0;
    columns.tries[coopetition] = 50;
    step(world);
    expect(columns.way[0]).toBe(ways.indexOf("direct"));
    heard[coopetition] = 4;
    columns.tries[coopetition] = 0;
    step(world);
    expect(columns.way[0]).toBe(coopetition);
  });

  test("in the young market start-ups take several ways, and go from one to another", () => {
    const parameters = changed(young, {
      groups: young.groups.map((group) =>
        group.owner === "investors" ? { ...group, partneringMix: { free: 1 } } : group,
      ),
    });
    const { events } = run(parameters, { seed: 2, strategy: "direct" });
    const kinds = new Set(events.map(({ kind }) => kind));
    expect(kinds).toContain("alliance signed");
    expect(kinds).toContain("reseller signed");
  });
});
