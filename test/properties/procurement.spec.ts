import { initialiseWorld, pow, run, step } from "@searoom/model";
import { ally, nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { listCost, makingCost } from "../../packages/model/src/observe/making.ts";
import { procurementSaving } from "../../packages/model/src/observe/pooling.ts";
import { scopesOf } from "../../packages/model/src/world/codes.ts";
import { changed, youngMarket } from "./markets.ts";

const reference = 40;
const exponent = 0.3;

/** Two equal firms that serve everybody between them, with customers who stay. */
function twoFirms() {
  const parameters = quietMarket({
    components: [
      {
        ...quietMarket().components[0],
        unitCostKeurPerMonth: 0.5,
        marketCapability: 0.5,
        volumeExponent: exponent,
        volumeReference: reference,
      },
    ],
    accounts: { count: 200 },
    alliances: { reviewMonths: 12, termMonths: 600 },
    utility: { nothing: nobodyRefuses, freshTaste: 1 },
    reach: { inboundPerMonth: 0.3 },
    groups: [quietGroup({ count: 2, fixedCostKeurPerMonth: 2 })],
  });
  const world = initialiseWorld(parameters, 3, 0);
  for (let month = 0; month < 24; month++) step(world);
  return world;
}

test("two who buy together pay what their joint volume costs, for what they make and for what they buy", () => {
  const world = twoFirms();
  const { users } = world.firms.columns;
  const [q, g] = users;
  expect(Math.min(q, g)).toBeGreaterThan(10);
  const before = [makingCost(world, 0, 0), listCost(world, 0, 0)];
  expect(before[0]).toBeCloseTo(0.5 * pow(1 + q / reference, -exponent), 12);
  const saving = procurementSaving(world, 0, 1);
  const a = ally(world, 0, 1, 0, scopesOf(["procurement"]));
  const ratio = pow((reference + q + g) / (reference + q), -exponent);
  expect(makingCost(world, 0, 0) / before[0]).toBeCloseTo(ratio, 12);
  expect(listCost(world, 0, 0) / before[1]).toBeCloseTo(ratio, 12);
  // What was expected before is what is gained now, and what both expect is nothing else.
  expect(saving).toBeCloseTo(q * (before[0] - makingCost(world, 0, 0)), 12);
  expect(procurementSaving(world, 0, 1)).toBeCloseTo(saving, 12);
  expect(allianceGain(world, 0, 1, dealOf(world, a))).toBeCloseTo(saving, 12);
});

test("an alliance about procurement alone lives on what it saves, and one that saves nothing is left", () => {
  const world = twoFirms();
  const a = ally(world, 0, 1, 0, scopesOf(["procurement"]));
  for (let month = 0; month < 48; month++) step(world);
  expect(world.alliances.columns.ended[a]).toBe(-1);
  expect(world.alliances.columns.benefit[2 * a]).toBeGreaterThan(0);
});

test("volume counts without any alliance: cost falls in units, and an exponent of 0 is no volume", () => {
  const world = twoFirms();
  const { users } = world.firms.columns;
  let last = Infinity;
  for (const units of [0, 1, 10, 100, 1e6]) {
    users[0] = units;
    const cost = makingCost(world, 0, 0);
    expect(cost).toBeLessThan(last);
    expect(cost).toBeGreaterThan(0);
    last = cost;
  }
  const young = youngMarket();
  const cheaper = changed(young, {
    components: young.components.map((component) => ({ ...component, volumeExponent: 0.2 })),
  });
  expect(run(cheaper, { seed: 1 }).digest).not.toBe(run(young, { seed: 1 }).digest);
});
