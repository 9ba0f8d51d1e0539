import { expect, test } from "vitest";
import { initialiseWorld, outcomeDefinitions, type World } from "@searoom/model";
import { quietMarket } from "@searoom/validation/quiet";
import { measureOutcomes } from "../../packages/model/src/observe/outcomes.ts";
import { flag, trait } from "../../packages/model/src/world/Accounts.ts";
import { addFirm } from "../../packages/model/src/world/Firms.ts";
import { noteTalk, noteWins } from "../../packages/model/src/processes/observing/talk.ts";
import { selfSupply } from "../../packages/model/src/world/Jobs.ts";
import { lever, leverCount } from "../../packages/model/src/world/levers.ts";

/** A world in which nobody is served but by firms that a test founds. */
function unserved(): World {
  const world = initialiseWorld({ ...quietMarket(), months: 12 }, 1, 0);
  world.firms.count = 0;
  world.market.month = 12;
  return world;
}

function measured(world: World, name: string): number {
  return measureOutcomes(world, world.market)[
    outcomeDefinitions.findIndex((outcome) => outcome.name === name)
  ];
}

/** A firm with the first jobs that nobody serves yet, as content with it as told, what they expected beside it. */
function serves(
  { firms, jobs, market }: World,
  levers: Partial<Record<keyof typeof lever, number>>,
  content: readonly number[],
  expected: readonly number[] = [],
): number {
  const firm = addFirm(firms);
  for (const [name, much] of Object.entries(levers))
    firms.columns.lever[firm * leverCount + lever[name as keyof typeof lever]] = much;
  content.forEach((satisfaction, i) => {
    const job = jobs.supplier.indexOf(-1);
    jobs.supplier[job] = firm;
    jobs.satisfaction[job] = satisfaction;
    jobs.expectedAtFirst[job] = expected[i] ?? 0;
    jobs.updated[job] = market.month;
  });
  firms.columns.users[firm] = content.length;
  return firm;
}

test("two of five customers run it themselves", () => {
  const world = unserved();
  expect(measured(world, "coProducingShare")).toBeNaN();
  serves(world, { coproduction: 0.9 }, [0, 0]);
  serves(world, {}, [0, 0, 0]);
  expect(measured(world, "coProducingShare")).toBeCloseTo(2 / 5, 12);
});

test("one of two is content without help and two of three with it", () => {
  const world = unserved();
  serves(world, { experience: 1 }, [-1, 1]);
  serves(world, { coproduction: 0.9, experience: 0.2 }, [-0.1, 0]);
  expect(measured(world, "helpRatio")).toBeNaN();
  serves(world, { coproduction: 0.9, experience: 0.7 }, [-0.1, 0.2, 0.3]);
  expect(measured(world, "helpRatio")).toBeCloseTo(1 / 2 / (2 / 3), 12);
});

test("what was expected goes with how content one is, or against it", () => {
  const world = unserved();
  serves(world, {}, [1, 2], [1, 3]);
  expect(measured(world, "expectationCorrelation")).toBeCloseTo(1, 6);
  serves(world, {}, [0], [2]);
  // Deviations −1, 1, 0 and 0, 1, −1: one over two.
  expect(measured(world, "expectationCorrelation")).toBeCloseTo(1 / 2, 6);
});

test("of four makers one gives its design away, and three did without the designs of others", () => {
  const world = unserved();
  const { jobs, accounts } = world;
  expect(measured(world, "sharedShare")).toBeNaN();
  expect(measured(world, "ownDesignShare")).toBeNaN();
  jobs.supplier.fill(selfSupply, 0, 4);
  jobs.copied[2] = 1;
  for (const job of [3, 4])
    accounts.traits[jobs.account[job] * trait.row + trait.flags] = flag.gives | flag.susceptible;
  expect(measured(world, "sharedShare")).toBeCloseTo(1 / 4, 12);
  expect(measured(world, "ownDesignShare")).toBeCloseTo(3 / 4, 12);
});

test("customers won by an age: who is too young is left out, who left early counts with what it had won", () => {
  const world = unserved();
  world.market.month = 20;
  const { columns } = world.firms;
  const wins = (founded: number, part: number, ...won: number[]) => {
    const firm = addFirm(world.firms);
    columns.founded[firm] = founded;
    columns.investorOwned[firm] = 1;
    columns.lever[firm * leverCount + lever.coproduction] = part;
    for (const [month, count] of won.entries()) {
      columns.winsFromNever[firm] += count;
      noteWins(world, firm, month + 1);
    }
  };
  wins(0, 0.5, 2, 2);
  wins(0, 0.5, ...Array.from({ length: 12 }, () => 1), 50);
  expect(measured(world, "takingPartRatio12")).toBeNaN();
  wins(8, 0, 4);
  wins(9, 0, 40);
  // Means of 4 and 12, and of 4 alone.
  expect(measured(world, "takingPartRatio12")).toBeCloseTo(8 / 4, 12);
  expect(measured(world, "takingPartRatio36")).toBeNaN();
});

test("twice the talk, √2 times the wins, whatever the firm: an elasticity of one half", () => {
  const world = unserved();
  const { columns } = world.firms;
  const sees = (scale: number, ...months: [told: number, won: number][]) => {
    const firm = addFirm(world.firms);
    for (const [told, won] of months) {
      columns.praised[firm] += told;
      columns.winsFromRivals[firm] += won * scale;
      noteTalk(world, firm);
    }
  };
  expect(measured(world, "talkElasticity")).toBeNaN();
  sees(1, [4, 2], [0, 9], [5, 0], [16, 4]);
  sees(100, [9, 3], [1, 1], [36, 6]);
  expect(measured(world, "talkElasticity")).toBeCloseTo(1 / 2, 12);
});
