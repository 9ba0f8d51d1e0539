import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { ally } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { allianceGain, dealOf } from "../../packages/model/src/actions/allianceGain.ts";
import { changed, pairingMarket, youngMarket } from "./markets.ts";

/** A market in which alliances are short and cheap, so that some meet again. */
function meetingAgain(alliances: Partial<Parameters["alliances"]> = {}): Parameters {
  return changed(pairingMarket(), {
    months: 96,
    alliances: {
      setupMonths: 1,
      setupCostKeur: 0,
      exitCostKeur: 0,
      reviewMonths: 3,
      searchEveryMonths: 2,
      searchHours: 0,
      trustFloor: 0.4,
      trustGainPerMonth: 0.2,
      trustLossPerMonth: 0.3,
      ...alliances,
    },
  });
}

/** Trust with which alliances began, beside that with which the last contract of the same two had ended. */
function beginnings(parameters: Parameters): readonly (readonly [number, number | undefined])[] {
  const seen: (readonly [number, number | undefined])[] = [];
  for (const seed of [1, 2, 3]) {
    const world = initialiseWorld(parameters, seed, 0);
    const { alliances } = world;
    const left = new Map<string, number>();
    let known = 0;
    for (let month = 0; month < parameters.months; month++) {
      step(world);
      const { trust, signed, ended } = alliances.columns;
      for (let a = 0; a < alliances.count; a++)
        if (ended[a] === month && signed[a] !== -1)
          for (const side of [0, 1]) left.set(direction(world, a, side), trust[2 * a + side]);
      for (; known < alliances.count; known++)
        for (const side of [0, 1])
          seen.push([trust[2 * known + side], left.get(direction(world, known, side))]);
    }
  }
  return seen;
}

function direction({ alliances }: World, a: number, side: number): string {
  const { first, second } = alliances.columns;
  return side === 0 ? `${first[a]} in ${second[a]}` : `${second[a]} in ${first[a]}`;
}

describe("memory of ties", () => {
  const { trustStart } = pairingMarket().alliances;

  test("full: trust goes on where it stopped, in the same direction; strangers begin as usual", () => {
    let again = 0;
    for (const [start, last] of beginnings(meetingAgain({ tieMemory: 1 }))) {
      expect(start).toBe(last ?? trustStart);
      again += last === undefined || last === trustStart ? 0 : 1;
    }
    expect(again).toBeGreaterThan(10);
  });

  test("turned round: who was disappointed begins with as much more, within what trust can be", () => {
    let again = 0;
    for (const [start, last = trustStart] of beginnings(meetingAgain({ tieMemory: -1 }))) {
      expect(start + last).toBeCloseTo(2 * trustStart, 12);
      again += last === trustStart ? 0 : 1;
    }
    expect(again).toBeGreaterThan(10);
  });

  test("moves no run while nobody remembers, and moves it when somebody does", () => {
    const digest = (tieMemory: number) => run(meetingAgain({ tieMemory }), { seed: 1 }).digest;
    expect(new Set([0, 0.5, 1, -1].map(digest)).size).toBe(4);
    // Where nobody meets again there is nothing to remember.
    const once = { termMonths: 600, trustFloor: 0, reviewMonths: 120 };
    const lasting = (tieMemory: number) =>
      run(meetingAgain({ ...once, tieMemory }), { seed: 1 }).digest;
    expect(lasting(1)).toBe(lasting(0));
  });

  test("counts in what is expected: who is trusted more is introduced warmer, on either side", () => {
    const world = initialiseWorld(youngMarket(), 3, 0);
    const a = ally(world, 0, 1);
    world.firms.columns.selling.fill(1, 0, 2);
    const { startingTrust } = world.alliances.columns;
    const gain = (trusts: readonly [number, number], firm: number) => {
      startingTrust.set(trusts, 2 * a);
      return allianceGain(world, firm, 1 - firm, dealOf(world, a));
    };
    for (const firm of [0, 1]) {
      // What a firm gets of deals that it introduces hangs on its own trust, of those introduced to it on the ally's.
      const wary = gain([0.2, 0.2], firm);
      expect(gain([0.8, 0.2], firm)).toBeGreaterThanOrEqual(wary);
      expect(gain([0.2, 0.8], firm)).toBeGreaterThanOrEqual(wary);
      expect(gain([0.8, 0.8], firm)).toBeGreaterThan(wary);
    }
  });
});
