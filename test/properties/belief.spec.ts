import { initialiseWorld, step } from "@searoom/model";
import { quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { logistic } from "../../packages/model/src/equations/logistic.ts";
import { reviseBelief } from "../../packages/model/src/processes/funding/belief.ts";
import { addAlliance, stage } from "../../packages/model/src/world/Alliances.ts";

/** Two firms on investors' money, of which the second sells through others; each burned 100 Keur this year. */
function investors(speed: number, discount: number) {
  const world = initialiseWorld(
    quietMarket({
      accounts: { count: 1 },
      funding: { indirectDiscount: discount, beliefSpeedPerYear: speed },
      groups: [quietGroup({ count: 2, owner: "investors" })],
    }),
    1,
    0,
  );
  const { columns } = world.firms;
  columns.indirect[1] = 1;
  const year = (without: number, through: number) => {
    columns.recurring[0] += without;
    columns.recurring[1] += through;
    for (const firm of [0, 1]) columns.burnedEver[firm] += 100;
    world.market.month += 12;
    reviseBelief(world);
    return world.market.indirectDiscount;
  };
  return { columns, year };
}

describe("investors' belief", () => {
  test("fades by its speed each year while both kinds of firms grow alike", () => {
    const { year } = investors(0.3, 0.4);
    for (let years = 1; years <= 8; years++)
      expect(year(10, 10)).toBeCloseTo(0.4 * 0.7 ** years, 12);
  });

  test("moves to a full discount where only firms without indirect revenue grow, and stays in [0, 1]", () => {
    const { year } = investors(0.5, 0.2);
    expect(year(10, 0)).toBeCloseTo(0.6, 12);
    expect(year(10, -20)).toBeCloseTo(0.8, 12);
    expect(year(0, 10)).toBeCloseTo(0.4, 12);
  });

  test("counts growth of the year, not since founding", () => {
    const { year } = investors(1, 0);
    expect(year(30, 10)).toBeCloseTo(0.5, 12);
    expect(year(20, 20)).toBe(0);
  });

  test("stays where one kind is missing, burned nothing, or is too young", () => {
    const alone = investors(1, 0.4);
    alone.columns.indirect[1] = 0;
    expect(alone.year(10, 0)).toBe(0.4);
    const thrifty = investors(1, 0.4);
    thrifty.columns.burnedEver[1] = -100;
    expect(thrifty.year(10, 0)).toBe(0.4);
    const young = investors(1, 0.4);
    young.columns.founded[1] = 1;
    expect(young.year(10, 0)).toBe(0.4);
  });
});

test("an ally's name moves the odds of a round by its size", () => {
  const firms = 1500;
  const rounds = (gain: number, homeRevenueKeurPerMonth: number) => {
    const world = initialiseWorld(
      quietMarket({
        accounts: { count: 1 },
        funding: {
          prestigeGain: gain,
          prestigeHalfKeurPerMonth: 101,
          oddsAtMedian: -0.5,
          tryBelowRunwayMonths: 6,
          roundMonths: 10,
          largestRoundKeur: 1e9,
        },
        groups: [
          quietGroup({ count: firms, owner: "investors", cashKeur: 1 }),
          quietGroup({ name: "large", count: firms, homeRevenueKeurPerMonth }),
        ],
      }),
      7,
      0,
    );
    const { columns } = world.firms;
    for (let firm = 0; firm < firms; firm++) {
      columns.burn[firm] = 1;
      const a = addAlliance(world.alliances, columns, firm, firms + firm);
      world.alliances.columns.stage[a] = stage.active;
    }
    step(world);
    return columns.rounds.subarray(0, firms).reduce((sum, closed) => sum + closed, 0) / firms;
  };
  for (const [gain, turnover] of [
    [0, 100],
    [2, 100],
    [2, 300],
    [-2, 100],
  ]) {
    const chance = logistic(-0.5 + (gain * (1 + turnover)) / (1 + turnover + 101));
    const error = Math.sqrt((chance * (1 - chance)) / firms);
    expect(Math.abs(rounds(gain, turnover) - chance)).toBeLessThan(4 * error);
  }
});
