import { initialiseWorld, type Parameters, run, step } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { firstSight } from "../../packages/model/src/policies/partnering/firstSight.ts";
import { indifferent } from "../../packages/model/src/policies/partnering/criteria.ts";
import { changed, youngMarket } from "./markets.ts";

const young = youngMarket();

/** The young market in which everyone chooses and agrees in one named way. */
function governed(
  named: Parameters["governance"][string],
  strategy = "start-up-partner",
  market: Parameters = young,
): Parameters {
  const policy = { ...market.strategies[strategy], governance: "named" };
  return {
    ...market,
    governance: { named },
    groups: market.groups.map((group) => ({ ...group, governance: "named" })),
    strategies: { [strategy]: policy },
    focus: market.focus === null ? null : { ...market.focus, strategy },
  };
}

const digestsOf = (parameters: Parameters, strategy = "start-up-partner") =>
  [1, 2, 3].map((seed) => run(parameters, { seed, strategy, treatShare: 1 }).digest);

describe("a governance", () => {
  const { candidatesScreened, split, powerExponent } = young.alliances;

  test("that says what is usual anyway changes no run", () => {
    const said = { candidatesScreened, split, powerExponent, criterion: {} };
    for (const strategy of ["start-up-partner", "coopetition"]) {
      const usual = digestsOf(young, strategy);
      expect(digestsOf(governed({ criterion: {} }, strategy), strategy)).toEqual(usual);
      expect(digestsOf(governed(said, strategy), strategy)).toEqual(usual);
    }
    // Said in full, it is what all seek who seek what they lack.
    const complementary = { ...indifferent, coverage: 1, relationships: 1, goals: 1 };
    const seekers = changed(young, {
      groups: young.groups.map((group) => ({
        ...group,
        partneringMix: { ...group.partneringMix, coopetition: 0 },
      })),
    });
    expect(digestsOf(governed({ criterion: complementary }, "start-up-partner", seekers))).toEqual(
      digestsOf(seekers),
    );
  });

  test.each([
    { candidatesScreened: 1, criterion: {} },
    { split: "own", criterion: {} } as const,
    { split: "power", criterion: {} } as const,
    { criterion: { coverage: 0 } },
    { criterion: { relationships: -5 } },
    { criterion: { goals: 10 } },
    { criterion: { overlap: 5 } },
    { criterion: { power: 5 } },
    { criterion: { saving: 5 } },
  ])("with %o brings other runs", (named) => {
    const learning = changed(young, {
      months: 90,
      components: young.components.map((component) => ({ ...component, learningRate: 0.2 })),
    });
    const usual = digestsOf(learning);
    expect(digestsOf(governed(named, "start-up-partner", learning))).not.toEqual(usual);
  });

  test("weighs orientation only where firms differ in it", () => {
    const seeking = governed({ criterion: { orientation: 5 } });
    expect(digestsOf(seeking)).toEqual(digestsOf(young));
    const apart = (market: Parameters): Parameters => ({
      ...market,
      groups: market.groups.map((group) => ({ ...group, orientationHalfWidth: 1 })),
    });
    expect(digestsOf(apart(seeking))).not.toEqual(digestsOf(apart(young)));
  });

  test("is agreed for the life of an alliance, whatever its members turn to afterwards", () => {
    const world = initialiseWorld(governed({ criterion: {}, split: "own" }), 1, 0);
    const { alliances, firms } = world;
    while (alliances.count < 3) step(world);
    firms.columns.governance.fill(0);
    const before = alliances.count;
    while (alliances.count < before + 3) step(world);
    const agreed = [...alliances.columns.governance.subarray(0, alliances.count)];
    expect(agreed.slice(0, before).every((code) => code === 1)).toBe(true);
    expect(agreed.slice(before)).toContain(0);
  });
});

