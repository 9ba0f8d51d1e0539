import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { composeOffer } from "../../packages/model/src/actions/composeOffer.ts";
import { endCauses } from "../../packages/model/src/world/Alliances.ts";
import { changed, pairingMarket, youngMarket } from "./markets.ts";

type Agreed = Parameters["governance"][string];

const nobody = quietGroup().partneringMix;
const component = quietMarket().components[0];

/** Firms of shareholders who seek each other, good at the first of two components and as told at the second. */
function sellers(
  second: readonly number[],
  agreed: Partial<Agreed>,
  alliances: Partial<Parameters["alliances"]> = {},
  forSale = 0,
): World {
  const parameters = quietMarket({
    months: 60,
    components: [
      { ...component, name: "first" },
      { ...component, name: "second", marketCapability: forSale },
    ],
    utility: { quality: 5, coverageFloor: 0.01 },
    selling: { hoursPerRepPerMonth: 100 },
    alliances: {
      armsLengthDepth: 1,
      depth: 1,
      promisedShare: 0.2,
      effort: 1,
      estimateHours: 600,
      split: "contribution",
      trustStart: 0.5,
      reviewMonths: 6,
      termMonths: 60,
      searchEveryMonths: 600,
      ...alliances,
    },
    governance: { agreed: { criterion: {}, ...agreed } },
    groups: second.map((capability, i) =>
      quietGroup({
        name: `seller ${i}`,
        capability: i === 0 ? [0.9, capability] : [0.1, capability],
        reps: 1,
        repsMax: 1,
        fixedCostKeurPerMonth: 1,
        maxAlliances: 1,
        governance: "agreed",
        partneringMix: { ...nobody, direct: 0, "incumbent-partner": 1 },
      }),
    ),
  });
  const world = initialiseWorld(parameters, 34, 0);
  step(world);
  world.firms.columns.ownValue.fill(0);
  return world;
}

/** The first two become allies as their governance has it. */
function tie(world: World): number {
  const a = ally(world, 0, 1);
  world.alliances.columns.exclusive[a] = world.rates.governance[1].exclusive ? 1 : 0;
  composeOffer(world, 0);
  return a;
}

const sourceOf = ({ offers, firms }: World, firm: number, k: number) =>
  offers.source[firms.columns.offer[firm] * 2 + k];

describe("an exclusive ally", () => {
  test("is the only source of what it makes better than the firm itself, and what others would have given is lost", () => {
    const free = sellers([0.1, 0.4], {}, {}, 0.8);
    tie(free);
    expect(sourceOf(free, 0, 1)).toBe(-1);
    expect(free.firms.columns.lockIn[0]).toBe(0);

    const bound = sellers([0.1, 0.4], { exclusive: true }, {}, 0.8);
    tie(bound);
    expect(sourceOf(bound, 0, 1)).toBe(1);
    // Weak links at ρ = −1: the harmonic mean of both components, at a quality of 5.
    const perf = (second: number) => 2 / (1 / 0.9 + 1 / second);
    expect(bound.firms.columns.lockIn[0]).toBeCloseTo(5 * (perf(0.8) - perf(0.4)), 9);
  });

  test("costs nothing while it is the best there is, or where the firm makes it better itself", () => {
    for (const [own, theirs, forSale] of [
      [0.1, 0.9, 0.8],
      [0.5, 0.4, 0.8],
    ]) {
      const world = sellers([own, theirs], { exclusive: true }, {}, forSale);
      tie(world);
      expect(world.firms.columns.lockIn[0]).toBe(0);
      expect(sourceOf(world, 0, 1)).toBe(own < theirs ? 1 : -1);
    }
  });

  test("makes no difference where nothing is for sale and there is nobody else", () => {
    const trajectory = (agreed: Partial<Agreed>) => {
      const world = sellers([0.1, 0.7], agreed, {
        searchEveryMonths: 1,
        candidatesScreened: 3,
      });
      for (let month = 0; month < 48; month++) step(world);
      expect(world.alliances.count).toBeGreaterThan(0);
      return [...world.digest];
    };
    expect(trajectory({ exclusive: true })).toEqual(trajectory({}));
  });

  test("shuts out all others for the same: neither member courts or listens", () => {
    const pairing = pairingMarket();
    const mostAllies = (agreed: Partial<Agreed>) => {
      const parameters = changed(pairing, {
        governance: { agreed: { criterion: {}, ...agreed } },
        groups: pairing.groups.map((group) => ({ ...group, governance: "agreed" })),
      });
      const world = initialiseWorld(parameters, 5, 0);
      let most = 0;
      for (let month = 0; month < 48; month++) {
        step(world);
        most = Math.max(most, ...world.firms.columns.allied.subarray(0, world.firms.count));
      }
      expect(world.alliances.count).toBeGreaterThan(5);
      return most;
    };
    expect(mostAllies({})).toBeGreaterThan(1);
    expect(mostAllies({ exclusive: true })).toBe(1);
  });
});

