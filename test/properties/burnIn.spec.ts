import {
  digestText,
  initialiseWorld,
  outcomeDefinitions,
  type Parameters,
  run,
  runStrategies,
  step,
  type World,
} from "@searoom/model";
import { describe, expect, test } from "vitest";
import { burnIn } from "../../packages/model/src/burnIn.ts";
import { changed, matureMarket, youngMarket } from "./markets.ts";

const mature = matureMarket();
const rule = mature.burnIn as NonNullable<Parameters["burnIn"]>;

/** What the rule is about, month by month, read from the columns of the world and from nothing that is kept for it. */
interface Series {
  readonly adopted: number[];
  readonly firms: number[];
  readonly price: number[];
}

function observe(world: World, { adopted, firms, price }: Series): void {
  const { supplier, price: paid } = world.jobs;
  const served = supplier.reduce((count, by) => count + (by >= 0 ? 1 : 0), 0);
  const made = supplier.reduce((count, by) => count + (by === -2 ? 1 : 0), 0);
  const revenue = paid.reduce((sum, keur, job) => sum + (supplier[job] >= 0 ? keur : 0), 0);
  adopted.push((served + made) / supplier.length);
  firms.push(world.firms.columns.alive.subarray(0, world.firms.count).reduce((a, b) => a + b, 0));
  price.push(served === 0 ? 0 : revenue / served);
}

/**
 * Penetration F ≥ .8; F within ± 1 point over twelve months; mean number of firms and mean price of the last twelve months
 * within ± 5 % and ± 1 % of the twelve before.
 */
function stationary({ adopted, firms, price }: Series): boolean {
  const now = adopted.length;
  if (now < 24 || adopted[now - 1] < 0.8) return false;
  const year = adopted.slice(-12);
  const middle = (Math.max(...year) + Math.min(...year)) / 2;
  if (year.some((f) => Math.abs(f - middle) > 0.01)) return false;
  const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
  const change = (values: number[]) =>
    Math.abs(mean(values.slice(-12)) / mean(values.slice(-24, -12)) - 1);
  return change(firms) <= 0.05 && change(price) <= 0.01;
}

describe("burn-in", () => {
  test("ends in the first month in which the market is stationary", () => {
    for (const seed of [1, 2, 3]) {
      const burnt = initialiseWorld(mature, seed, 0);
      expect(burnIn(burnt, rule)).toBe(true);

      const watched = initialiseWorld(mature, seed, 0);
      const series: Series = { adopted: [], firms: [], price: [] };
      do {
        step(watched);
        observe(watched, series);
      } while (!stationary(series) && watched.market.month < 600);
      expect(burnt.market.month).toBe(watched.market.month);
      expect(digestText(burnt.digest)).toBe(digestText(watched.digest));
    }
  });

  test.each([
    ["penetration", { penetration: 1 }],
    ["the band of penetration", { penetrationBand: 0.0001 }],
    ["the number of firms", { firmsBand: 0 }],
    ["the price", { priceBand: 0.00001 }],
  ])("waits for %s", (_, stricter) => {
    const burnt = initialiseWorld(mature, 1, 0);
    burnIn(burnt, rule);
    const longer = initialiseWorld(mature, 1, 0);
    burnIn(longer, { ...rule, ...stricter, maxMonths: burnt.market.month + 12 });
    expect(longer.market.month).toBeGreaterThan(burnt.market.month);
  });

  test("that does not get there stops at its bound, is flagged, and goes on from there", () => {
    const hurried = changed(mature, { burnIn: { ...rule, maxMonths: 30 } });
    const told = run(hurried, { seed: 1 });
    expect(told.burnIn).toEqual({ months: 30, stationary: false });
    expect(told.panel.market.month[0]).toBe(30);
    expect(told.panel.market.month).toHaveLength(hurried.months);
    const arms = runStrategies(hurried, { seed: 1, strategies: ["direct", "reseller"] });
    for (const arm of arms) expect(arm.burnIn).toEqual({ months: 30, stationary: false });
    expect(run(mature, { seed: 1 }).burnIn?.stationary).toBe(true);
    expect(run(youngMarket(), { seed: 1 }).burnIn).toBeNull();
  });
});

describe("after burn-in", () => {
  test("arms fork from one snapshot: the firms of before are the same, the compared one is new", () => {
    const { burnIn: burnt, firms: direct } = run(mature, { seed: 2, strategy: "direct" });
    const months = burnt?.months ?? Number.NaN;
    const { firms: partner } = run(mature, { seed: 2, strategy: "incumbent-partner" });
    const born = (firms: typeof direct) =>
      firms.map(({ group, founded, focus }) => ({ group, founded, focus }));
    const before = direct.filter(({ founded }) => founded < months).length;
    expect(born(partner).slice(0, before)).toEqual(born(direct).slice(0, before));
    // Who was gone before the fork was gone in every arm, for the same reason.
    const gone = (firms: typeof direct) =>
      firms
        .slice(0, before)
        .map(({ exit }) => (exit !== null && exit.month < months ? exit : null));
    expect(gone(partner)).toEqual(gone(direct));
    expect(gone(direct).some((exit) => exit !== null)).toBe(true);
    for (const firms of [direct, partner]) {
      const focus = firms.filter((firm) => firm.focus);
      expect(focus).toHaveLength(1);
      expect(focus[0].founded).toBe(months);
    }
  });

  test("only firms founded from then on are treated", () => {
    const { firms, burnIn: burnt } = run(mature, {
      seed: 2,
      treatShare: 1,
      strategy: "coopetition",
    });
    const treated = firms.filter((firm) => firm.treated);
    expect(treated.length).toBeGreaterThan(0);
    for (const firm of treated)
      expect(firm.founded).toBeGreaterThanOrEqual(burnt?.months ?? Infinity);
  });

  test("counts begin at the fork: one month cannot hold the wins of years", () => {
    const [arm] = runStrategies({ ...mature, months: 1 }, { seed: 2, strategies: ["direct"] });
    const of = (name: string) => arm.outcomes[outcomeDefinitions.findIndex((o) => o.name === name)];
    expect(of("alliancesSigned")).toBeLessThan(5);
    expect(of("acquisitions")).toBeLessThan(3);
    expect(of("adoption")).toBeGreaterThan(0.8);
    expect(of("monthsTo50Adoption")).toBe(0);
  });

  test("more is won from rivals and less from those who never bought, in every replication", () => {
    const young = youngMarket("months=36");
    const column = (name: string) => outcomeDefinitions.findIndex((o) => o.name === name);
    for (let replication = 0; replication < 6; replication++) {
      const options = { seed: 9, replication, strategies: ["direct"] };
      const [{ outcomes: blue }] = runStrategies(young, options);
      const [{ outcomes: red }] = runStrategies(mature, options);
      expect(red[column("redness")]).toBeGreaterThan(blue[column("redness")] + 0.1);
      expect(red[column("winsFromNever")]).toBeLessThan(blue[column("winsFromNever")] - 0.3);
    }
  });
});
