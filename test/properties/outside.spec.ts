import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { changed, matureMarket } from "./markets.ts";

const [product] = quietMarket().components;

/** A firm whose ally is good at what it lacks, and whom nobody can buy from at first. */
function allied(
  technology: Partial<Parameters["technology"]>,
  changes: Partial<Parameters["groups"][number]> = {},
): { readonly world: World; readonly alliance: number } {
  const world = initialiseWorld(
    quietMarket({
      components: ["known", "lacked"].map((name) => ({
        ...product,
        name,
        unitCostKeurPerMonth: 0.1,
        listMarkup: 1,
        outsideInnovationPerYear: name === "known" ? 0 : null,
      })),
      alliances: {
        armsLengthDepth: 0.8,
        depth: 1,
        promisedShare: 0.2,
        reviewMonths: 600,
        termMonths: 600,
      },
      utility: { quality: 8, nothing: 3, coverageFloor: 0.02 },
      selling: { hoursPerRepPerMonth: 150, hoursPerColdContact: 35, hoursPerWarmContact: 8 },
      technology: { outsideInnovationStep: 0.2, outsideInnovationSaving: 0.1, ...technology },
      groups: [
        quietGroup({ name: "lead", capability: [0.9, 0.1], ...changes }),
        quietGroup({ name: "ally", capability: [0.1, 0.7], reps: 2, repsMax: 2 }),
      ],
    }),
    34,
    0,
  );
  return { world, alliance: ally(world, 0, 1) };
}

test("n of them make what is bought 1 − (1 − b)(1 − s)ⁿ good and (1 − c)ⁿ as dear, each component by itself", () => {
  const { world } = allied({ outsideInnovationPerYear: 2 });
  const { boughtCapability, boughtCost } = world.market;
  let came = 0;
  for (let month = 0; month < 120; month++) {
    step(world);
    const n = Math.round(Math.log(boughtCost[1]) / Math.log(0.9));
    expect(n).toBeGreaterThanOrEqual(came);
    came = n;
    expect(boughtCost[1]).toBeCloseTo(0.9 ** n, 12);
    expect(boughtCapability[1]).toBeCloseTo(1 - 0.8 ** n, 12);
  }
  expect(came).toBeGreaterThan(8);
  expect([boughtCapability[0], boughtCost[0]]).toEqual([0, 1]);
});

test("who is free takes what is better at its next review, and its ally is left out of the offer and worth less to it", () => {
  const { world, alliance } = allied(
    { outsideInnovationPerYear: 2 },
    { reviewMonths: 12, reps: 2, repsMax: 2 },
  );
  const gains: number[] = [];
  let better = -1;
  let taken = -1;
  for (let month = 0; month < 120; month++) {
    step(world);
    const arrives = 0.8 * world.market.boughtCapability[1];
    if (better === -1 && arrives > 0.7) better = month;
    if (taken === -1 && world.offers.source[2 * world.firms.columns.offer[0] + 1] === -1)
      taken = month;
    gains.push(allianceGain(world, 0, 1, dealOf(world, alliance)));
  }
  expect(taken).toBeGreaterThanOrEqual(0);
  // It may change over before what is bought is as good as the ally's, because it is cheaper; but only at a review.
  expect((taken + world.firms.columns.offset[0]) % 12).toBe(0);
  expect(taken).toBeLessThan(better + 12);
  expect(gains[0]).toBeGreaterThan(0);
  expect(gains.at(-1)!).toBeLessThan(gains[0] / 2);
});

test("nobody comes before the first month of the run that is told, nor while a market burns in", () => {
  const mature = changed(matureMarket(), {
    technology: { outsideInnovationPerYear: 6, outsideFromMonth: 10 },
  });
  const { events, burnIn } = run(mature, { seed: 4 });
  const months = events
    .filter(({ kind }) => kind === "outside innovation")
    .map(({ month }) => month - burnIn!.months);
  expect(months.length).toBeGreaterThan(20);
  expect(Math.min(...months)).toBeGreaterThanOrEqual(10);
});

test("what is on the market can be learnt from: the frontier is never below it", () => {
  const { world } = allied({
    outsideInnovationPerYear: 12,
    frontierStart: 0.5,
    learningPerMonth: 0.1,
  });
  for (let month = 0; month < 60; month++) step(world);
  expect(world.market.frontier).toBe(Math.max(...world.market.boughtCapability));
  expect(world.firms.columns.capability[1]).toBeGreaterThan(0.5);
});
