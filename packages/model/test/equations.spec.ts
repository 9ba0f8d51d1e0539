import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adoptionHazard } from "../src/equations/adoptionHazard.ts";
import { bargainingWeight } from "../src/equations/bargainingWeight.ts";
import { discountFactor } from "../src/equations/discountFactor.ts";
import { goalDistance } from "../src/equations/goalDistance.ts";
import { lifetime } from "../src/equations/lifetime.ts";
import { logistic } from "../src/equations/logistic.ts";
import { logitMarkup } from "../src/equations/logitMarkup.ts";
import { marketOverlap } from "../src/equations/marketOverlap.ts";
import { misfit } from "../src/equations/misfit.ts";
import { markupAtOdds } from "../src/equations/markupAtOdds.ts";
import { performance } from "../src/equations/performance.ts";
import { riskLoss } from "../src/equations/riskLoss.ts";
import { runway } from "../src/equations/runway.ts";
import { saturation } from "../src/equations/saturation.ts";
import { standAloneValue } from "../src/equations/standAloneValue.ts";
import { trust } from "../src/equations/trust.ts";
import { unitCost } from "../src/equations/unitCost.ts";
import { warLoss } from "../src/equations/warLoss.ts";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const share = between(0, 1);

describe("weak-link performance", () => {
  const need = Float32Array.of(0.3, 0.2, 0.35, 0.15);
  const perform = (coverage: readonly number[], rho: number, weights = need) =>
    performance(
      weights,
      0,
      Float64Array.from(coverage, (c) => c ** rho),
      0,
      coverage.length,
      rho,
    );

  test.each([
    ["an incumbent", [0.8, 0.6, 0.2, 0.6], 0.37],
    ["an analytics start-up", [0.1, 0.3, 0.8, 0.3], 0.22],
    ["the two together", [0.8, 0.6, 0.8, 0.6], 0.72],
  ])("%s performs as in the model's description", (_, coverage, expected) => {
    expect(perform(coverage, -1)).toBeCloseTo(expected, 2);
  });

  const coverages = fc.array(between(0.05, 1), { minLength: 4, maxLength: 4 });
  const exponent = fc.constantFrom(-8, -3, -1, -0.5, 0.5, 1);

  test("lies between the worst and the best component, and equals them where they are equal", () => {
    fc.assert(
      fc.property(coverages, exponent, (coverage, rho) => {
        const perf = perform(coverage, rho);
        expect(perf).toBeGreaterThanOrEqual(Math.min(...coverage) - 1e-6);
        expect(perf).toBeLessThanOrEqual(Math.max(...coverage) + 1e-6);
        expect(perform([0.4, 0.4, 0.4, 0.4], rho)).toBeCloseTo(0.4, 6);
      }),
    );
  });

  test("doubles when every component doubles, and rises with each of them", () => {
    fc.assert(
      fc.property(coverages, exponent, fc.nat(3), (coverage, rho, k) => {
        const half = coverage.map((c) => c / 2);
        expect(perform(coverage, rho)).toBeCloseTo(2 * perform(half, rho), 6);
        const better = half.map((c, i) => (i === k ? 2 * c : c));
        expect(perform(better, rho)).toBeGreaterThan(perform(half, rho));
      }),
    );
  });

  test("nears the weakest link as ρ falls", () => {
    const even = Float32Array.of(0.25, 0.25, 0.25, 0.25);
    expect(perform([0.2, 0.9, 0.8, 0.7], -60, even)).toBeCloseTo(0.2, 1);
    expect(perform([0.2, 0.9, 0.8, 0.7], -60, even)).toBeLessThan(
      perform([0.2, 0.9, 0.8, 0.7], -1, even),
    );
  });

  test("reads the rows that it is told to read", () => {
    const needs = Float32Array.of(9, 9, 1, 0);
    const powered = Float64Array.of(9, 9, 9, 1 / 0.5, 1 / 0.8);
    expect(performance(needs, 2, powered, 3, 2, -1)).toBe(0.5);
  });
});

