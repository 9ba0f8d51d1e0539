import { initialiseWorld, run, step } from "@searoom/model";
import { quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { addAlliance, stage } from "../../packages/model/src/world/Alliances.ts";
import { changed, youngMarket } from "./markets.ts";

describe("the threat of allied rivals", () => {
  /** Two sellers with half the customers each, and a third firm that looks on, on a market of 60 Keur a month. */
  function watched(threatWeight: number, attention: number) {
    const world = initialiseWorld(
      quietMarket({
        accounts: { count: 1 },
        incumbents: { threatWeight },
        groups: [
          quietGroup({ count: 2 }),
          quietGroup({
            name: "onlooker",
            homeRevenueKeurPerMonth: 1000,
            attentionMedian: attention,
          }),
        ],
      }),
      1,
      0,
    );
    world.market.recurring = 60;
    const ally = (one: number, other: number) => {
      const a = addAlliance(world.alliances, world.firms.columns, one, other);
      world.alliances.columns.stage[a] = stage.active;
      // Far from its first review.
      world.alliances.columns.signed[a] = 0;
    };
    const months = (count: number) => {
      for (let month = 0; month < count; month++) {
        step(world);
        world.market.recurring = 60;
      }
      return world.firms.columns.selling[2];
    };
    return { world, ally, months };
  }

  test.each([
    [0, 0],
    [0.5, 0],
    [0.7, 1],
  ])("of weight %d lets 60 of 1,000 suffice for a tenth: %d", (weight, enters) => {
    // The sellers find each other in month 2: from 0 to the whole market at once.
    const { ally, months } = watched(weight, 0.1);
    months(2);
    ally(0, 1);
    expect(months(1)).toBe(enters);
  });

  test("is felt when it rises, and fades as one gets used to it", () => {
    const { world, ally, months } = watched(1, 10);
    months(2);
    ally(0, 1);
    const { threat } = world.firms.columns;
    for (let month = 0; month < 30; month++) {
      months(1);
      expect(threat[2]).toBeCloseTo((11 / 12) ** month, 12);
      world.alliances.columns.signed[0] = world.market.month;
    }
  });

  test("does not come from an ally of one's own", () => {
    const { world, ally, months } = watched(1, 10);
    months(2);
    ally(0, 2);
    months(1);
    expect(world.firms.columns.threat[2]).toBe(0);
    ally(0, 1);
    months(1);
    expect(world.firms.columns.threat[2]).toBeGreaterThan(0.9);
  });

  test("makes no difference where nobody is allied", () => {
    const alone = changed(youngMarket("focus.strategy=direct"), {
      groups: youngMarket().groups.map((group) => ({
        ...group,
        partneringMix: {
          ...group.partneringMix,
          direct: 1,
          "start-up-partner": 0,
          "incumbent-partner": 0,
          coopetition: 0,
        },
      })),
    });
    const threatened = changed(alone, { incumbents: { threatWeight: 100 } });
    expect(run(threatened, { seed: 1 }).digest).toBe(run(alone, { seed: 1 }).digest);
    const allied = youngMarket("incumbents.threatWeight=1000", "months=60");
    const calm = youngMarket("months=60");
    const digests = [1, 2, 3, 4].map((seed) => [
      run(allied, { seed }).digest,
      run(calm, { seed }).digest,
    ]);
    expect(digests.some(([one, other]) => one !== other)).toBe(true);
  });
});
