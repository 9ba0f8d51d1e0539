import { initialiseWorld, run, step } from "@searoom/model";
import { expect, test } from "vitest";
import { changed, youngMarket } from "./markets.ts";

const young = youngMarket(
  "utility.selfSupplyCost=1",
  "reach.wordOfMouthReach=network",
  "acquisition.reviewMonths=0",
);
const sharing = changed(young, {
  community: { giverShare: 0.4, shareRate: 0.5, decayPerMonth: 0.02, halfAtDesigns: 50 },
});

test("one cost written for every component is the one number of all, to the last bit", () => {
  const { selfSupplyCost, selfSupplyCostFallPerYear } = young.utility;
  const components = young.components.map((component) => ({
    ...component,
    selfSupplyCost,
    selfSupplyCostFallPerYear,
  }));
  for (const seed of [1, 2])
    expect(run({ ...young, components }, { seed }).digest).toBe(run(young, { seed }).digest);
  const dearer = components.map((component, k) => ({
    ...component,
    selfSupplyCost: k === 0 ? selfSupplyCost + 2 : selfSupplyCost,
  }));
  expect(run({ ...young, components: dearer }, { seed: 1 }).digest).not.toBe(
    run(young, { seed: 1 }).digest,
  );
});

test("makers who give for nothing leave the market as it is until designs are shared", () => {
  const given = changed(sharing, { community: { shareRate: 0 } });
  expect(run(given, { seed: 1 }).digest).toBe(run(young, { seed: 1 }).digest);
});

test("open designs breed makers, some of whom copy", () => {
  const madeIn = (parameters: typeof young) => {
    const world = initialiseWorld(parameters, 3, 0);
    for (let month = 0; month < parameters.months; month++) step(world);
    const copied = world.jobs.copied.reduce((sum, copy) => sum + copy, 0);
    return { made: world.market.selfSupplied, copied, givers: world.market.contributors };
  };
  const closed = madeIn(young);
  const open = madeIn(sharing);
  expect(closed.copied).toBe(0);
  expect(open.made).toBeGreaterThan(closed.made);
  expect(open.copied).toBeGreaterThan(0);
  expect(open.copied).toBeLessThan(open.made);
  expect(open.givers).toBeLessThan(open.made);
});

test("makers who talk bring their neighbours to the market sooner", () => {
  const heard = (makersTalk: number) =>
    run(changed(sharing, { community: { makersTalk } }), { seed: 3 }).panel.market;
  const silent = heard(0);
  const talking = heard(1);
  const last = silent.month.length - 1;
  expect(talking.projectsOpened[last]).toBeGreaterThan(silent.projectsOpened[last]);
});

test("firms learn from open designs, and not past the frontier", () => {
  const learn = (firmsLearnPerMonth: number) => {
    const world = initialiseWorld(
      changed(sharing, { community: { firmsLearnPerMonth }, technology: { learningPerMonth: 0 } }),
      3,
      0,
    );
    const born = world.firms.count * young.components.length;
    const before = world.firms.columns.capability.slice(0, born);
    for (let month = 0; month < 48; month++) step(world);
    const { capability } = world.firms.columns;
    let learnt = 0;
    before.forEach((start, i) => {
      learnt += capability[i] - start;
      expect(capability[i]).toBeLessThanOrEqual(Math.max(start, world.market.frontier));
    });
    return learnt;
  };
  expect(learn(0.2)).toBeGreaterThan(learn(0));
});
