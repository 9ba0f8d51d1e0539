import {
  initialiseWorld,
  outcomeDefinitions,
  type Parameters,
  step,
  type World,
} from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { measureOutcomes } from "../../packages/model/src/observe/outcomes.ts";

const [product] = quietMarket().components;

/** Jobs that all need the first component; the second is weighed by some of them. */
function market(
  weighedBy: readonly number[],
  changes: Partial<Parameters["groups"][number]> = {},
  maker = false,
): World {
  return initialiseWorld(
    quietMarket({
      components: weighedBy.map((share, k) => ({
        ...product,
        name: `component-${k}`,
        needWeight: 1 + k,
        weighedBy: share,
      })),
      accounts: { count: 4000, needLogSd: 0.5, makerSkillMean: 1, makerSkillSd: 0.5 },
      utility: {
        quality: 8,
        price: 1,
        nothing: 2,
        freshTaste: 0.8,
        lastingTaste: 0.6,
        coverageFloor: 0.02,
        selfSupply: maker,
        selfSupplyCost: 0.5,
      },
      alliances: { depth: 0.5, reviewMonths: 600, termMonths: 600 },
      reach: { inboundPerMonth: 0.1 },
      contract: { form: "fixed", termMonths: 12 },
      groups: [
        quietGroup({ capability: weighedBy.map((_, k) => (k === 0 ? 0.9 : 0)), ...changes }),
      ],
    }),
    12,
    0,
  );
}

/** Of the jobs for which something holds, the share that a firm serves and the share that makes it itself. */
function ways({ jobs }: World, holds: (job: number) => boolean): readonly [number, number] {
  let all = 0;
  let served = 0;
  let made = 0;
  for (let job = 0; job < jobs.count; job++) {
    if (!holds(job)) continue;
    all++;
    if (jobs.supplier[job] >= 0) served++;
    if (jobs.supplier[job] === -2) made++;
  }
  return [served / all, made / all];
}

test("as many jobs weigh a component as the scenario says, and what is left of their needs sums to 1", () => {
  const { jobs } = market([1, 0.3, 0.8]);
  for (const [k, share] of [
    [0, 1],
    [1, 0.3],
    [2, 0.8],
  ]) {
    let weighing = 0;
    for (let job = 0; job < jobs.count; job++) if (jobs.need[3 * job + k] > 0) weighing++;
    const sd = Math.sqrt((share * (1 - share)) / jobs.count);
    expect(Math.abs(weighing / jobs.count - share)).toBeLessThanOrEqual(4 * sd);
  }
  for (let job = 0; job < jobs.count; job++)
    expect(jobs.need.subarray(3 * job, 3 * job + 3).reduce((a, b) => a + b)).toBeCloseTo(1, 6);
});

test("who weighs a component needs the rest in the proportions of those who weigh all", () => {
  const some = market([1, 0.3, 0.8]);
  const all = market([1, 1, 1]);
  for (let job = 0; job < some.jobs.count; job++) {
    const [first, , third] = some.jobs.need.subarray(3 * job, 3 * job + 3);
    const [a, , b] = all.jobs.need.subarray(3 * job, 3 * job + 3);
    if (third > 0) expect(third / first).toBeCloseTo(b / a, 3);
  }
});

test("where nothing of it is left to weigh, a job keeps what it needs most", () => {
  const { jobs } = market([0.01, 0]);
  const { jobs: all } = market([1, 1]);
  for (let job = 0; job < jobs.count; job++) {
    const [a, b] = all.need.subarray(2 * job, 2 * job + 2);
    const [first, second] = jobs.need.subarray(2 * job, 2 * job + 2);
    expect(first + second).toBe(1);
    if (second === 1) expect(b).toBeGreaterThanOrEqual(a);
  }
});

test("the average job is the average of the jobs", () => {
  const { jobs, market: means } = market([1, 0.3, 0.8]);
  for (let k = 0; k < 3; k++) {
    let sum = 0;
    for (let job = 0; job < jobs.count; job++) sum += jobs.need[3 * job + k];
    expect(means.meanNeed[k]).toBeCloseTo(sum / jobs.count, 6);
  }
});

test("a need that nobody serves makes non-customers of those who weigh it: they do without, or make it themselves", () => {
  const weighs = ({ jobs }: World) => [
    (job: number) => jobs.need[2 * job + 1] > 0,
    (job: number) => jobs.need[2 * job + 1] === 0,
  ];
  const after = (world: World) => {
    for (let month = 0; month < 60; month++) step(world);
    return weighs(world).map((who) => ways(world, who));
  };
  const [[weighing], [others]] = after(market([1, 0.4]));
  expect(weighing).toBeLessThan(others / 2);
  const [[, making], [, makingOthers]] = after(market([1, 0.4], {}, true));
  expect(making).toBeGreaterThan(makingOthers * 2);
  // Somebody who serves it has them as customers.
  const [[served]] = after(market([1, 0.4], { capability: [0.9, 0.9] }));
  expect(served).toBeGreaterThan(weighing * 1.5);
});

test("how well what some weigh is covered is seen by those who weigh it, at the depth at which it arrives", () => {
  const covered = (world: World) => {
    for (let month = 0; month < 24; month++) step(world);
    const values = measureOutcomes(world, world.market);
    return values[outcomeDefinitions.findIndex(({ name }) => name === "nicheCoverage")];
  };
  expect(covered(market([1, 1]))).toBeNaN();
  expect(covered(market([1, 0.4]))).toBeCloseTo(0.02, 9);
  expect(covered(market([1, 0.4], { capability: [0.9, 0.6] }))).toBeCloseTo(0.6, 9);
  const joint = market([1, 0.4], { count: 2 });
  joint.firms.columns.capability.set([0.9, 0, 0, 0.8]);
  ally(joint, 0, 1);
  // The one has it at half of .8 from its ally, the other makes it.
  const seen = covered(joint);
  expect(seen).toBeGreaterThan(0.4);
  expect(seen).toBeLessThan(0.8);
});
