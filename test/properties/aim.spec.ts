import {
  initialiseWorld,
  type Parameters,
  run,
  runStrategies,
  step,
  type World,
} from "@searoom/model";
import { quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { performance } from "../../packages/model/src/equations/performance.ts";
import { needsNow } from "../../packages/model/src/observe/needs.ts";
import { changed, youngMarket } from "./markets.ts";

const [product] = quietMarket().components;

/** A basis that everybody weighs, comfort that most weigh and a niche that some do; all jobs are free to choose each year. */
function market(
  aim: Parameters["groups"][number]["aim"],
  changes: { readonly quality?: number; readonly comfortCost?: number } = {},
  groups?: Parameters["groups"],
): World {
  const { quality = 6, comfortCost = 0.3 } = changes;
  return initialiseWorld(
    quietMarket({
      components: [
        { ...product, name: "basis" },
        { ...product, name: "comfort", weighedBy: 0.7, unitCostKeurPerMonth: comfortCost },
        { ...product, name: "niche", weighedBy: 0.3, unitCostKeurPerMonth: 0.1 },
      ],
      accounts: { count: 3000, needLogSd: 0.4 },
      utility: { quality, nothing: 2, freshTaste: 0.8, lastingTaste: 0.6, coverageFloor: 0.02 },
      reach: { inboundPerMonth: 0.1 },
      contract: { form: "fixed", termMonths: 12 },
      pricing: { reviewMonths: 3 },
      positioning: { sample: 200, sampleHours: 2 },
      groups: groups ?? [quietGroup({ aim, capability: [0.9, 0.9, 0] })],
    }),
    24,
    0,
  );
}

function after(months: number, world: World): World {
  for (let month = 0; month < months; month++) step(world);
  return world;
}

/** Mean need of the jobs for which something holds. */
function meanOf(world: World, holds: (job: number) => boolean): readonly number[] {
  const { jobs } = world;
  const sum = [0, 0, 0];
  let count = 0;
  for (let job = 0; job < jobs.count; job++) {
    if (!holds(job)) continue;
    count++;
    for (let k = 0; k < 3; k++) sum[k] += needsNow(world, job)[k];
  }
  return sum.map((weight) => weight / count);
}

test("who aims at its customers takes the mean of their needs, of all jobs while it has none", () => {
  const world = market("customers");
  step(world);
  expect([...world.firms.columns.aim.subarray(0, 3)]).toEqual([...world.market.meanNeed]);
  after(24, world);
  let mean: readonly number[] = [];
  // The review comes before customers change, so that it sees those at the end of the month before.
  for (let month = 0; month < 3; month++) {
    if ((world.market.month + world.firms.columns.offset[0]) % 3 === 0)
      mean = meanOf(world, (job) => world.jobs.supplier[job] === 0);
    step(world);
  }
  world.firms.columns.aim.subarray(0, 3).forEach((w, k) => expect(w).toBeCloseTo(mean[k], 5));
  expect(mean[2]).toBeLessThan(world.market.meanNeed[2] / 2);
});

test("who aims at those whom nobody serves finds their needs, for hours, and goes by its last look when nobody is left", () => {
  const world = after(30, market("unserved"));
  const unserved = meanOf(world, (job) => world.jobs.supplier[job] === -1);
  const { aim, bidDebt } = world.firms.columns;
  expect(unserved[2]).toBeGreaterThan(world.market.meanNeed[2] * 1.3);
  for (let k = 0; k < 3; k++) expect(Math.abs(aim[k] - unserved[k])).toBeLessThan(0.1);
  expect(bidDebt[0]).toBeGreaterThan(5 * 200 * 2 * 0.9);
  const looked = [...aim.subarray(0, 3)];
  const owed = bidDebt[0];
  for (let month = 0; month < 4; month++) {
    world.jobs.supplier.fill(0);
    step(world);
  }
  expect([...world.firms.columns.aim.subarray(0, 3)]).toEqual(looked);
  expect(world.firms.columns.bidDebt[0]).toBe(owed);
});

test.each([
  ["customers", 0.05],
  ["customers", 0.4],
  ["customers", 1],
  ["customers", 3],
  ["mean", 3],
] as const)(
  "what its customers would not miss is left out iff it costs more than they lose: aim at %s, cost %d",
  (aim, comfortCost) => {
    const world = after(1, market(aim, { comfortCost }));
    const { offers, parameters } = world;
    const { quality, price, coverageFloor, weakLinkExponent: rho } = parameters.utility;
    const need = Float32Array.from(world.market.meanNeed);
    const worth = (cover: number) =>
      quality *
      performance(need, 0, Float64Array.of(0.9 ** rho, cover ** rho, 0.02 ** rho), 0, 3, rho);
    const loss = worth(0.9) - worth(coverageFloor);
    const isLeftOut = offers.source[1] === -2;
    expect(isLeftOut).toBe(aim === "customers" && price * comfortCost > loss);
    expect(offers.leadCost[0]).toBeCloseTo(
      (isLeftOut ? 0 : comfortCost) + (aim === "mean" ? 0.1 : 0),
      9,
    );
  },
);

test("a firm that can serve the niche and aims at those whom nobody serves wins them, and leaves out what they do not weigh", () => {
  const two = (aim: Parameters["groups"][number]["aim"]) =>
    after(
      60,
      market("mean", { comfortCost: 0.8 }, [
        quietGroup({ name: "usual", capability: [0.9, 0.9, 0], listPriceKeurPerMonth: 1 }),
        quietGroup({ name: "new", capability: [0.9, 0.9, 0.9], listPriceKeurPerMonth: 1, aim }),
      ]),
    );
  const niche = (world: World) =>
    meanOf(world, (job) => world.jobs.supplier[job] === 1)[2] / world.market.meanNeed[2];
  expect(niche(two("unserved"))).toBeGreaterThan(1.2);
  expect(two("unserved").market.users).toBeGreaterThan(after(60, market("mean")).market.users);
});

test("a strategy can have an aim of its own, and what is left out and taken in is told", () => {
  const young = youngMarket("months=60");
  const aims = changed(young, {
    components: young.components.map((c, k) => ({
      ...c,
      weighedBy: k === 3 ? 0.2 : 1,
      needWeight: k === 3 ? 0.02 : 1,
      unitCostKeurPerMonth: 2,
    })),
    strategies: {
      mean: { partnering: "direct", maxAlliances: 0, pricing: "best-response", governance: null },
      served: {
        partnering: "direct",
        maxAlliances: 0,
        pricing: "best-response",
        governance: null,
        aim: "customers",
      },
    },
  });
  const { events } = run(aims, { seed: 2, strategy: "served" });
  expect(
    events.some(({ kind, detail }) => kind === "left out" && detail === young.components[3].name),
  ).toBe(true);
  const [mean, served] = runStrategies(aims, { seed: 2, strategies: ["mean", "served"] });
  expect(mean.digest).not.toBe(served.digest);
});
