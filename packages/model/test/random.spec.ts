import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  exponential,
  geometric,
  gumbel,
  gumbelOfBits,
  normal,
  poisson,
  weightedIndex,
} from "../src/random/distributions.ts";
import { purposeIndex, purposes } from "../src/random/purposes.ts";
import {
  agentKey,
  createStreams,
  draw,
  drawAt,
  drawBits,
  nameKey,
  pairKey,
  remainder,
} from "../src/random/Streams.ts";
import {
  kolmogorovSmirnov,
  modelSource,
  normalCdf,
  randomBattery,
  type Source,
} from "../studies/randomBattery.ts";

const anyKey = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const anyPurpose = fc.nat(purposes.length - 1);

describe("keyed draws look like independent uniform numbers", () => {
  /** The short form of studies/randomBattery.ts; the full form draws 2^22 numbers a test. */
  test.each([1, 20260])("seed %i passes the battery", (seed) => {
    const failed = randomBattery(modelSource(seed), 2 ** 16).filter(({ p }) => p < 1e-4);
    expect(failed).toEqual([]);
  });

  test("the battery's p-values are themselves uniform", () => {
    const p = [3, 4, 5].flatMap((seed) =>
      randomBattery(modelSource(seed), 2 ** 14).map((verdict) => verdict.p),
    );
    expect(kolmogorovSmirnov(Float64Array.from(p), (x) => x)).toBeGreaterThan(1e-4);
  });

  const good = modelSource(1);
  /** Sources that someone could have written; the battery must see through each. */
  const poor: Record<string, Source> = {
    "a key that is added up and not mixed": (r, p, agent, occasion) =>
      Math.imul(agent, 0x9e3779b1) + Math.imul(occasion, 0x85ebca6b) + p * 0x1234567 + r,
    "a key that is multiplied once": (r, p, agent, occasion) => {
      const h = Math.imul(agent ^ (p << 20) ^ (r << 26), 0x21f0aaad) + occasion;
      return Math.imul(h ^ (h >>> 15), 0xd35a2d97);
    },
    "a source that forgets the occasion": (r, p, agent) => good(r, p, agent, 0),
    "a source that forgets the purpose": (r, _, agent, occasion) => good(r, 0, agent, occasion),
    "a source that forgets the replication": (_, p, agent, occasion) => good(0, p, agent, occasion),
    "a key that adds agent and occasion": (r, p, agent, occasion) =>
      good(r, p, agent + occasion, 0),
  };
  test.each(Object.keys(poor))("the battery sees through %s", (name) => {
    const failed = randomBattery(poor[name], 2 ** 14).filter(({ p }) => p < 1e-4);
    expect(failed.length).toBeGreaterThan(0);
  });
});

