import { initialiseWorld, run, step } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { squeezedTilt } from "../../packages/model/src/equations/squeezedTilt.ts";
import { squeeze } from "../../packages/model/src/processes/allying/squeeze.ts";
import { changed, youngMarket } from "./markets.ts";

const young = youngMarket("months=72");

/** Two allies of whom the second earns everything through the first, and the first has a home. */
function dependentPair(changes: { readonly squeezeStep: number; readonly pressure: number }) {
  const parameters = quietMarket({
    alliances: { squeezeStep: changes.squeezeStep, trustStart: 0.8, trustLossPerMonth: 0.25 },
    groups: [
      quietGroup({ name: "strong", pressure: changes.pressure, homeRevenueKeurPerMonth: 300 }),
      quietGroup({ name: "weak", pressure: changes.pressure }),
    ],
  });
  const world = initialiseWorld(parameters, 1, 0);
  const a = ally(world, 0, 1);
  world.firms.columns.recurring.set([100, 50]);
  world.alliances.columns.revenue.set([40, 50], 2 * a);
  return { world, a };
}

test("who depends less squeezes as far as its owners press, and is trusted less for it", () => {
  const { world, a } = dependentPair({ squeezeStep: 0.2, pressure: 0.5 });
  squeeze(world, a);
  const { tilt, trust } = world.alliances.columns;
  // Of 400 the strong side earns 40 through the weak one, which has nothing else.
  expect(tilt[a]).toBeCloseTo(0.2 * 0.5 * (1 - 0.1), 12);
  expect(trust[2 * a]).toBe(0.8);
  expect(trust[2 * a + 1]).toBeCloseTo(0.6, 12);
  for (let review = 0; review < 20; review++) squeeze(world, a);
  expect(tilt[a]).toBe(0.5);
});

test("without pressure, without a step or between equals nothing moves", () => {
  for (const changes of [
    { squeezeStep: 0.2, pressure: 0 },
    { squeezeStep: 0, pressure: 1 },
  ]) {
    const { world, a } = dependentPair(changes);
    squeeze(world, a);
    expect(world.alliances.columns.tilt[a]).toBe(0);
    expect(world.alliances.columns.trust[2 * a + 1]).toBe(0.8);
  }
  expect(squeezedTilt(0.1, 1, 1, { other: 0.3, own: 0.3 })).toBe(0.1);
  expect(squeezedTilt(0.1, 1, 1, { other: 0.2, own: 0.3 })).toBe(0.1);
});

test("squeezes are told, and only where owners press", () => {
  const squeezes = (pressure: number) =>
    [1, 2, 3].flatMap((seed) => {
      const parameters = changed(young, {
        alliances: { squeezeStep: 0.5 },
        groups: young.groups.map((group) => ({ ...group, pressure })),
      });
      return run(parameters, { seed, strategy: "incumbent-partner" }).events.filter(
        ({ kind }) => kind === "squeezed",
      );
    });
  expect(squeezes(0)).toEqual([]);
  const told = squeezes(1);
  expect(told.length).toBeGreaterThan(0);
  for (const { amountKeur } of told) expect(amountKeur).toBeGreaterThanOrEqual(0);
});

test("a commission goes to whoever introduced the customer, for as long as it stays", () => {
  const parameters = changed(young, { alliances: { commission: 0.2 } });
  const world = initialiseWorld(parameters, 2, 0);
  for (let month = 0; month < 60; month++) step(world);
  const { introducer, supplier, channel } = world.jobs;
  let introduced = 0;
  for (let job = 0; job < world.jobs.count; job++) {
    if (supplier[job] < 0) continue;
    // 1: the channel of introductions.
    expect(introducer[job] !== -1).toBe(channel[job] === 1);
    if (introducer[job] !== -1) introduced++;
  }
  expect(introduced).toBeGreaterThan(10);
});
