import { expect, test } from "vitest";
import { initialiseWorld, outcomeDefinitions, type World } from "@searoom/model";
import { quietGroup, quietMarket } from "@searoom/validation/quiet";
import { measureOutcomes } from "../../packages/model/src/observe/outcomes.ts";
import { addAlliance, stage } from "../../packages/model/src/world/Alliances.ts";
import { addFirm } from "../../packages/model/src/world/Firms.ts";
import { addSupply } from "../../packages/model/src/world/Supplies.ts";

/** Four firms of which nobody has bought anything; one component whose cost falls by a fifth when output doubles. */
function unsupplied(): World {
  const parameters = quietMarket({ groups: [quietGroup({ count: 0 })] });
  const components = parameters.components.map((component) => ({
    ...component,
    unitCostKeurPerMonth: 1,
    learningRate: 0.2,
    priorOutput: 10,
  }));
  const world = initialiseWorld({ ...parameters, components, months: 60 }, 1, 0);
  world.firms.count = 0;
  world.market.month = 60;
  for (let firm = 0; firm < 4; firm++) addFirm(world.firms);
  return world;
}

function measured(world: World, name: string): number {
  return measureOutcomes(world, world.market)[
    outcomeDefinitions.findIndex((outcome) => outcome.name === name)
  ];
}

function wins(
  { supplies }: World,
  [buyer, supplier]: readonly [number, number],
  month: number,
  [price, otherwise]: readonly [number, number] = [1, 1],
): void {
  const supply = addSupply(supplies, buyer, supplier, 0, month, 12);
  supplies.columns.price[supply] = price;
  supplies.columns.otherwise[supply] = otherwise;
}

test("the first tender of a buyer for a component tells what it saves, later ones do not", () => {
  const world = unsupplied();
  expect(measured(world, "firstTenderSaving")).toBeNaN();
  wins(world, [0, 1], 0, [0.8, 1]);
  wins(world, [0, 1], 12, [0.1, 1]);
  wins(world, [2, 1], 12, [2, 2]);
  expect(measured(world, "firstTenderSaving")).toBeCloseTo(0.1, 12);
});

test("of three contracts that are over one is won again by the same supplier at once", () => {
  const world = unsupplied();
  expect(measured(world, "renewedShare")).toBeNaN();
  wins(world, [0, 1], 0); // over, and won again
  wins(world, [0, 1], 12); // over, and lost to another
  wins(world, [0, 3], 24); // over, and won again by nobody
  wins(world, [0, 3], 50); // still runs
  wins(world, [2, 1], 0); // its buyer has gone
  world.firms.columns.alive[2] = 0;
  world.firms.columns.exitMonth[2] = 6;
  expect(measured(world, "renewedShare")).toBeCloseTo(1 / 3, 12);
});

test("who supplies an ally has learnt twice from doubling, who won a tender once", () => {
  const world = unsupplied();
  const { alliances, firms } = world;
  wins(world, [0, 1], 0);
  wins(world, [0, 2], 0);
  expect(measured(world, "partnerImprovement")).toBeNaN();
  const a = addAlliance(alliances, firms.columns, 0, 2);
  alliances.columns.stage[a] = stage.active;
  alliances.columns.supplied[a] = 0;
  alliances.columns.supplyPrice.set([-1, 1], 2 * a);
  firms.columns.output[1] = 10;
  firms.columns.output[2] = 30;
  expect(measured(world, "partnerImprovement")).toBeCloseTo((1 - 0.64) / (1 - 0.8), 9);
});
