import { outcomeDefinitions, run, type RunResult } from "@searoom/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addStartUp, measured, untold } from "../support/untold.ts";
import { anyMarket, youngMarket } from "./markets.ts";

/** Changes in percent and margins, which may lie below 0 or above 1. */
const mayLeaveTheUnit = new Set(["grossMargin", "overcharge", "premiumPaid", "firstTenderSaving"]);
/** Rates a year: more than all can leave in a year. */
const rates = new Set(["churnPerYear", "exitHazardOld", "untreatedExitHazard"]);

/** Needs of a job add up to 1 but for the rounding of single precision. */
test("shares lie between 0 and 1 or are not defined, in markets of every kind", () => {
  fc.assert(
    fc.property(anyMarket(), ({ parameters, seed }) => {
      const { outcomes } = run(parameters, { seed, treatShare: 0.5 });
      for (const { name, unit } of outcomeDefinitions) {
        if (unit !== "share" || mayLeaveTheUnit.has(name)) continue;
        const most = rates.has(name) ? 12 : 1;
        const value = outcomes[name];
        if (!Number.isNaN(value) && !(value >= -1e-6 && value <= most + 1e-6))
          expect.fail(`${name} is ${value}`);
      }
    }),
    { numRuns: 60 },
  );
});

describe("who holds the market and who comes when", () => {
  const parameters = youngMarket("months=72");
  const result = run(parameters, { seed: 3, treatShare: 0.5 });
  const owner = (firm: number) =>
    parameters.groups.find(({ name }) => name === result.firms[firm].group)?.owner;

  test("shares of served jobs by who pays are those of the panel's last month", () => {
    const { incumbents, startUps, all } = usersAtTheEnd(result, owner);
    expect(result.outcomes["incumbentShare"]).toBe(incumbents / all);
    expect(result.outcomes["startUpShare"]).toBe(startUps / all);
    expect(incumbents).toBeGreaterThan(0);
    expect(startUps).toBeGreaterThan(0);
  });

  test("the first incumbent comes in the month of the first event of its kind", () => {
    const { month, adoption } = result.panel.market;
    const tenth = month[adoption.findIndex((share) => share >= 0.1)];
    const first = result.events.find(
      ({ kind, firm }) => kind === "entered market" && owner(firm) === "shareholders",
    );
    expect(result.outcomes["monthsToFirstEntry"]).toBe((first?.month ?? NaN) - tenth);
  });

  test("start-ups without the strategy fail as often as the list of firms says", () => {
    let months = 0;
    let failures = 0;
    result.firms.forEach(({ treated, founded, exit }, firm) => {
      if (owner(firm) !== "investors" || treated) return;
      months += (exit === null ? 72 : exit.month + 1) - founded;
      failures += exit !== null && exit.cause !== "acquired" ? 1 : 0;
    });
    expect(failures).toBeGreaterThan(0);
    expect(result.outcomes["untreatedExitHazard"]).toBeCloseTo((12 * failures) / months, 12);
  });

  test("without customers, a tenth or an incumbent nothing is said that is not so", () => {
    const world = untold(24);
    expect(measured(world, "incumbentShare")).toBeNaN();
    expect(measured(world, "monthsToFirstEntry")).toBeNaN();
    expect(measured(world, "untreatedExitHazard")).toBeNaN();
    world.market.adoptionMonths[0] = 7;
    expect(measured(world, "monthsToFirstEntry")).toBe(Infinity);
    world.market.firstEntryMonth = 3;
    expect(measured(world, "monthsToFirstEntry")).toBe(-4);
    // The strategy in question is given to one of two; the other fails after a year.
    world.firms.columns.treated[addStartUp(world, 0)] = 1;
    addStartUp(world, 0, 11);
    expect(measured(world, "untreatedExitHazard")).toBeCloseTo(1, 12);
  });
});

function usersAtTheEnd(
  { panel, months }: RunResult,
  owner: (firm: number) => string | undefined,
): { incumbents: number; startUps: number; all: number } {
  const sums = { incumbents: 0, startUps: 0, all: 0 };
  panel.firms.month.forEach((month, row) => {
    if (month !== months - 1) return;
    const users = panel.firms.users[row];
    sums.all += users;
    if (owner(panel.firms.firm[row]) === "investors") sums.startUps += users;
    else sums.incumbents += users;
  });
  return sums;
}
