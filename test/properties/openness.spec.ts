import { initialiseWorld, outcomeDefinitions, step, type World } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { measureOutcomes } from "../../packages/model/src/observe/outcomes.ts";

const [product] = quietMarket().components;

/** Three firms that are good at the first of two components, one that is good at the second, and a market for it. */
function market(): World {
  return initialiseWorld(
    quietMarket({
      components: [3, 1].map((needWeight, k) => ({
        ...product,
        name: k === 0 ? "first" : "second",
        needWeight,
        marketCapability: k === 0 ? 0 : 0.4,
      })),
      alliances: { armsLengthDepth: 0.5, depth: 1, reviewMonths: 600, termMonths: 600 },
      utility: { quality: 8, coverageFloor: 0.02 },
      groups: [
        quietGroup({ name: "firms", count: 3, capability: [0.8, 0.1] }),
        quietGroup({ name: "other", capability: [0.1, 0.6] }),
      ],
    }),
    16,
    0,
  );
}

function measured(world: World, name: string, firm: number): number {
  world.firms.columns.focus.fill(0);
  world.firms.columns.focus[firm] = 1;
  const values = measureOutcomes(world, world.market);
  return values[outcomeDefinitions.findIndex((outcome) => outcome.name === name)];
}

test("what others make of an offer is bought or an ally's, weighted by need", () => {
  const world = market();
  expect(measured(world, "outsideShare", 0)).toBeNaN();
  step(world);
  expect(measured(world, "outsideShare", 0)).toBeCloseTo((1 * 0.2) / (3 * 0.8 + 1 * 0.2), 6);
  ally(world, 0, 3);
  step(world);
  expect(measured(world, "outsideShare", 0)).toBeCloseTo((1 * 0.6) / (3 * 0.8 + 1 * 0.6), 6);
  world.firms.columns.capability.set([0.8, 0.9], 0);
  step(world);
  expect(measured(world, "outsideShare", 0)).toBe(0);
});

test("what opening has brought is held against those of the group who have no ally", () => {
  const world = market();
  step(world);
  // Nobody has become better yet.
  expect(measured(world, "opennessGain", 0)).toBeNaN();
  ally(world, 0, 3);
  world.firms.columns.capability.set([0.9, 0.1], 2);
  world.firms.columns.capability.set([0.9, 0.1], 4);
  step(world);
  const perf = (first: number, second: number) => 1 / (0.75 / first + 0.25 / second);
  const growth = (a: number) => a / perf(0.8, 0.2) - 1;
  expect(measured(world, "opennessGain", 0)).toBeCloseTo(
    growth(perf(0.8, 0.6)) / growth(perf(0.9, 0.2)),
    5,
  );
});
