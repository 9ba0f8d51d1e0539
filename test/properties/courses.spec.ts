import { initialiseWorld, run, step } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { addStartUp, measured, untold } from "../support/untold.ts";
import { youngMarket } from "./markets.ts";

describe("at an age the firm in question stands where a run stands that ends there", () => {
  const long = [1, 2, 3, 4].map((seed) => run(youngMarket("months=62"), { seed }).outcomes);
  const until = (months: number) =>
    [1, 2, 3, 4].map((seed) => run(youngMarket(`months=${months}`), { seed }).outcomes);

  test.each([
    [12, "acquisitionCost"],
    [24, "acquisitionCost"],
    [36, "acquisitionCost"],
    [60, "acquisitionCost"],
    [24, "founderValue"],
    [60, "founderValue"],
  ])("%i months: %s", (age, name) => {
    const short = until(age);
    let defined = 0;
    long.forEach((outcomes, i) => {
      const lived = name === "founderValue" || short[i]["survivalMonths"] === age;
      const wanted = lived && Number.isFinite(short[i][name]) ? short[i][name] : NaN;
      expect(outcomes[`${name}At${age}`]).toBe(wanted);
      defined += Number.isNaN(wanted) ? 0 : 1;
    });
    expect(defined).toBeGreaterThan(0);
  });

  test("what it has not lived to see is not defined", () => {
    expect(long.map((outcomes) => outcomes["founderValueAt120"])).toEqual([NaN, NaN, NaN, NaN]);
    const world = untold(40);
    const { columns } = world.firms;
    columns.focus[addStartUp(world, 0, 20)] = 1;
    columns.founderReceived[0] = 3;
    expect(measured(world, "acquisitionCostAt24")).toBeNaN();
    expect(measured(world, "founderValueAt24")).toBe(3);
  });
});

describe("bookings, overload and value, counted again month by month", () => {
  const parameters = youngMarket("months=60");
  const world = initialiseWorld(parameters, 5, 0);
  const { columns } = world.firms;
  const firms = Array.from({ length: world.firms.count }, (_, firm) => firm);
  const reps = firms.map(() => ({ sum: 0, months: 0 }));
  const months: number[][][] = firms.map(() => [[], []]);
  for (let month = 0; month < 60; month++) {
    const before = firms.map((firm) => wonBy(firm));
    step(world);
    for (const firm of firms) {
      if ((columns.alive[firm] & columns.selling[firm]) === 0) continue;
      wonBy(firm).forEach((won, side) => {
        const now = won - before[firm][side];
        if (now > 0 || months[firm][side].length > 0) months[firm][side].push(now);
      });
      const hours = columns.rampedReps[firm] * parameters.selling.hoursPerRepPerMonth;
      if (hours === 0) continue;
      reps[firm].sum += columns.bidDebt[firm] / hours;
      reps[firm].months++;
    }
  }

  function wonBy(firm: number): readonly number[] {
    const wins = world.firms.columns.wins.subarray(5 * firm, 5 * firm + 5);
    return [wins[0], wins[1] + wins[2]];
  }

  /** An outcome as if this firm were the one in question. */
  function of(firm: number, name: string): number {
    columns.focus.fill(0);
    columns.focus[firm] = 1;
    return measured(world, name);
  }

  test.each([
    [0, "Own"],
    [1, "Brought"],
  ])("variation of what channel %i won, %s", (side, name) => {
    let defined = 0;
    for (const firm of firms) {
      const won = months[firm][side];
      const found = of(firm, `bookingsVariation${name}`);
      if (won.length === 0) expect(found).toBeNaN();
      else {
        const mean = won.reduce((sum, x) => sum + x, 0) / won.length;
        const variance = won.reduce((sum, x) => sum + (x - mean) ** 2, 0) / won.length;
        expect(found).toBeCloseTo(Math.sqrt(variance) / mean, 9);
        defined++;
      }
    }
    expect(defined).toBeGreaterThan(2);
  });

  test("mean overload", () => {
    for (const firm of firms)
      expect(of(firm, "overload")).toBeCloseTo(reps[firm].sum / reps[firm].months, 9);
    expect(reps.some(({ sum }) => sum > 0)).toBe(true);
  });

  test("one customer who pays for a year of fixed costs is value; many who leave little are not", () => {
    const { fixedCostKeurPerMonth } = parameters.groups[columns.group[0]];
    const valued = firms.filter((firm) => Number.isFinite(of(firm, "monthsToValue")));
    expect(valued.length).toBeGreaterThan(0);
    expect(valued.length).toBeLessThan(firms.length);
    const fresh = initialiseWorld({ ...parameters, focus: null }, 5, 0);
    const { columns: books } = fresh.firms;
    for (const firm of [0, 1]) {
      books.founded[firm] = 0;
      books.selling[firm] = 1;
    }
    books.recurring[0] = fixedCostKeurPerMonth * 100;
    step(fresh);
    expect(books.valueMonth[0]).toBe(0);
    expect(books.valueMonth[1]).toBe(-1);
  });
});

test("founders plan with one deal in twenty cold contacts", () => {
  const world = initialiseWorld(youngMarket(), 1, 0);
  const { columns } = world.firms;
  columns.focus[0] = 1;
  columns.winsFromNever[0] = 4;
  columns.salesCostEver[0] = 360;
  // 50 hours a contact, 20 contacts a deal, 9 Keur for 150 hours: 60 Keur, and it was 90.
  expect(measured(world, "acquisitionCostOverPlan")).toBeCloseTo(1.5, 12);
});

test("what serving costs all firms together, over the jobs they serve", () => {
  const { panel, outcomes, months } = run(youngMarket(), { seed: 3 });
  const world = untold(12);
  const firms = [addStartUp(world, 0), addStartUp(world, 0), addStartUp(world, 0, 4)];
  world.firms.columns.serviceCost.set([2, 3, 99], firms[0]);
  world.firms.columns.partnerService.set([1, 0, 99], firms[0]);
  world.market.users = 4;
  expect(measured(world, "unitCost")).toBeCloseTo(1.5, 12);
  // What is in use costs no more than what it is sold for, on average, or nobody would stay.
  expect(outcomes["unitCost"]).toBeGreaterThan(0);
  expect(outcomes["unitCost"]).toBeLessThan(panel.market.meanPrice[months - 1]);
});
