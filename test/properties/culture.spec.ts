import { initialiseWorld, type Parameters, run, step } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { changed, pairingMarket } from "./markets.ts";

const pairing = pairingMarket();

/** A market in which start-ups and incumbents who seek each other are far apart in how they do things. */
function apart(
  culture: Partial<Parameters["culture"]>,
  [startUps, incumbents]: readonly [number, number] = [0.1, 0.8],
): Parameters {
  return changed(pairing, {
    culture,
    groups: pairing.groups.map((group) => ({
      ...group,
      culture: group.owner === "investors" ? startUps : incumbents,
    })),
  });
}

const digestOf = (parameters: Parameters) => run(parameters, { seed: 4 }).digest;

describe("culture", () => {
  const all = { slowsTrust: 0.7, hoursPerMonth: 20, learningPerMonth: 0.05 };

  test("of two who are alike makes no difference, nor does one that costs and slows nothing", () => {
    const alike = digestOf(apart({}, [0.5, 0.5]));
    expect(digestOf(apart(all, [0.3, 0.3]))).toBe(alike);
    expect(digestOf(apart({ learningPerMonth: 0.2 }, [0, 1]))).toBe(alike);
  });

  test.each([{ slowsTrust: 0.7 }, { slowsTrust: -0.7 }, { hoursPerMonth: 20 }])(
    "with %o moves the market, and otherwise where the two learn to understand each other",
    (one) => {
      const strangers = digestOf(apart(one));
      expect(strangers).not.toBe(digestOf(apart({})));
      expect(digestOf(apart({ ...one, learningPerMonth: 0.3 }))).not.toBe(strangers);
    },
  );

  test("is understood after one month of work when everything can be learnt in one", () => {
    const quick = apart({ ...all, hoursPerMonth: 0, learningPerMonth: 1 });
    const world = initialiseWorld(quick, 4, 0);
    for (let month = 0; month < 40; month++) step(world);
    const { columns, count } = world.alliances;
    let active = 0;
    for (let a = 0; a < count; a++) {
      if (columns.stage[a] !== 2) continue;
      active++;
      expect(columns.understanding[a]).toBe(1);
    }
    expect(active).toBeGreaterThan(0);
  });

  test("lets trust of those who keep their word rise along the product of what is left strange", () => {
    const gap = 0.7;
    const [slowsTrust, learning] = [0.9, 0.08];
    const honest = changed(apart({ slowsTrust, learningPerMonth: learning }), {
      // Who promises nothing has kept its promise.
      alliances: { promisedShare: 0, reviewMonths: 100, termMonths: 100 },
    });
    const world = initialiseWorld(honest, 4, 0);
    const { trustStart, trustGainPerMonth } = honest.alliances;
    const { columns } = world.alliances;
    const worked: number[] = [];
    let longest = 0;
    for (let month = 0; month < 48; month++) {
      step(world);
      for (let a = 0; a < world.alliances.count; a++) {
        if (columns.stage[a] !== 2) continue;
        worked[a] = (worked[a] ?? 0) + 1;
        longest = Math.max(longest, worked[a]);
        let missing = 1 - trustStart;
        for (let t = 0; t < worked[a]; t++)
          missing *= 1 - trustGainPerMonth * (1 - slowsTrust * gap * (1 - learning) ** t);
        expect(columns.trust[2 * a]).toBeCloseTo(1 - missing, 12);
        expect(columns.trust[2 * a + 1]).toBeCloseTo(1 - missing, 12);
        expect(columns.understanding[a]).toBeCloseTo(1 - (1 - learning) ** worked[a], 12);
      }
    }
    expect(longest).toBeGreaterThan(12);
  });
});
