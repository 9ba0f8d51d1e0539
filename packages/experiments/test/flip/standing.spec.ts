import { divideError, doubling, proportionInterval } from "@searoom/experiments";
import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import { standing } from "../../src/decisions/standing.ts";

const looks = divideError(doubling(8, 64), 0.05);

/** Columns in which strategies share luck and differ by a bell of their own. */
function columns(leads: readonly number[], seed: string): Float64Array[] {
  const uniform = seedrandom.alea(seed);
  const bell = () => Array.from({ length: 6 }, uniform).reduce((sum, one) => sum + one, -3);
  const shared = Float64Array.from({ length: 64 }, () => 5 * bell());
  return leads.map((lead) => shared.map((luck) => luck + lead + bell()));
}

describe("deciding after several looks", () => {
  test("errs in at most one of twenty where nobody is better, with two strategies and with four", () => {
    for (const leads of [
      [0, 0],
      [0, 0, 0, 0],
    ]) {
      const times = 1000;
      let wrong = 0;
      for (let i = 0; i < times; i++)
        if (standing(columns(leads, `null/${leads.length}/${i}`), looks).decided) wrong++;
      expect(proportionInterval(wrong, times, 0.99).low).toBeLessThan(0.05);
    }
  });

  test("stops at the first look that tells, and that look counts", () => {
    const [a, b] = columns([0, 3], "clear");
    const found = standing([a, b], looks);
    expect(found).toMatchObject({ best: [1], decided: true, replications: 8 });
    // What comes later cannot undo it.
    expect(standing([a, b.map((value, r) => (r < 8 ? value : -1000))], looks)).toMatchObject({
      best: [1],
      decided: true,
    });
  });

  test("a replication without a value of one strategy is left out for all", () => {
    const [a, b] = columns([0, 3], "gap");
    expect(standing([a.with(2, NaN), b], looks).replications).toBe(7);
  });

  test("of nothing knows nothing", () => {
    expect(standing([new Float64Array(), new Float64Array()], looks)).toMatchObject({
      best: [],
      decided: false,
      replications: 0,
    });
  });
});
