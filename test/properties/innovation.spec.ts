import { proportionInterval } from "@searoom/experiments";
import { exp, initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { changed, youngMarket } from "./markets.ts";

const months = 60;

/** Firms with money that do nothing but research. */
function laboratory(
  technology: Partial<Parameters["technology"]>,
  group: Partial<Parameters["groups"][number]> = {},
): World {
  const parameters = quietMarket({
    technology: { frontierStart: 0.6, innovationStep: 0.1, ...technology },
    groups: [quietGroup({ count: 80, capability: [0.4], researchKeurPerMonth: 30, ...group })],
  });
  return initialiseWorld(parameters, 37, 0);
}

const go = (world: World, for_ = months) => {
  for (let month = 0; month < for_; month++) step(world);
  return world.firms.columns;
};

const total = (counts: Int32Array) => counts.reduce((sum, n) => sum + n, 0);

describe("innovation", () => {
  test.each([
    { innovationPerKeur: 0.002, fixed: 0, drive: 1 },
    { innovationPerKeur: 0.002, fixed: 12, drive: 1 },
    { innovationPerKeur: 0.002, fixed: 0, drive: 4 },
  ])("comes as often as spending beyond the fixed cost lets expect, with %o", (one) => {
    const { innovationPerKeur, fixed: researchFixedKeurPerMonth, drive: innovationDrive } = one;
    const world = laboratory(
      { innovationPerKeur, researchFixedKeurPerMonth, innovationStep: 0.001 },
      { innovationDrive },
    );
    const { innovations } = go(world);
    const { low, high } = proportionInterval(total(innovations), 80 * months, 0.99);
    const expected = 1 - exp(-innovationPerKeur * one.drive * (30 - one.fixed));
    expect(low).toBeLessThanOrEqual(expected);
    expect(high).toBeGreaterThanOrEqual(expected);
  });

  test("does not come to those who spend no more than a line of research costs, or have no drive", () => {
    const dear = laboratory({ innovationPerKeur: 1, researchFixedKeurPerMonth: 30 });
    expect(total(go(dear).innovations)).toBe(0);
    const idle = laboratory({ innovationPerKeur: 1 }, { innovationDrive: 0 });
    expect(total(go(idle).innovations)).toBe(0);
  });

  test("closes a share of what is missing each time, and pushes the frontier out", () => {
    const world = laboratory({ innovationPerKeur: 0.01 });
    const { innovations, capability } = go(world);
    let best = 0.6;
    for (let firm = 0; firm < 80; firm++) {
      expect(capability[firm]).toBeCloseTo(1 - 0.6 * 0.9 ** innovations[firm], 12);
      best = Math.max(best, capability[firm]);
    }
    expect(best).toBeGreaterThan(0.9);
    expect(world.market.frontier).toBe(best);
    expect(world.market.innovations).toBe(total(innovations));
  });

  test("takes its time, one at a time, and less the later it begins", () => {
    const sure = { innovationPerKeur: 1, developmentMonths: 12 };
    const each = (world: World, until: number) =>
      new Set(go(world, until).innovations.slice(0, 80));
    expect(each(laboratory(sure), 12)).toEqual(new Set([0]));
    // The next idea comes the month after the last one is out.
    expect(each(laboratory(sure), 27)).toEqual(new Set([2]));
    const sooner = laboratory({ ...sure, developmentFallPerYear: 0.5 });
    expect(each(sooner, 27)).toEqual(new Set([3]));
  });

  test("is about what is needed and what can still be improved", () => {
    const young = youngMarket();
    const perfect = changed(young, {
      technology: { innovationPerKeur: 1, developmentMonths: 0, frontierStart: 1 },
      groups: young.groups.map((group) => ({
        ...group,
        researchKeurPerMonth: 5,
        capability: [1, 1, 1, 0.2],
        capabilityHalfWidth: 0,
        strengthWeights: [0, 0, 0, 0],
      })),
    });
    const { events } = run(perfect, { seed: 2 });
    const about = events.filter(({ kind }) => kind === "innovation").map(({ detail }) => detail);
    expect(about.length).toBeGreaterThan(10);
    expect(new Set(about)).toEqual(new Set([young.components[3].name]));
  });

  test("is sought by those who weigh drive, where firms differ in it", () => {
    const young = youngMarket();
    const digestOf = (drive: number, innovationDriveHalfWidth: number) => {
      const seeking = changed(young, {
        governance: { seeking: { criterion: { drive } } },
        groups: young.groups.map((group) => ({
          ...group,
          governance: "seeking",
          innovationDriveHalfWidth,
        })),
      });
      return run(seeking, { seed: 1 }).digest;
    };
    expect(digestOf(5, 0)).toBe(digestOf(0, 0));
    expect(digestOf(0, 1)).toBe(digestOf(0, 0));
    expect(digestOf(5, 1)).not.toBe(digestOf(0, 1));
  });

  test("meets the same luck whatever else a firm decides: who is driven more innovates no less", () => {
    const lazy = go(laboratory({ innovationPerKeur: 0.001, innovationStep: 0 })).innovations;
    const driven = go(
      laboratory({ innovationPerKeur: 0.001, innovationStep: 0 }, { innovationDrive: 2 }),
    ).innovations;
    expect(driven.every((n, firm) => n >= lazy[firm])).toBe(true);
    expect(total(driven)).toBeGreaterThan(total(lazy));
  });
});

test("research costs a fixed amount at the level of costs and a share of revenue, and is booked", () => {
  const young = youngMarket();
  const parameters = changed(young, {
    technology: { innovationPerKeur: 0.01 },
    environment: { inflation: [{ fromMonth: 0, perYear: 0.1 }] },
    groups: young.groups.map((group) => ({
      ...group,
      researchKeurPerMonth: 3,
      researchShare: 0.2,
    })),
  });
  const { panel, events, firms } = run(parameters, { seed: 5 });
  const { firm, month, flowResearch, recurring } = panel.firms;
  let earning = 0;
  for (let row = 0; row < firm.length; row++) {
    // Whoever is founded at the end of a month begins in the next.
    if (firms[firm[row]].founded > month[row]) continue;
    const costs = panel.market.costLevel[month[row]];
    expect(flowResearch[row]).toBeLessThanOrEqual(-3 * costs + 1e-9);
    if (flowResearch[row] < -3 * costs - 1e-9 && recurring[row] > 0) earning++;
  }
  expect(earning).toBeGreaterThan(100);
  expect(events.some(({ kind }) => kind === "innovation")).toBe(true);
});
