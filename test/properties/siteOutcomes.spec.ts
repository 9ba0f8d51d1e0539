import { expect, test } from "vitest";
import { initialiseWorld, outcomeDefinitions, type World } from "@searoom/model";
import { quietMarket } from "@searoom/validation/quiet";
import { measureOutcomes } from "../../packages/model/src/observe/outcomes.ts";
import { pullLevers } from "../../packages/model/src/processes/positioning/levers.ts";
import { addFirm } from "../../packages/model/src/world/Firms.ts";
import { addOffer } from "../../packages/model/src/world/Offers.ts";
import { lever, leverCount } from "../../packages/model/src/world/levers.ts";

/** Somewhere far takes four months, and one site is near to all but 1/e. */
function withLead(complexity = 0): World {
  const production = { leadMonths: 4, sitesForReach: 1, complexity };
  const world = initialiseWorld({ ...quietMarket({ production }), months: 20 }, 1, 0);
  world.firms.count = 0;
  return world;
}

function measured(world: World, name: string): number {
  return measureOutcomes(world, world.market)[
    outcomeDefinitions.findIndex((outcome) => outcome.name === name)
  ];
}

function sells({ firms, offers }: World, users: number, sites: number, backlogMonths = 0): number {
  const firm = addFirm(firms);
  const { columns } = firms;
  columns.users[firm] = users;
  columns.wait[firm] = backlogMonths;
  columns.lever[firm * leverCount + lever.sites] = sites;
  columns.offer[firm] = addOffer(offers, firm);
  offers.maker[columns.offer[firm]] = firm;
  return firm;
}

test("sites open for seven months and, opened again, for five up to the horizon: six on average", () => {
  const world = withLead();
  const firm = addFirm(world.firms);
  const { columns } = world.firms;
  columns.focus[firm] = 1;
  expect(measured(world, "siteMonths")).toBeNaN();
  for (const [month, sites] of [
    [3, 2],
    [5, 3],
    [10, 0],
    [15, 1],
  ]) {
    world.market.month = month;
    columns.leverMost[firm * leverCount + lever.sites] = sites;
    pullLevers(world, firm);
  }
  world.market.month = 20;
  expect(measured(world, "siteMonths")).toBeCloseTo(6, 12);
  columns.alive[firm] = 0;
  columns.exitMonth[firm] = 16;
  expect(measured(world, "siteMonths")).toBeCloseTo(4, 12);
});

test("a third of the customers have a supplier with a site, and most of these are near it", () => {
  const world = withLead();
  expect(measured(world, "localShare")).toBeNaN();
  sells(world, 20, 0);
  sells(world, 10, 1);
  expect(measured(world, "localShare")).toBeCloseTo((1 - Math.exp(-1)) / 3, 12);
});

test("who is near waits for the backlog alone, who is not for the journey as well", () => {
  const world = withLead();
  sells(world, 10, 1, 1);
  expect(measured(world, "leadTimeRatio")).toBeCloseTo(1 / (1 + 4), 12);
});

test("complexity makes both wait: 4 · .2 · 1.2 months here, 4 · 1.2 there", () => {
  const world = withLead(0.2);
  sells(world, 10, 1);
  expect(measured(world, "leadTimeRatio")).toBeCloseTo(0.2, 12);
});