test("nobody who is bound answers a rival by an alliance for the same", () => {
  const pairing = pairingMarket();
  const mostAllies = (agreed: Partial<Agreed>) => {
    const parameters = changed(pairing, {
      responses: { reviewMonths: 1, scale: 10 },
      governance: { agreed: { criterion: {}, ...agreed } },
      groups: pairing.groups.map((group) => ({
        ...group,
        attentionMedian: 0,
        governance: "agreed",
        responses: ["partner"] as const,
      })),
    });
    const world = initialiseWorld(parameters, 5, 0);
    let most = 0;
    for (let month = 0; month < 48; month++) {
      step(world);
      most = Math.max(most, ...world.firms.columns.allied.subarray(0, world.firms.count));
    }
    return most;
  };
  expect(mostAllies({})).toBeGreaterThan(1);
  expect(mostAllies({ exclusive: true })).toBe(1);
});

describe("who looks outside at reviews", () => {
  const causeOf = ({ alliances }: World, a: number) => endCauses[alliances.columns.cause[a]];
  const review = (world: World) => {
    for (let month = 0; month < 12; month++) {
      // Allies that give each other enough to live.
      world.alliances.columns.benefit.fill(0);
      step(world);
    }
  };

  test("leaves a weaker ally for a stronger one that would sign, before the term is over", () => {
    const world = sellers([0.1, 0.4, 0.9], { looksOutside: true });
    const a = tie(world);
    review(world);
    expect(causeOf(world, a)).toBe("better offer");
    const { first, second } = world.alliances.columns;
    expect(new Set([first[a + 1], second[a + 1]])).toEqual(new Set([0, 2]));
  });

  test("stays where the way out costs more, where nobody is better, and where nobody looks", () => {
    const dear = sellers([0.1, 0.4, 0.9], { looksOutside: true }, { exitCostKeur: 1e6 });
    const worse = sellers([0.1, 0.4, 0.3], { looksOutside: true });
    const blind = sellers([0.1, 0.4, 0.9], {});
    for (const world of [dear, worse, blind]) {
      const a = tie(world);
      review(world);
      expect(causeOf(world, a)).not.toBe("better offer");
    }
  });

  test("goes on alone where what can be bought is better than an ally to whom it is bound", () => {
    const after = (agreed: Partial<Agreed>) => {
      const world = sellers([0.1, 0.4], { looksOutside: true, ...agreed }, {}, 0.9);
      const a = tie(world);
      review(world);
      return { cause: causeOf(world, a), others: world.alliances.count - a - 1 };
    };
    expect(after({ exclusive: true })).toEqual({ cause: "better offer", others: 0 });
    expect(after({}).cause).not.toBe("better offer");
  });
});

test("who leaves for a better offer says by how much it was better", () => {
  const pairing = pairingMarket();
  const looking = changed(pairing, {
    months: 96,
    governance: { looking: { criterion: {}, looksOutside: true } },
    groups: pairing.groups.map((group) => ({ ...group, governance: "looking" })),
  });
  const { events } = run(looking, { seed: 3 });
  const left = events.filter(
    ({ kind, detail }) => kind === "alliance ended" && detail === "better offer",
  );
  expect(left.length).toBeGreaterThan(0);
  for (const { reasons } of left) {
    const leaver = reasons?.find(({ terms }) => "worth of leaving (k€ a month)" in terms);
    const { terms = {} } = leaver ?? {};
    expect(terms["worth of leaving (k€ a month)"]).toBeGreaterThan(
      terms["worth of staying (k€ a month)"],
    );
  }
});

test("what exclusive contracts cost the firm in question is an outcome, where it was bound", () => {
  const young = youngMarket("months=60");
  const parameters = changed(young, {
    alliances: { armsLengthDepth: 0.8, depth: 0.6 },
    governance: { bound: { criterion: {}, exclusive: true } },
    strategies: {
      bound: { ...young.strategies["incumbent-partner"], maxAlliances: 1, governance: "bound" },
    },
  });
  const lossOf = (strategy: string) =>
    [1, 2, 3, 4].map((seed) => run(parameters, { seed, strategy }).outcomes.lockInLoss);
  expect(lossOf("direct").every(Number.isNaN)).toBe(true);
  const losses = lossOf("bound").filter((loss) => !Number.isNaN(loss));
  expect(losses.length).toBeGreaterThan(0);
  expect(Math.min(...losses)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...losses)).toBeGreaterThan(0);
});