describe("the logit markup", () => {
  test("makes profit stationary: it solves the first-order condition of a mixed crowd", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(between(0.3, 3), between(-2, 2)), { minLength: 1, maxLength: 8 }),
        (crowd) => {
          // Accounts (α, attraction) that weigh the seller against nothing; the fixed point by bisection.
          const demand = (m: number) =>
            crowd.map(([alpha, a]) => ({ alpha, s: logistic(a - alpha * m) }));
          const response = (m: number) => {
            const d = demand(m);
            return logitMarkup(
              d.reduce((sum, { s }) => sum + s, 0),
              d.reduce((sum, { alpha, s }) => sum + alpha * s * (1 - s), 0),
              0,
            );
          };
          let low = 0;
          let high = 200;
          for (let i = 0; i < 200; i++) {
            const m = (low + high) / 2;
            if (response(m) > m) low = m;
            else high = m;
          }
          const profit = (m: number) => m * demand(m).reduce((sum, { s }) => sum + s, 0);
          const slope = (profit(low * (1 + 1e-5)) - profit(low * (1 - 1e-5))) / (2e-5 * low);
          expect(Math.abs(slope)).toBeLessThan(1e-6 * crowd.length);
        },
      ),
    );
  });
});

describe("the markup at known odds", () => {
  test("makes profit largest, from whatever markup the odds were seen at", () => {
    fc.assert(
      fc.property(between(0.2, 5), between(-6, 6), between(0, 8), (alpha, attraction, seenAt) => {
        const odds = (m: number) => Math.exp(attraction - alpha * m);
        const profit = (m: number) => (m * odds(m)) / (1 + odds(m));
        const best = markupAtOdds(alpha, odds(seenAt), seenAt);
        for (const factor of [0.97, 1.03])
          expect(profit(best)).toBeGreaterThan(profit(best * factor));
        expect(markupAtOdds(alpha, odds(best), best) / best).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("what a price war takes", () => {
  test("is the sum of its discounted periods", () => {
    fc.assert(
      fc.property(between(0.5, 1), fc.integer({ min: 1, max: 40 }), (discount, periods) => {
        let sum = 0;
        for (let period = 1; period <= periods; period++) sum += discount ** period;
        expect(Math.abs(warLoss(discount, periods) - sum)).toBeLessThan(1e-9 * sum);
      }),
    );
    expect(warLoss(1, 7)).toBe(7);
  });
});

describe("unit cost", () => {
  test("falls by the learning rate with every doubling of output", () => {
    fc.assert(
      fc.property(
        between(0.01, 100),
        fc.integer({ min: 1, max: 1e6 }),
        between(0.01, 0.6),
        fc.integer({ min: 1, max: 500 }),
        (start, output, rate, prior) => {
          const before = unitCost(start, output, prior, rate);
          const after = unitCost(start, 2 * output + prior, prior, rate);
          expect(Math.abs(after / before - (1 - rate))).toBeLessThan(1e-12);
        },
      ),
    );
  });

  test("is the cost of the start before anything is made, and for ever where nothing is learnt", () => {
    expect(unitCost(3, 0, 50, 0.2)).toBe(3);
    expect(unitCost(3, 1e6, 50, 0)).toBe(3);
    expect(unitCost(3, 50, 50, 0.2)).toBeCloseTo(2.4, 12);
  });
});

describe("trust", () => {
  test("stays between what it was and what was done, so within 0 and 1", () => {
    fc.assert(
      fc.property(share, share, share, share, (before, kept, gain, loss) => {
        const after = trust(before, kept, gain, loss);
        expect(after).toBeGreaterThanOrEqual(Math.min(before, kept) - 1e-15);
        expect(after).toBeLessThanOrEqual(Math.max(before, kept) + 1e-15);
      }),
    );
  });

  test("falls faster than it rises where losses weigh more", () => {
    expect(0.5 - trust(0.5, 0, 0.03, 0.08)).toBeGreaterThan(trust(0.5, 1, 0.03, 0.08) - 0.5);
  });

  test("comes half of the way after ln 2 / −ln(1 − λ) months", () => {
    let level = 0;
    for (let month = 0; month < 20; month++) level = trust(level, 1, 1 - 2 ** (-1 / 20), 0.9);
    expect(level).toBeCloseTo(0.5, 12);
  });
});

describe("bargaining", () => {
  const size = between(0.1, 1e5);
  test("the two parts make the whole, whatever the sizes and the power of size", () => {
    fc.assert(
      fc.property(size, size, between(0, 3), (a, b, psi) => {
        expect(bargainingWeight(a, b, psi) + bargainingWeight(b, a, psi)).toBeCloseTo(1, 12);
        if (a > b) expect(bargainingWeight(a, b, psi)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
  test("without power all is shared equally; with ψ = 1 in proportion to size", () => {
    expect(bargainingWeight(1, 900, 0)).toBe(0.5);
    expect(bargainingWeight(1, 3, 1)).toBeCloseTo(0.25, 12);
  });
});

describe("adoption hazard", () => {
  test("as a rate never passes 1 and makes the months of a year what one year makes", () => {
    fc.assert(
      fc.property(between(0, 0.2), between(0, 1), share, (p, q, used) => {
        const monthly = adoptionHazard(p / 12, q / 12, used, "rate");
        const yearly = adoptionHazard(p, q, used, "rate");
        expect(1 - (1 - monthly) ** 12).toBeCloseTo(yearly, 12);
        expect(yearly).toBeLessThan(1);
      }),
    );
  });
  test("as a probability is p + qF, cut at 1", () => {
    expect(adoptionHazard(0.002, 0.03, 0.5, "probability")).toBeCloseTo(0.017, 15);
    expect(adoptionHazard(0.5, 0.9, 1, "probability")).toBe(1);
  });
});

describe("distances of two firms", () => {
  const vectors = fc.array(share, { minLength: 6, maxLength: 6 });
  test("goals: the same either way, 0 from itself, 1 between opposite corners, and no detour is shorter", () => {
    fc.assert(
      fc.property(vectors, fc.array(share, { minLength: 3, maxLength: 3 }), (two, third) => {
        const goals = Float64Array.from([...two, ...third]);
        const apart = (a: number, b: number) => goalDistance(goals, 3 * a, 3 * b, 3);
        expect(apart(0, 1)).toBe(apart(1, 0));
        expect(apart(0, 0)).toBe(0);
        expect(apart(0, 1)).toBeLessThanOrEqual(apart(0, 2) + apart(2, 1) + 1e-12);
      }),
    );
    expect(goalDistance(Float64Array.of(0, 0, 0, 1, 1, 1), 0, 3, 3)).toBe(1);
  });

  test("markets: 1 for the same offer at the same place, less with distance, 0 where nothing is shared", () => {
    fc.assert(
      fc.property(
        fc.array(between(0.01, 1), { minLength: 6, maxLength: 6 }),
        between(0, 1.5),
        (two, distance) => {
          const capability = Float64Array.from(two);
          const overlap = marketOverlap(capability, 0, 3, 3, distance);
          expect(overlap).toBe(marketOverlap(capability, 3, 0, 3, distance));
          expect(overlap).toBeLessThanOrEqual(1 + 1e-12);
          expect(marketOverlap(capability, 0, 3, 3, distance + 0.1)).toBeLessThan(overlap);
          expect(marketOverlap(capability, 0, 0, 3, 0)).toBeCloseTo(1, 12);
          // Twice the capability in everything is still the same market.
          const doubled = Float64Array.from(two, (c, i) => (i < 3 ? 2 * c : c));
          expect(marketOverlap(doubled, 0, 3, 3, distance)).toBeCloseTo(overlap, 12);
        },
      ),
    );
    expect(marketOverlap(Float64Array.of(1, 0, 0, 1), 0, 2, 2, 0)).toBe(0);
    expect(marketOverlap(Float64Array.of(0, 0, 0, 1), 0, 2, 2, 0)).toBe(0);
    expect(marketOverlap(Float64Array.of(1, 1), 0, 1, 1, 0.25)).toBeCloseTo(1 / Math.E, 12);
  });
});

describe("money and time", () => {
  test("cash lasts as long as it can be burned", () => {
    fc.assert(
      fc.property(between(0, 1e5), between(0.1, 1e3), (cash, burn) => {
        const months = Math.floor(runway(cash, burn));
        expect(cash - months * burn).toBeGreaterThanOrEqual(-1e-6);
        expect(cash - (months + 1) * burn).toBeLessThan(1e-6);
      }),
    );
    expect(runway(5, 0)).toBe(Infinity);
    expect(runway(-5, -1)).toBe(Infinity);
    expect(runway(-5, 1)).toBe(0);
  });

  test("discounting twice is discounting once over both spans", () => {
    fc.assert(
      fc.property(between(0, 1), between(0, 120), between(0, 120), (rate, a, b) => {
        expect(discountFactor(rate, a) * discountFactor(rate, b)).toBeCloseTo(
          discountFactor(rate, a + b),
          12,
        );
      }),
    );
    expect(discountFactor(0.25, 12)).toBeCloseTo(0.8, 14);
    expect(discountFactor(0.25, 0)).toBe(1);
  });

  test("a firm is worth its revenue ahead, and never less than nothing", () => {
    expect(standAloneValue(10, 1, 24, 4)).toBe(4 * 12 * 34);
    expect(standAloneValue(10, -1, 24, 4)).toBe(0);
  });

  test("a contract lasts the term over the share lost: a geometric number of terms", () => {
    // Long experience drowns the prior: one renewal in five is lost.
    expect(lifetime(12, 80_000, 20_000)).toBeCloseTo(60, 1);
    expect(lifetime(12, 0, 0)).toBe(48);
    expect(lifetime(12, 1e9, 0)).toBe(120);
  });
});

describe("stocks that saturate", () => {
  test("half at half, rising, below 1, and nothing from nothing", () => {
    fc.assert(
      fc.property(between(1e-6, 1e6), between(1e-3, 1e3), (x, half) => {
        const s = saturation(x, half);
        expect(s).toBeGreaterThan(0);
        expect(s).toBeLessThan(1);
        expect(saturation(x * 1.01, half)).toBeGreaterThan(s);
        expect(saturation(half, half)).toBe(0.5);
      }),
    );
    expect(saturation(0, 0)).toBe(0);
  });

  test("log odds of 0 are evens, and turning them over turns the odds", () => {
    expect(logistic(0)).toBe(0.5);
    fc.assert(
      fc.property(between(-30, 30), (odds) => {
        expect(logistic(odds) + logistic(-odds)).toBeCloseTo(1, 12);
        expect(Math.log(logistic(odds) / logistic(-odds))).toBeCloseTo(odds, 8);
      }),
    );
  });
});

test("perceived risk is gone where either proof is full or the contact is fully warm", () => {
  expect(riskLoss(3.5, 0, 0.3)).toBe(0);
  expect(riskLoss(3.5, 0.6, 1)).toBe(0);
  expect(riskLoss(0, 0.6, 0.3)).toBe(0);
  expect(riskLoss(3.5 * 0.5, 0.8, 0)).toBeCloseTo(1.4, 12);
});

describe("misfit", () => {
  test("lies between what is not made to measure and all, and falls with data", () => {
    fc.assert(
      fc.property(share, between(0, 1e6), between(0, 1e3), (personalisation, users, half) => {
        const left = misfit(personalisation, users, half, 0);
        expect(left).toBeGreaterThanOrEqual(1 - personalisation);
        expect(left).toBeLessThanOrEqual(1);
        expect(misfit(personalisation, users + 1, half, 0)).toBeLessThanOrEqual(left);
      }),
    );
    expect(misfit(0.8, 0, 0, 0)).toBeCloseTo(0.2, 12);
    expect(misfit(0.8, 50, 50, 0)).toBeCloseTo(0.6, 12);
    expect(misfit(0.5, 9, 0, 0.4)).toBeCloseTo(0.3, 12);
  });
});
