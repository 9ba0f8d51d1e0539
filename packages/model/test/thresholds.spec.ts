import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addThreshold,
  createThresholds,
  nextReached,
  sortThresholds,
  type Thresholds,
  fall,
} from "../src/world/Thresholds.ts";

const level = fc.double({ min: 1e-9, max: 1, maxExcluded: true, noNaN: true });

function withLevels(levels: readonly number[]): Thresholds {
  const thresholds = createThresholds(levels.length);
  thresholds.level.set(levels);
  sortThresholds(thresholds);
  return thresholds;
}

function reached(thresholds: Thresholds): number[] {
  const jobs: number[] = [];
  for (let job = nextReached(thresholds); job !== -1; job = nextReached(thresholds)) jobs.push(job);
  return jobs;
}

describe("thresholds", () => {
  test("give each job once, in the month in which survival falls to its level, the highest first", () => {
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 1, maxLength: 200 }),
        fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (levels, hazards) => {
          const thresholds = withLevels(levels);
          const seen = new Set<number>();
          for (const hazard of hazards) {
            const before = thresholds.survival;
            thresholds.survival *= 1 - hazard;
            const jobs = reached(thresholds);
            for (let i = 1; i < jobs.length; i++)
              expect(levels[jobs[i]]).toBeLessThanOrEqual(levels[jobs[i - 1]]);
            const due = levels.flatMap((at, job) =>
              at >= thresholds.survival && (at < before || before === 1) && !seen.has(job)
                ? [job]
                : [],
            );
            expect(jobs.toSorted((a, b) => a - b)).toEqual(due);
            for (const job of jobs) seen.add(job);
          }
        },
      ),
    );
  });

  test("a job that comes back waits for a level under today's survival, beside those never reached", () => {
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 5, maxLength: 100 }),
        fc.array(level, { minLength: 40, maxLength: 40 }),
        (levels, returns) => {
          const thresholds = withLevels(levels);
          let draws = 0;
          for (let month = 0; month < 40; month++) {
            thresholds.survival *= 0.93;
            const jobs = reached(thresholds);
            for (const job of jobs)
              expect(thresholds.level[job]).toBeGreaterThanOrEqual(thresholds.survival);
            // Nobody who is due was left behind.
            expect(nextReached(thresholds)).toBe(-1);
            for (const job of jobs) {
              const u = returns[draws++ % returns.length];
              addThreshold(thresholds, job, u);
              expect(thresholds.level[job]).toBe(thresholds.survival * u);
            }
          }
          expect(thresholds.heaped + (levels.length - thresholds.used)).toBe(levels.length);
        },
      ),
    );
  });

  test("the heap grows and still gives the highest level first", () => {
    const count = 2000;
    const thresholds = withLevels(Array.from({ length: count }, () => 0.999));
    thresholds.survival = 0.9;
    expect(reached(thresholds)).toHaveLength(count);
    for (let job = 0; job < count; job++)
      addThreshold(thresholds, job, (((job * 7919) % count) + 0.5) / count);
    thresholds.survival = 0;
    const levels = reached(thresholds).map((job) => thresholds.level[job]);
    expect(levels).toHaveLength(count);
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
  });

  test("of jobs with even levels a month reaches the share that its hazard says, now and after a return", () => {
    const count = 50_000;
    const thresholds = withLevels(Array.from({ length: count }, (_, i) => (i + 0.5) / count));
    let waiting = count;
    for (const hazard of [0.01, 0.2, 0.05, 0, 0.5]) {
      thresholds.survival *= 1 - hazard;
      const jobs = reached(thresholds);
      expect(Math.abs(jobs.length - hazard * waiting)).toBeLessThan(2);
      waiting -= jobs.length;
      jobs.forEach((job, i) => addThreshold(thresholds, job, (i + 0.5) / jobs.length));
      waiting += jobs.length;
    }
  });

  test("where everybody is due at once, whoever comes back still waits for the hazard of later months", () => {
    const count = 10_000;
    const thresholds = withLevels(Array.from({ length: count }, (_, i) => (i + 0.5) / count));
    // Enough booms for any number to run out of digits.
    for (let boom = 0; boom < 60; boom++) {
      fall(thresholds, 1);
      const jobs = reached(thresholds);
      expect(jobs).toHaveLength(count);
      jobs.forEach((job, i) => addThreshold(thresholds, job, (i + 0.5) / count));
      fall(thresholds, 0.1);
      const some = reached(thresholds);
      expect(Math.abs(some.length - 0.1 * count)).toBeLessThan(2);
      some.forEach((job, i) => addThreshold(thresholds, job, (i + 0.5) / some.length));
    }
    expect(thresholds.survival).toBeGreaterThan(0);
  });
});
