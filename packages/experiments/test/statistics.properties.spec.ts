import fc from "fast-check";
import { expect, test } from "vitest";
import { bootstrapMean } from "../src/statistics/bootstrapMean.ts";
import { correlation } from "../src/statistics/correlation.ts";
import { holm } from "../src/statistics/holm.ts";
import { moments } from "../src/statistics/moments.ts";
import { pairedT } from "../src/statistics/pairedT.ts";
import { probabilityBest } from "../src/statistics/probabilityBest.ts";
import { proportionInterval } from "../src/statistics/proportionInterval.ts";
import { quantile } from "../src/statistics/quantile.ts";
import { replicationsNeeded } from "../src/statistics/replicationsNeeded.ts";
import { tInterval } from "../src/statistics/tInterval.ts";
import { varianceRatio } from "../src/statistics/varianceRatio.ts";
import { wilcoxonSignedRank } from "../src/statistics/wilcoxonSignedRank.ts";

/** Money in whole cents: wide enough to hurt, without numbers that no outcome takes. */
const value = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
const sample = (minLength: number) =>
  fc.array(value, { minLength, maxLength: 40 }).map((values) => Float64Array.from(values));
const pairs = fc
  .array(fc.tuple(value, value), { minLength: 2, maxLength: 40 })
  .map((rows) => [0, 1].map((side) => Float64Array.from(rows, (row) => row[side])));
const bootstrap = { resamples: 200, seed: "properties" };

test("equal values have their own mean and no variance, to the last bit", () => {
  fc.assert(
    fc.property(value, fc.integer({ min: 2, max: 50 }), (of, count) => {
      const values = new Float64Array(count).fill(of);
      expect(moments(values)).toEqual({ count, mean: of, variance: 0 });
      expect(bootstrapMean(values, 0.95, bootstrap)).toEqual({ low: of, high: of });
    }),
  );
});

test("variance does not depend on where zero is", () => {
  fc.assert(
    fc.property(sample(2), value, (values, shift) => {
      const before = moments(values).variance;
      const after = moments(values.map((x) => x + shift)).variance;
      expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-6 * (1 + before));
    }),
  );
});

test("an interval of the mean contains the mean and grows with confidence", () => {
  fc.assert(
    fc.property(sample(2), (values) => {
      const of = moments(values);
      const narrow = tInterval(of, 0.8);
      const wide = tInterval(of, 0.99);
      const order = [wide.low, narrow.low, of.mean, narrow.high, wide.high];
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
  );
});

test("a bootstrap interval lies within the sample", () => {
  fc.assert(
    fc.property(sample(2), (values) => {
      const { low, high } = bootstrapMean(values, 0.95, bootstrap);
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
      expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
    }),
  );
});

test("p values are chances, and the same from either side", () => {
  fc.assert(
    fc.property(sample(0), (values) => {
      const mirrored = values.map((x) => -x);
      for (const p of [(of: Float64Array) => pairedT(of, 0.95).p, wilcoxonSignedRank]) {
        expect(p(values)).toBeGreaterThanOrEqual(0);
        expect(p(values)).toBeLessThanOrEqual(1);
        expect(p(mirrored)).toBeCloseTo(p(values), 9);
      }
    }),
  );
});

test("Student's p is below α exactly when the interval excludes zero", () => {
  fc.assert(
    fc.property(sample(2), fc.constantFrom(0.8, 0.95, 0.99), (values, confidence) => {
      const { interval, p } = pairedT(values, confidence);
      // Where they meet, two roundings may differ.
      fc.pre(Math.abs(p - (1 - confidence)) > 1e-7);
      expect(p < 1 - confidence).toBe(interval.low > 0 || interval.high < 0);
    }),
  );
});

test("Holm keeps the order, never lowers a p, and treats the family alike", () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 12 }), (ps) => {
      const adjusted = holm(ps);
      ps.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p * ps.length) + 1e-12);
        ps.forEach((other, j) => {
          if (p <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]);
        });
      });
      expect(holm(ps.toReversed())).toEqual(adjusted.toReversed());
    }),
  );
});

test("correlation and variance ratio tell the same story", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const [varA, varB] = [moments(a).variance, moments(b).variance];
      fc.pre(varA > 1e-3 && varB > 1e-3);
      const r = correlation(a, b);
      expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12);
      // var(A − B) = var A + var B − 2r√(var A · var B)
      const paired = varA + varB - 2 * r * Math.sqrt(varA * varB);
      fc.pre(paired > 1e-6 * (varA + varB));
      expect(varianceRatio(a, b) / ((varA + varB) / paired)).toBeCloseTo(1, 6);
    }),
  );
});

test("chances of being best sum to one, whatever the order of strategies", () => {
  const columns = fc
    .array(fc.array(value, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 5 })
    .map((all) => all.map((values) => Float64Array.from(values)));
  fc.assert(
    fc.property(columns, fc.constantFrom("max" as const, "min" as const), (all, direction) => {
      const chances = probabilityBest(all, direction, bootstrap);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      expect(probabilityBest(all.toReversed(), direction, bootstrap)).toEqual(chances.toReversed());
    }),
  );
});

test("a proportion lies in its interval", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (successes, failures) => {
      const { low, high } = proportionInterval(successes, successes + failures, 0.95);
      const share = successes / Math.max(1, successes + failures);
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
    }),
  );
});

test("the replications needed decide, and one fewer does not", () => {
  const mean = fc.double({ min: 0.05, max: 10, noNaN: true });
  const sd = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(
    fc.property(mean, sd, (of, spread) => {
      const variance = spread ** 2;
      const { replications: n, orMore } = replicationsNeeded({ mean: of, variance }, 0.95, 5000);
      const decides = (count: number) => tInterval({ count, mean: of, variance }, 0.95).low > 0;
      expect(decides(n)).toBe(!orMore);
      expect(decides(n - 1)).toBe(false);
    }),
  );
});

test("quantiles run from the least to the largest value", () => {
  fc.assert(
    fc.property(sample(1), (values) => {
      const sorted = values.toSorted();
      expect(quantile(sorted, 0)).toBe(sorted[0]);
      expect(quantile(sorted, 1)).toBe(sorted[sorted.length - 1]);
      const [lower, upper] = [quantile(sorted, 0.3), quantile(sorted, 0.6)];
      expect(lower).toBeLessThanOrEqual(upper + 1e-9);
    }),
  );
});
