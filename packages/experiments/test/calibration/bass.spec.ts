import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bassPeak, bassRate, bassShare } from "../../src/calibration/bassCurve.ts";
import { fitBass } from "../../src/calibration/fitBass.ts";
import { Refusal } from "../../src/Refusal.ts";
import { leastSquares } from "../../src/statistics/leastSquares.ts";
import { readColumns, readFixture } from "../support/fixtures.ts";
import { near } from "../support/near.ts";

interface Case {
  p: number;
  q: number;
  t_peak: number;
  peak_rate: number;
  F_at_peak: number;
  F: Record<string, number>;
  f: Record<string, number>;
}

const told = readFixture<{
  cases: Case[];
  ode_check_p03_q38_t1_5_10_20: number[];
  discrete_euler_dt1_p03_q38_first5: number[];
}>("bass.json");

const yearly = (adoptions: readonly number[]) =>
  adoptions.map((count, year) => ({ from: year, to: year + 1, adoptions: count }));
const exact = (p: number, q: number, market: number, years: number) =>
  yearly(
    Array.from(
      { length: years },
      (_, year) => market * (bassShare(year + 1, p, q) - bassShare(year, p, q)),
    ),
  );

describe("bass.json", () => {
  test.each(told.cases)("the curve of p = $p, q = $q", ({ p, q, ...expected }) => {
    for (const [t, share] of Object.entries(expected.F))
      near(bassShare(Number(t), p, q), share, 1e-12);
    for (const [t, rate] of Object.entries(expected.f))
      near(bassRate(Number(t), p, q), rate, 1e-12);
    const { time, rate, share } = bassPeak(p, q);
    near(time, expected.t_peak, 1e-12);
    near(rate, expected.peak_rate, 1e-12);
    near(share, expected.F_at_peak, 1e-12);
  });

  test("is what the differential equation integrates to", () => {
    // As exact as the integrator was.
    [1, 5, 10, 20].forEach((t, i) =>
      near(bassShare(t, 0.03, 0.38), told.ode_check_p03_q38_t1_5_10_20[i], 2e-10),
    );
  });

  test("in steps of a year it is Bass' regression of sales on what was sold before", () => {
    const adopted = told.discrete_euler_dt1_p03_q38_first5;
    const before = Float64Array.from([0, ...adopted.slice(0, -1)]);
    const sales = before.map((sold, i) => adopted[i] - sold);
    const { coefficients } = leastSquares([before, before.map((sold) => sold ** 2)], sales);
    near(coefficients[0], 0.03, 1e-12);
    near(coefficients[1], 0.38 - 0.03, 1e-12);
    near(coefficients[2], -0.38, 1e-12);
  });

  test.each(told.cases)("a series without noise gives p = $p, q = $q back", ({ p, q }) => {
    const fit = fitBass(exact(p, q, 5000, 15), { confidence: 0.95 });
    near(fit.p.value / p, 1, 1e-7);
    near(fit.q.value / q, 1, 1e-7);
    near(fit.market.value / 5000, 1, 1e-7);
    expect(fit.marketKnown).toBe(true);
  });
});

/** Per year, thousand units. */
test.each([
  ["room_air_conditioners_us.csv", 0.0094, 0.3748, 18_710],
  ["color_tv_us.csv", 0.0185, 0.6159, 39_660],
  ["clothes_dryers_us.csv", 0.0136, 0.3267, 16_500],
] as const)("%s: the published fit", (file, p, q, market) => {
  const fit = fitBass(yearly([...readColumns(file).get("value")!]), { confidence: 0.95 });
  // Published to three digits.
  near(fit.p.value, p, 0.00005 + 0.01 * p);
  near(fit.q.value / q, 1, 0.01);
  near(fit.market.value / market, 1, 0.01);
  for (const { low, value, high } of [fit.p, fit.q, fit.market]) {
    expect(low).toBeLessThan(value);
    expect(value).toBeLessThan(high);
  }
});

test("a series that ends before its peak does not say how large the market is", () => {
  const noisy = exact(0.005, 0.4, 1000, 6).map((period, i) => ({
    ...period,
    adoptions: period.adoptions * (1 + (i % 2 === 0 ? 0.2 : -0.2)),
  }));
  const open = fitBass(noisy, { confidence: 0.95 });
  expect(open.marketKnown).toBe(false);
  const told = fitBass(noisy, { confidence: 0.95, market: { low: 950, high: 1050 } });
  expect(told.marketKnown).toBe(true);
  expect(told.market.value).toBeGreaterThanOrEqual(950);
  expect(told.market.value).toBeLessThanOrEqual(1050);
});

test("gaps, the unit of time and the unit of adoptions change nothing but units", () => {
  const rates = fc.record({
    p: fc.double({ min: 0.002, max: 0.05, noNaN: true }),
    q: fc.double({ min: 0.2, max: 0.7, noNaN: true }),
    gap: fc.integer({ min: 1, max: 13 }),
  });
  fc.assert(
    fc.property(rates, ({ p, q, gap }) => {
      const months = exact(p, q, 1000, 15)
        .filter((_, i) => i !== gap)
        .map(({ from, to, adoptions }) => ({
          from: 12 * from,
          to: 12 * to,
          adoptions: 7 * adoptions,
        }));
      const fit = fitBass(months, { confidence: 0.9 });
      near((12 * fit.p.value) / p, 1, 1e-5);
      near((12 * fit.q.value) / q, 1, 1e-5);
      near(fit.market.value / 7000, 1, 1e-5);
    }),
    { numRuns: 15 },
  );
});

test.each([
  [yearly([1, 2, 3, 4]), ["periods"], "4 periods"],
  [yearly([1, 2, -3, 4, 5]), ["periods", 2, "adoptions"], "-3"],
  [yearly([1, 2, NaN, 4, 5]), ["periods", 2, "adoptions"], "NaN"],
  [yearly([0, 0, 0, 0, 0]), ["periods"], "no adoption in any period"],
  [exact(0.1, 0.1, 1, 5).toReversed(), ["periods", 1, "from"], "3"],
] as const)("a series that is none is refused: %#", (periods, path, found) => {
  expect(() => fitBass(periods, { confidence: 0.95 })).toThrow(
    expect.objectContaining({ constructor: Refusal, path, found }),
  );
});
