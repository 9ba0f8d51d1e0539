import type { OutcomeDefinition } from "@searoom/model";
import { expect, test } from "vitest";
import { coherence, describeCoherence } from "../src/decisions/coherence.ts";
import type { OutcomeRow } from "../src/Row.ts";
import { createRandomIndex } from "../src/statistics/randomIndex.ts";

const outcomes: OutcomeDefinition[] = [
  { name: "founderValue", unit: "Keur", direction: "max", description: "", of: "focus" },
];
const options = { outcomes, on: "founderValue", strategy: "reseller", reference: "direct" };

/** Two strategies with variance 2 each, of which `shared` is common to both. */
function rowsSharing(shared: number, replications = 2000): OutcomeRow[] {
  const draw = createRandomIndex(`sharing ${shared}`);
  // Uniform on whole numbers, scaled to variance 1.
  const noise = () => (draw(1001) - 500) * Math.sqrt(12 / (1001 ** 2 - 1));
  return Array.from({ length: replications }, (_, replication) => {
    const common = Math.sqrt(shared) * noise();
    return ["direct", "reseller"].map((strategy) => ({
      strategy,
      replication,
      outcomes: Float64Array.of(common + Math.sqrt(2 - shared) * noise()),
    }));
  }).flat();
}

test("finds how much luck is shared", () => {
  // var(A − B) = 2(2 − shared): 0.4, 2 and 4.
  const study = coherence(
    { draws: rowsSharing(1.8), seed: rowsSharing(1), none: rowsSharing(0) },
    { ...options, confidence: 0.999 },
  );
  const { draws, seed, none } = study.sharing;
  expect(draws.correlation).toBeCloseTo(0.9, 1);
  expect(none.correlation).toBeCloseTo(0, 1);
  for (const [found, truth] of [
    [draws, 10],
    [seed, 2],
    [none, 1],
  ] as const) {
    expect(found.defined).toBe(2000);
    expect(found.gainInterval.low).toBeLessThan(truth);
    expect(found.gainInterval.high).toBeGreaterThan(truth);
    expect(found.gain).toBeGreaterThan(found.gainInterval.low);
    expect(found.gain).toBeLessThan(found.gainInterval.high);
  }
});

test("prints the three ways side by side", () => {
  const few = { draws: rowsSharing(1.8, 50), seed: rowsSharing(1, 50), none: rowsSharing(0, 50) };
  const lines = describeCoherence(coherence(few, options)).split("\n");
  expect(lines[0]).toBe("founderValue: reseller minus direct");
  expect(lines[1]).toMatch(
    /^  keyed draws +variance \S+, correlation 0\.\d+, worth \S+ times \(\S+ to \S+\) the replications, n = 50$/,
  );
  expect(lines[2]).toMatch(/same seed, one sequence/);
  expect(lines[3]).toMatch(/^  independent runs +variance \S+, correlation \S+, n = 50$/);
});

test("leaves out replications in which one side has no value", () => {
  const rows = rowsSharing(1, 10);
  rows[0].outcomes[0] = NaN;
  rows[5].outcomes[0] = Infinity;
  expect(coherence({ draws: rows, seed: rows, none: rows }, options).sharing.draws.defined).toBe(8);
});

test("names a strategy that is not there", () => {
  const rows = rowsSharing(1, 10);
  expect(() =>
    coherence({ draws: rows, seed: rows, none: rows }, { ...options, strategy: "luck" }),
  ).toThrow("expected a strategy of direct, reseller; found luck");
});