describe("keys", () => {
  const streams = createStreams(5, 2);

  test("the same key gives the same number, whatever was drawn in between", () => {
    fc.assert(
      fc.property(
        anyPurpose,
        anyKey,
        anyKey,
        fc.array(fc.tuple(anyPurpose, anyKey, anyKey), { maxLength: 20 }),
        (purpose, agent, occasion, others) => {
          const mine = createStreams(5, 2);
          const before = draw(mine, purpose, agent, occasion);
          for (const [p, a, o] of others) draw(mine, p, a, o);
          expect(draw(mine, purpose, agent, occasion)).toBe(before);
          expect(mine).toEqual(streams);
        },
      ),
    );
  });

  test("each of seed, replication, purpose, agent and occasion changes the number", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(1e6), anyPurpose, anyKey, anyKey, (seed, r, p, a, o) => {
        const one = createStreams(seed, r);
        const number = drawBits(one, p, a, o);
        expect(drawBits(one, p, a + 1, o)).not.toBe(number);
        expect(drawBits(one, p, a, o + 1)).not.toBe(number);
        expect([
          drawBits(one, (p + 1) % purposes.length, a, o),
          drawBits(createStreams(seed + 1, r), p, a, o),
          drawBits(createStreams(seed, r + 1), p, a, o),
        ]).not.toContain(number);
      }),
    );
  });

  test("seed 1, replication 11 is not seed 11, replication 1", () => {
    expect(createStreams(1, 11)).not.toEqual(createStreams(11, 1));
  });

  test("a purpose more, or another order of them, moves no other stream", async () => {
    const more = ["one that did not exist", ...purposes.toReversed()] as const;
    vi.resetModules();
    vi.doMock("../src/random/purposes.ts", () => ({ purposes: more }));
    const other = await import("../src/random/Streams.ts");
    vi.doUnmock("../src/random/purposes.ts");
    vi.resetModules();
    const moved = other.createStreams(5, 2);
    for (const name of purposes)
      expect(moved[more.indexOf(name)]).toBe(streams[purposeIndex(name)]);
  });

  test("no purpose is named twice", () => {
    expect(new Set(purposes).size).toBe(purposes.length);
    expect(new Set(purposes.map(nameKey)).size).toBe(purposes.length);
  });

  test("draws lie strictly between 0 and 1 whatever the key", () => {
    fc.assert(
      fc.property(anyPurpose, anyKey, anyKey, (purpose, agent, occasion) => {
        const u = draw(streams, purpose, agent, occasion);
        expect(u).toBeGreaterThan(0);
        expect(u).toBeLessThan(1);
      }),
      { numRuns: 2000 },
    );
  });

  test("an agent's key taken once gives the draws of the long way", () => {
    fc.assert(
      fc.property(anyPurpose, anyKey, anyKey, (purpose, agent, occasion) => {
        expect(drawAt(agentKey(streams, purpose, agent), occasion)).toBe(
          draw(streams, purpose, agent, occasion),
        );
      }),
    );
  });

  test("a draw is its 32 bits read as a fraction", () => {
    fc.assert(
      fc.property(anyPurpose, anyKey, anyKey, (purpose, agent, occasion) => {
        const bits = drawBits(streams, purpose, agent, occasion);
        expect(draw(streams, purpose, agent, occasion) * 2 ** 32).toBe(bits + 2 ** 31 + 0.5);
      }),
    );
  });

  test("half by half, bits leave the remainder of the unsigned number that they are", () => {
    fc.assert(
      fc.property(anyKey, fc.integer({ min: 1, max: 2 ** 20 }), (bits, by) => {
        expect(remainder(bits, by)).toBe((bits >>> 0) % by);
      }),
    );
  });

  test("the key of a pair knows who came first", () => {
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        fc.pre(a !== b);
        expect(pairKey(a, b)).not.toBe(pairKey(b, a));
      }),
    );
  });

  test("births of all groups and ordinals of a run have keys of their own", () => {
    const births = new Set<number>();
    const groups = ["start-ups", "incumbents", "specialists", "a", "b"];
    for (const group of groups)
      for (let ordinal = 0; ordinal < 2000; ordinal++) births.add(pairKey(nameKey(group), ordinal));
    expect(births.size).toBe(groups.length * 2000);
  });
});

describe("the single stream", () => {
  const sequence = (keys: readonly (readonly [number, number, number])[]) => {
    const streams = createStreams(9, 4, "single-stream");
    return keys.map(([purpose, agent]) => agentKey(streams, purpose, agent));
  };

  /** What an agent has for good is no event: it stays keyed, or the market would be another one. */
  const traits = ["lasting taste", "experience", "reseller base"].map((name) =>
    purposes.findIndex((purpose) => purpose === name),
  );
  const event = anyPurpose.filter((purpose) => !traits.includes(purpose));

  test("is one sequence: what is asked for makes no difference, only when", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(event, anyKey, anyKey), { minLength: 2, maxLength: 50 }),
        (keys) => {
          const plain = keys.map(() => [0, 0, 0] as const);
          expect(sequence(keys)).toEqual(sequence(plain));
          expect(new Set(sequence(keys)).size).toBe(keys.length);
        },
      ),
    );
  });

  test("gives a trait as often as it is asked for, and takes no number for it", () => {
    const streams = createStreams(9, 4, "single-stream");
    for (const trait of traits) {
      const before = streams.slice();
      const first = draw(streams, trait, 12, 34);
      expect(streams).toEqual(before);
      agentKey(streams, 0, 0);
      expect(draw(streams, trait, 12, 34)).toBe(first);
      expect(draw(streams, trait, 13, 34)).not.toBe(first);
    }
  });

  test("one draw more moves all that follow by one", () => {
    const key = [3, 7, 0] as const;
    const ten = sequence(Array.from({ length: 10 }, () => key));
    expect(sequence(Array.from({ length: 9 }, () => key))).toEqual(ten.slice(0, 9));
    const streams = createStreams(9, 4, "single-stream");
    agentKey(streams, 0, 0);
    expect(agentKey(streams, 3, 7)).toBe(ten[1]);
  });

  test("is uniform too", () => {
    const streams = createStreams(9, 4, "single-stream");
    const u = Float64Array.from({ length: 20_000 }, () => draw(streams, 1, 1, 1));
    expect(kolmogorovSmirnov(u, (x) => x)).toBeGreaterThan(1e-4);
  });
});

