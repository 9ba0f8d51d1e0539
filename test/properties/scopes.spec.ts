import { allianceScopes, initialiseWorld, run, step } from "@searoom/model";
import { ally, quietGroup, quietMarket, quietRung } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { scopesOf } from "../../packages/model/src/world/codes.ts";
import { changed, youngMarket } from "./markets.ts";

const young = youngMarket("months=72");

describe("an alliance that is not about sales", () => {
  test("gives no hours, introduces nobody and puts no component of the ally into an offer", () => {
    const parameters = changed(young, { alliances: { scopes: ["procurement"] } });
    const world = initialiseWorld(parameters, 2, 0);
    for (let month = 0; month < 12; month++) step(world);
    const { count, columns } = world.firms;
    for (let firm = 0; firm + 1 < count; firm += 2)
      if (columns.allied[firm] + columns.allied[firm + 1] === 0)
        ally(world, firm, firm + 1, 0, scopesOf(parameters.alliances.scopes));
    expect(world.alliances.count).toBeGreaterThan(3);
    const offers = world.offers.count;
    for (let month = 0; month < 24; month++) {
      step(world);
      expect(world.alliances.columns.effort.every((hours) => hours === 0)).toBe(true);
    }
    expect(world.alliances.columns.introducedWins.every((wins) => wins === 0)).toBe(true);
    expect(world.offers.count).toBeGreaterThan(offers);
    expect(
      world.offers.payee.subarray(0, 3 * world.offers.count).every((firm) => firm === -1),
    ).toBe(true);
  });

  test("is left at its second review while it brings nothing", () => {
    const parameters = quietMarket({
      alliances: { reviewMonths: 4, termMonths: 600 },
      groups: [quietGroup({ count: 2 })],
    });
    const world = initialiseWorld(parameters, 2, 0);
    const a = ally(world, 0, 1, 0, scopesOf(["procurement"]));
    for (let month = 0; month < 12; month++) step(world);
    expect(world.alliances.columns.ended[a]).toBe(8);
  });
});

test("an alliance about n things takes the hours of one times n to the power of the exponent", () => {
  const freeHours = (exponent: number, scopes: number) => {
    const parameters = quietMarket({
      selling: { hoursPerRepPerMonth: 100, hoursPerColdContact: 1e9 },
      alliances: {
        reviewMonths: 120,
        coordinationExponent: exponent,
        rungs: [quietRung("managed", { managementHoursPerMonth: 5 })],
      },
      groups: [quietGroup({ count: 2, reps: 1, repsMax: 1 })],
    });
    const world = initialiseWorld(parameters, 1, 0);
    ally(world, 0, 1, 0, scopesOf(allianceScopes.slice(0, scopes)));
    world.firms.columns.rampedReps.fill(1);
    const before = world.firms.columns.coldCarry[0];
    step(world);
    return world.firms.columns.coldCarry[0] - before;
  };
  for (const exponent of [-1, 0, 1, 2])
    for (const scopes of [1, 2])
      expect(freeHours(exponent, scopes)).toBeCloseTo(100 - 5 * scopes ** exponent, 10);
});

test("a governance says what its alliances are about and on which rung they start, and they keep it", () => {
  const parameters = changed(young, {
    alliances: { rungs: [quietRung("loose", { depth: 0.5 }), quietRung("close", { depth: 0.9 })] },
    governance: { broad: { criterion: {}, scopes: ["sales", "procurement"], rung: "close" } },
    groups: young.groups.map((group) => ({ ...group, governance: "broad" })),
  });
  const world = initialiseWorld(parameters, 3, 0);
  for (let month = 0; month < 12; month++) step(world);
  const { scopes, rung } = world.alliances.columns;
  expect(world.alliances.count).toBeGreaterThan(0);
  for (let a = 0; a < world.alliances.count; a++) {
    expect(scopes[a]).toBe(scopesOf(["sales", "procurement"]));
    expect(rung[a]).toBe(1);
  }
  const usual = { ...parameters, groups: young.groups };
  expect(run(usual, { seed: 3 }).digest).not.toBe(run(parameters, { seed: 3 }).digest);
});
