import { copyWorld, initialiseWorld, run, step, stepMarkets } from "@searoom/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flows } from "../../packages/model/src/world/flows.ts";
import { expectLaws, rememberJobs } from "./laws.ts";
import { anyMarket, matureMarket, youngMarket } from "./markets.ts";

describe("laws of every month", () => {
  test.each([
    ["the young market", youngMarket(), 48],
    ["the market that will be mature", matureMarket(), 130],
  ])("hold in %s", (_, parameters, months) => {
    const world = initialiseWorld(parameters, 1912, 0);
    for (let month = 0; month < months; month++) {
      const before = rememberJobs(world);
      step(world);
      expectLaws(world, before);
    }
    expect(world.market.users).toBeGreaterThan(100);
    expect(world.market.orphaned).toBeGreaterThan(0);
    expect(world.alliances.count).toBeGreaterThan(0);
  });

  test("hold in markets of every kind", () => {
    fc.assert(
      fc.property(anyMarket(), ({ parameters, seed }) => {
        const world = initialiseWorld(parameters, seed, 0);
        for (let month = 0; month < parameters.months; month++) {
          const before = rememberJobs(world);
          stepMarkets(world);
          expectLaws(world, before);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("the books", () => {
  /** Each firm's cash against the month before and the flows between, from the panel that a run writes. */
  function expectBooksToClose(result: ReturnType<typeof run>): number {
    const { firm, cash, month } = result.panel.firms;
    const last = new Map<number, number>();
    let closed = 0;
    for (let row = 0; row < firm.length; row++) {
      const before = last.get(firm[row]);
      const sum = flows.reduce((total, flow) => total + result.panel.firms[flow][row], 0);
      if (before !== undefined) {
        const gap = Math.abs(cash[row] - before - sum);
        if (gap > 1e-9 * Math.max(1, Math.abs(before), Math.abs(sum)))
          expect.fail(
            `firm ${firm[row]}, month ${month[row]}: cash moved by ${cash[row] - before}, flows are ${sum}`,
          );
        closed++;
      }
      last.set(firm[row], cash[row]);
    }
    return closed;
  }

  test("close every month for every firm: the change of cash is the sum of the flows", () => {
    const result = run(youngMarket(), { seed: 1912 });
    expect(expectBooksToClose(result)).toBeGreaterThan(500);
    // Every kind of flow that this market has did flow, or the law would say little.
    for (const flow of [
      "flowRevenue",
      "flowRounds",
      "flowService",
      "flowSales",
      "flowFixed",
      "flowAlliances",
    ])
      expect(result.panel.firms[flow].some((amount) => amount !== 0)).toBe(true);
  });

  test("close in markets of every kind, and start from what a firm was founded with", () => {
    fc.assert(
      fc.property(anyMarket(), ({ parameters, seed }) => {
        const result = run(parameters, { seed });
        expectBooksToClose(result);
        const { month, firm, cash } = result.panel.firms;
        const invested = result.events.filter(({ kind }) => kind === "founded");
        for (let row = 0; row < firm.length; row++)
          if (month[row] === result.firms[firm[row]].founded - 1)
            expect(cash[row]).toBe(invested.find((event) => event.firm === firm[row])?.amountKeur);
      }),
      { numRuns: 60 },
    );
  });

  test("what leads pay to allies is what allies receive, while all of them live", () => {
    const { panel } = run(youngMarket("months=60"), { seed: 1912 });
    const { month, flowPartners, flowPartnerIncome } = panel.firms;
    const paid = new Float64Array(61);
    const received = new Float64Array(61);
    month.forEach((m, row) => {
      paid[m] -= flowPartners[row];
      received[m] += flowPartnerIncome[row];
    });
    // Resellers and allies that are gone are paid too, so that nobody receives more than was paid.
    for (let m = 0; m < 60; m++) expect(received[m]).toBeLessThanOrEqual(paid[m] + 1e-9);
    expect(received.some((amount) => amount > 0)).toBe(true);
  });
});

test("market and firms tell the same story in the panel", () => {
  const { panel, firms } = run(youngMarket(), { seed: 7 });
  const { month, users, recurring, hhi, meanPrice, sellers } = panel.market;
  month.forEach((m, row) => {
    let served = 0;
    let revenue = 0;
    let squares = 0;
    panel.firms.month.forEach((at, i) => {
      if (at !== m) return;
      served += panel.firms.users[i];
      revenue += panel.firms.recurring[i];
      squares += panel.firms.users[i] ** 2;
    });
    expect(served).toBe(users[row]);
    expect(revenue).toBeCloseTo(recurring[row], 6);
    if (served > 0) {
      expect(hhi[row]).toBeCloseTo(squares / served ** 2, 12);
      expect(meanPrice[row]).toBeCloseTo(revenue / served, 9);
    }
    expect(sellers[row]).toBeLessThanOrEqual(firms.length);
  });
});

test("a fork does not move the market that it left", () => {
  const world = initialiseWorld(youngMarket(), 5, 0);
  for (let month = 0; month < 24; month++) step(world);
  const still = JSON.stringify(world, plain);
  const fork = copyWorld(world);
  for (let month = 0; month < 24; month++) step(fork);
  expect(JSON.stringify(world, plain) === still).toBe(true);
  expect(JSON.stringify(fork, plain) === still).toBe(false);
});

function plain(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? [...(value as unknown as Iterable<number>)] : value;
}
