import { proportionInterval } from "@searoom/experiments";
import { initialiseWorld, type Parameters, run, step } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { changed, pairingMarket, youngMarket } from "./markets.ts";

const young = youngMarket();

/** A market in which all put on record what they agree so many months after the first talk. */
function recordedIn(
  recordMonth: number | null,
  alliances: Partial<Parameters["alliances"]> = {},
  market = pairingMarket(),
): Parameters {
  return changed(market, {
    alliances,
    governance: { written: { criterion: {}, recordMonth } },
    groups: market.groups.map((group) => ({ ...group, governance: "written" })),
  });
}

/** Nobody promises anything, so that everybody keeps their word and works on. */
const steady = { promisedShare: 0, reviewMonths: 100, termMonths: 100, courtshipMonths: 4 };

describe("the record of an agreement", () => {
  test("makes no difference while it costs nothing and nobody minds when it is written", () => {
    const usual = run(young, { seed: 2 });
    for (const recordMonth of [0, 2, 600])
      expect(run(recordedIn(recordMonth, {}, young), { seed: 2 }).digest).toBe(usual.digest);
  });

  test.each([
    [0, 1],
    [1, 0.75],
    [4, 0],
    [null, 0],
    [600, 0],
  ])("written in month %s of the acquaintance comes too early by %f", (recordMonth, early) => {
    const [start, gain, loss] = [0.6, 0.2, 0.3];
    for (const weight of [0.8, -0.8]) {
      const parameters = recordedIn(recordMonth, {
        ...steady,
        earlyRecordWeight: weight,
        trustStart: start,
        trustGainPerMonth: gain,
        trustLossPerMonth: loss,
      });
      const limit = Math.min(1, 1 - weight * early);
      const speed = limit > start ? gain : loss;
      const world = initialiseWorld(parameters, 4, 0);
      const { columns } = world.alliances;
      const worked: number[] = [];
      for (let month = 0; month < 48; month++) {
        step(world);
        for (let a = 0; a < world.alliances.count; a++) {
          if (columns.stage[a] !== 2) continue;
          worked[a] = (worked[a] ?? 0) + 1;
          const trust = limit + (start - limit) * (1 - speed) ** worked[a];
          expect(columns.trust[2 * a]).toBeCloseTo(trust, 12);
          expect(columns.trust[2 * a + 1]).toBeCloseTo(trust, 12);
        }
      }
      expect(Math.max(...worked.filter((months) => months > 0))).toBeGreaterThan(12);
    }
  });

  test("is written when it was agreed to be, and never for talks that failed before", () => {
    for (const recordMonth of [null, 0, 2, 9]) {
      const world = initialiseWorld(recordedIn(recordMonth, { courtshipMonths: 4 }), 4, 0);
      for (let month = 0; month < 40; month++) step(world);
      const { columns, count } = world.alliances;
      expect(count).toBeGreaterThan(5);
      for (let a = 0; a < count; a++) {
        const due = recordMonth === null ? columns.signed[a] : columns.started[a] + recordMonth;
        const end = columns.ended[a] === -1 ? world.market.month : columns.ended[a];
        // In the month of its end an alliance may have been reviewed first, or lost a member later.
        if (due === end) continue;
        expect(columns.recorded[a]).toBe(due < end ? due : -1);
      }
    }
  });

  test("and disputes cost what they cost, and come as often as they should", () => {
    const legalCostKeur = 0.5;
    const free = {
      ...steady,
      setupCostKeur: 0,
      exitCostKeur: 0,
      runningCostKeurPerMonth: 0,
      trustFloor: 0,
      legalCostKeur,
      disputePerMonth: 0.05,
      unrecordedDisputes: 3,
    };
    for (const [recordMonth, hazard] of [
      [0, 0.05],
      [600, 0.2],
    ]) {
      let disputes = 0;
      let months = 0;
      for (const seed of [1, 2, 3, 4, 5, 6]) {
        const parameters = changed(recordedIn(recordMonth, free), { resellers: { count: 0 } });
        const { events, panel } = run(parameters, { seed });
        const since = new Map<string, number>();
        let written = 0;
        let fallenOut = 0;
        for (const { kind, month, firm, other } of events) {
          const pair = `${firm} ${other}`;
          if (kind === "agreement recorded") written++;
          else if (kind === "dispute") fallenOut++;
          else if (kind === "alliance set up") since.set(pair, month);
          else if (kind === "alliance ended" && since.has(pair)) {
            months += month - (since.get(pair) as number) + 1;
            since.delete(pair);
          }
        }
        for (const start of since.values()) months += parameters.months - start;
        const paid = panel.firms.flowAlliances.reduce((sum, flow) => sum - flow, 0);
        expect(paid).toBeCloseTo(2 * legalCostKeur * (written + fallenOut), 9);
        expect(written > 0).toBe(recordMonth === 0);
        disputes += fallenOut;
      }
      expect(months).toBeGreaterThan(200);
      const { low, high } = proportionInterval(disputes, months, 0.999);
      expect(low).toBeLessThanOrEqual(hazard);
      expect(high).toBeGreaterThanOrEqual(hazard);
    }
  });
});