describe("distributions", () => {
  const inside = fc.double({ min: 2 ** -33, max: 1 - 2 ** -33, noNaN: true });

  const uniformOf = (bits: number) => ((bits >>> 0) + 0.5) / 2 ** 32;

  test("the Gumbel table is off by less than 4e-5 everywhere", () => {
    let worst = 0;
    for (let bits = 0; bits < 2 ** 32; bits += 9973)
      worst = Math.max(worst, Math.abs(gumbelOfBits(bits | 0) - gumbel(uniformOf(bits))));
    expect(worst).toBeLessThan(4e-5);
    expect(worst).toBeGreaterThan(1e-9);
  });

  test("beyond the table the Gumbel is exact, down to the smallest and the largest draw", () => {
    for (const bits of [0, 1, 2 ** 20, 2 ** 26 - 1, -1, -2, -(2 ** 20), -(2 ** 26) + 1])
      expect(gumbelOfBits(bits)).toBe(gumbel(uniformOf(bits)));
  });

  test("the Gumbel table rises with the draw, over the seams of its cells as well", () => {
    for (let cell = 1; cell < 4096; cell++) {
      const seam = cell * 2 ** 20;
      const below = gumbelOfBits((seam - 1) | 0);
      const at = gumbelOfBits(seam | 0);
      expect(at).toBeGreaterThan(below);
      expect(at - below).toBeLessThan(1e-4);
      expect(gumbelOfBits((seam + 1) | 0)).toBeGreaterThan(at);
    }
  });

  test("Gumbel-max is the logit", () => {
    const utility = [0.3, -0.5, 1.1, 0];
    const weight = utility.map((u) => Math.exp(u));
    const total = weight.reduce((a, b) => a + b);
    const streams = createStreams(1, 0);
    const purpose = purposeIndex("fresh taste");
    const count = 40_000;
    const seen = utility.map(() => 0);
    for (let job = 0; job < count; job++) {
      const felt = utility.map((u, i) => u + gumbelOfBits(drawBits(streams, purpose, job, i)));
      seen[felt.indexOf(Math.max(...felt))]++;
    }
    utility.forEach((_, i) => {
      const share = weight[i] / total;
      const error = Math.sqrt((share * (1 - share)) / count);
      expect(Math.abs(seen[i] / count - share)).toBeLessThan(4 * error);
    });
  });

  test("the normal quantile undoes the normal distribution function", () => {
    for (const u of [1e-9, 1e-4, 0.02, 0.02425, 0.0243, 0.3, 0.5, 0.9, 0.97574, 0.976, 1 - 1e-6])
      expect(Math.abs(normalCdf(normal(u)) / u - 1)).toBeLessThan(2e-8);
    expect(normal(0.975)).toBeCloseTo(1.959963984540054, 8);
    expect(normal(1e-9)).toBeCloseTo(-5.997807015007687, 7);
  });

  test("the normal quantile is odd about ½ and rises", () => {
    fc.assert(
      fc.property(inside, inside, (u, v) => {
        expect(normal(u)).toBeCloseTo(-normal(1 - u), 5);
        if (v - u > 1e-12) expect(normal(v)).toBeGreaterThan(normal(u));
      }),
    );
  });

  test("the exponential has mean and variance 1 over an even grid of draws", () => {
    let sum = 0;
    let squares = 0;
    const count = 200_000;
    for (let i = 0; i < count; i++) {
      const x = exponential((i + 0.5) / count);
      sum += x;
      squares += x * x;
    }
    expect(sum / count).toBeCloseTo(1, 4);
    expect(squares / count - (sum / count) ** 2).toBeCloseTo(1, 3);
  });

  test("a geometric gap is the first period whose cumulative chance passes the draw", () => {
    fc.assert(
      fc.property(inside, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (u, hazard) => {
        const gap = geometric(u, Math.log(1 - hazard));
        // P(gap > n) = (1 − h)^n: u lies in ((1 − h)^gap, (1 − h)^(gap − 1)], up to rounding at the edges.
        expect(u).toBeLessThanOrEqual((1 - hazard) ** (gap - 1) * (1 + 1e-9));
        expect(u).toBeGreaterThanOrEqual((1 - hazard) ** gap * (1 - 1e-9));
      }),
    );
    expect(geometric(0.5, 0)).toBe(Infinity);
    expect(geometric(0.5, -Infinity)).toBe(1);
  });

  test.each([0.02, 0.35, 3, 20])(
    "Poisson counts with mean %d have that mean and variance",
    (mean) => {
      const count = 100_000;
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < count; i++) {
        const n = poisson((i + 0.5) / count, mean);
        sum += n;
        squares += n * n;
      }
      const found = sum / count;
      expect(found / mean).toBeCloseTo(1, 2);
      expect((squares / count - found * found) / mean).toBeCloseTo(1, 2);
    },
  );

  test("an index is drawn in proportion to its weight, and never where that is 0", () => {
    const weights = [0, 2, 1, 0, 5, 0];
    const count = 8000;
    const seen = weights.map(() => 0);
    for (let i = 0; i < count; i++) seen[weightedIndex((i + 0.5) / count, weights)]++;
    expect(seen).toEqual(weights.map((weight) => (weight * count) / 8));
  });
});