describe("first sight", () => {
  const world = initialiseWorld(
    changed(young, {
      months: 1,
      components: young.components.map((component) => ({ ...component, listMarkup: 0 })),
    }),
    7,
    0,
  );
  const { columns, count } = world.firms;
  const seen = (firm: number, candidate: number, weights: Partial<typeof indifferent>) =>
    firstSight(world, firm, candidate, { ...indifferent, ...weights });
  const pairs = Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const);
  const words = Object.keys(indifferent) as (keyof typeof indifferent)[];

  test("is a sum of weights times shares, and nothing where nothing counts", () => {
    for (const [one, other] of pairs) {
      expect(seen(one, other, {})).toBe(0);
      let sum = 0;
      words.forEach((word, i) => {
        const share = seen(one, other, { [word]: 1 });
        expect(share, word).toBeGreaterThanOrEqual(0);
        expect(share, word).toBeLessThanOrEqual(1);
        sum += (i - 2) * share;
      });
      const weights = Object.fromEntries(words.map((word, i) => [word, i - 2]));
      expect(seen(one, other, weights)).toBeCloseTo(sum, 12);
    }
  });

  test("sees equals as one in power, and the same gap from either side", () => {
    for (const [one, other] of pairs) {
      expect(seen(one, one, { power: 1 })).toBe(1);
      expect(seen(one, other, { power: 1 })).toBe(seen(other, one, { power: 1 }));
    }
  });

  test("sees by half who has been an ally for two years, from either side, and strangers not at all", () => {
    const [[one, other], [, third]] = pairs;
    const { alliances } = world;
    Object.assign(alliances, { count: 2 });
    for (const a of [0, 1]) {
      alliances.columns.first[a] = one;
      alliances.columns.second[a] = other;
      alliances.columns.signed[a] = 20 * a;
      alliances.columns.ended[a] = 20 * a + 12;
    }
    expect(seen(one, other, { familiarity: 1 })).toBe(0.5);
    expect(seen(other, one, { familiarity: 1 })).toBe(0.5);
    expect(seen(one, third, { familiarity: 1 })).toBe(0);
    // Talks that came to nothing are no acquaintance.
    alliances.columns.signed[1] = -1;
    expect(seen(one, other, { familiarity: 1 })).toBeCloseTo(1 / 3, 12);
  });

  test("sees a saving where a candidate has learnt to make what the firm lacks, and nowhere else", () => {
    const K = world.parameters.components.length;
    const [one, other] = pairs[0];
    columns.capability.fill(0.5, one * K, (one + 1) * K);
    columns.capability.fill(0.5, other * K, (other + 1) * K);
    columns.capability[other * K] = 0.9;
    const { learningRate } = world.parameters.components[0];
    expect(learningRate).toBeGreaterThan(0);
    expect(seen(one, other, { saving: 1 })).toBe(0);
    columns.output[other * K + 1] = 1000;
    expect(seen(one, other, { saving: 1 })).toBe(0);
    // One doubling on top of what was made before the start.
    columns.output[other * K] = world.parameters.components[0].priorOutput;
    expect(seen(one, other, { saving: 1 })).toBeCloseTo(learningRate, 12);
    expect(seen(other, one, { saving: 1 })).toBe(0);
  });
});

describe("orientation", () => {
  const oriented = (orientation: number, reciprocity: number): Parameters =>
    changed(
      { ...young, groups: young.groups.map((group) => ({ ...group, orientation })) },
      { alliances: { reciprocity } },
    );

  test("scales reciprocity: only the two together count, and at most 1", () => {
    const half = digestsOf(oriented(1, 0.5));
    expect(digestsOf(oriented(2, 0.25))).toEqual(half);
    expect(digestsOf(oriented(0.5, 1))).toEqual(half);
    const all = digestsOf(oriented(1, 1));
    expect(digestsOf(oriented(4, 1))).toEqual(all);
    expect(digestsOf(oriented(4, 0.5))).toEqual(all);
    expect(all).not.toEqual(half);
    expect(digestsOf(oriented(0, 0.5))).toEqual(digestsOf(oriented(1, 0)));
  });
});
