import fc from "fast-check";
import { expect, test } from "vitest";
import { createGeometricTable, geometric, geometricByTable } from "../src/random/distributions.ts";

test("a geometric gap by table is the one by logarithm", () => {
  const draws = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((bits) => (bits + 0.5) / 2 ** 32);
  for (const hazard of [0.004, 0.1, 0.5, 0.9]) {
    const table = createGeometricTable(hazard);
    fc.assert(
      fc.property(draws, (u) => {
        expect(geometricByTable(u, table)).toBe(geometric(u, Math.log(1 - hazard)));
      }),
    );
  }
});

test("a certain event comes in the first period", () => {
  const table = createGeometricTable(1);
  expect([1e-10, 0.5, 1 - 1e-10].map((u) => geometricByTable(u, table))).toEqual([1, 1, 1]);
});
