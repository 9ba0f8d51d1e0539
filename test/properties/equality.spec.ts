import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inequity } from "../../packages/model/src/equations/inequity.ts";
import { changed, pairingMarket } from "./markets.ts";

/** Pairs that work together for ever, promise nothing and so keep their word; what they put in and get is for the test to write. */
function steadyPairs(pairs: number, terms: Partial<Parameters["alliances"]>): World {
  const world = initialiseWorld(
    quietMarket({
      accounts: { count: 20 },
      alliances: { reviewMonths: 1e6, termMonths: 1e6, ...terms },
      groups: [quietGroup({ count: 2 * pairs })],
    }),
    5,
    0,
  );
  for (let pair = 0; pair < pairs; pair++) ally(world, 2 * pair, 2 * pair + 1);
  return world;
}

describe("inequity", () => {
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true });

  test("is a share, is felt on one side at most, and does not hang on the unit of money", () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (given, other, got, gotByOther) => {
        const mine = inequity(given, other, got, gotByOther);
        const theirs = inequity(other, given, gotByOther, got);
        expect(mine).toBeGreaterThanOrEqual(0);
        expect(mine).toBeLessThanOrEqual(1);
        expect(Math.min(mine, theirs)).toBe(0);
        if (given + other > 1e-3 && got + gotByOther > 1e-3)
          expect(inequity(8 * given, 8 * other, got / 2, gotByOther / 2)).toBeCloseTo(mine, 12);
      }),
    );
  });

  test("is nothing between equals, before there is anything to share, and after", () => {
    expect(inequity(3, 3, 7, 7)).toBe(0);
    expect(inequity(3, 1, 7.5, 2.5)).toBe(0);
    expect(inequity(3, 1, 0, 0)).toBe(0);
    expect(inequity(3, 1, 2e-13, -1e-13)).toBe(0);
    expect(inequity(3, 1, -1, 4)).toBe(0.75);
  });
});

describe("trust between unequal allies", () => {
  test.each([
    [0, 1, 1],
    [1, 0.75, 1],
    [2, 0.5, 1],
    [-1, 1, 1],
  ])("with weight %d tends to %d of who puts in more, and to %d of the other", (e, low, high) => {
    const [start, gain, loss] = [0.7, 0.1, 0.2];
    const world = steadyPairs(1, {
      equalityWeight: e,
      trustStart: start,
      trustGainPerMonth: gain,
      trustLossPerMonth: loss,
    });
    const { borne, earned, trust } = world.alliances.columns;
    borne.set([3, 1]);
    earned.set([1, 1]);
    for (let month = 1; month <= 60; month++) {
      step(world);
      [low, high].forEach((limit, side) => {
        const speed = limit > start ? gain : loss;
        expect(trust[side]).toBeCloseTo(limit + (start - limit) * (1 - speed) ** month, 12);
      });
    }
  });

  test("makes no difference where nothing is shared, and some where it is", () => {
    const digest = (equalityWeight: number, shared: object) =>
      run(changed(pairingMarket(), { alliances: { equalityWeight, ...shared } }), { seed: 2 })
        .digest;
    const nothing = { depth: 0, effort: 0, managementHoursPerMonth: 0 };
    expect(digest(1, nothing)).toBe(digest(0, nothing));
    expect(new Set([0, 1, -1].map((weight) => digest(weight, {}))).size).toBe(3);
  });
});

test("deeds that are seen through noise make trust vary as an exponential average does", () => {
  const [lambda, sd, pairs, months] = [0.3, 0.1, 20, 2000];
  const world = steadyPairs(pairs, {
    promiseNoise: sd,
    // The one side feels the whole of it, so that what it sees lies in the middle of what can be seen.
    equalityWeight: 0.5,
    trustStart: 0.5,
    trustGainPerMonth: lambda,
    trustLossPerMonth: lambda,
  });
  const { borne, earned, trust } = world.alliances.columns;
  for (let a = 0; a < pairs; a++) {
    borne[2 * a] = 1;
    earned[2 * a + 1] = 1;
  }
  let sum = 0;
  let squares = 0;
  for (let month = 0; month < months; month++) {
    step(world);
    for (let a = 0; a < pairs; a++) {
      sum += trust[2 * a] - 0.5;
      squares += (trust[2 * a] - 0.5) ** 2;
    }
  }
  const count = pairs * months;
  const variance = (lambda * sd * sd) / (2 - lambda);
  const independent = (count * lambda) / (2 - lambda);
  expect(Math.abs(sum / count)).toBeLessThan(4 * Math.sqrt(variance / independent));
  expect(squares / count / variance).toBeGreaterThan(0.95);
  expect(squares / count / variance).toBeLessThan(1.05);
  // The other side has nothing to complain of, and errs downwards alone: no promise is more than kept.
  for (let a = 0; a < pairs; a++) expect(trust[2 * a + 1]).toBeLessThan(1);
});
