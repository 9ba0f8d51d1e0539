import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Lifetime, productLimit } from "../src/observe/productLimit.ts";

/** `6` ended at 6, `6+` was last seen going on at 6, `6b` ended for the cause b. */
function lifetimes(text: string): Lifetime[] {
  return text.split(" ").map((word) => {
    const [, age, mark] = /^(\d+)(.*)$/.exec(word)!;
    return { age: Number(age), cause: mark === "+" ? null : mark };
  });
}

describe("by hand", () => {
  test("five firms, two of them still young: each factor is ended over watched", () => {
    // 12 of 5 watched: 4/5. At 20 one is last seen. 30 of 3: 4/5 · 2/3. At 40 one is last seen. 50 of 1: 0.
    const { going } = productLimit(lifetimes("12 20+ 30 40+ 50"));
    expect([11, 12, 29, 30, 49, 50, 99].map(going)).toEqual([
      1,
      4 / 5,
      4 / 5,
      expect.closeTo(8 / 15, 12),
      expect.closeTo(8 / 15, 12),
      expect.closeTo(0, 12),
      expect.closeTo(0, 12),
    ]);
  });

  test("what is last seen at the age of an end counts beside it", () =>
    expect([3, 4].map(productLimit(lifetimes("3+ 3")).going)).toEqual([1 / 2, NaN]));

  test("causes share what is left", () => {
    // a at 1: 1/4. b at 2 of three: 3/4 · 1/3 = 1/4. One last seen at 3. a at 4 of one: all of the half that is left.
    const { going, ended } = productLimit(lifetimes("1a 2b 3+ 4a"));
    expect(ended(2, "a")).toBe(1 / 4);
    expect(ended(2, "b")).toBe(1 / 4);
    expect(ended(2, "a", "b")).toBe(1 / 2);
    expect(going(3)).toBe(1 / 2);
    expect(ended(4, "a")).toBe(3 / 4);
  });

  test("beyond what was watched nothing is known, unless all have ended", () => {
    const { going, ended } = productLimit(lifetimes("1 2+"));
    expect([going(2), going(3), ended(3, "")]).toEqual([1 / 2, NaN, NaN]);
    expect(productLimit(lifetimes("1 2")).going(3)).toBe(0);
    expect(productLimit([]).going(0)).toBe(NaN);
  });
});

test("remission under 6-mercaptopurine, as in every textbook", () => {
  const { going } = productLimit(
    lifetimes("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"),
  );
  // Freireich et al. 1963; the shares as in Kalbfleisch & Prentice 2002, table 1.1.
  expect([6, 7, 10, 13, 16, 22, 23].map((week) => going(week).toFixed(3))).toEqual(
    "0.857 0.807 0.753 0.690 0.627 0.538 0.448".split(" "),
  );
});

const age = fc.integer({ min: 0, max: 20 });
const some = fc.array(fc.record({ age, cause: fc.constantFrom("a", "b", null) }), {
  minLength: 1,
  maxLength: 30,
});

test("shares sum to one, never turn back, and do not depend on the order", () => {
  fc.assert(
    fc.property(some, age, (all, at) => {
      const { going, ended } = productLimit(all);
      fc.pre(!Number.isNaN(going(at + 1)));
      expect(going(at) + ended(at, "a") + ended(at, "b")).toBeCloseTo(1, 12);
      expect(going(at + 1)).toBeLessThanOrEqual(going(at) + 1e-12);
      expect(going(at)).toBeGreaterThanOrEqual(-1e-12);
      expect(productLimit(all.toReversed()).going(at)).toBeCloseTo(going(at), 12);
    }),
  );
});

test("where all were watched to the same age, it is the plain share", () => {
  fc.assert(
    fc.property(some, age, (all, at) => {
      const ends = all.map((one) => (one.cause === null ? { age: 21, cause: null } : one));
      const plain = ends.filter((one) => one.age > at).length / ends.length;
      expect(productLimit(ends).going(at)).toBeCloseTo(plain, 12);
    }),
  );
});
