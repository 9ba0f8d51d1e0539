import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Design, designKinds } from "../../src/designs/Design.ts";
import { directionNumbers } from "../../src/designs/directionNumbers.ts";
import {
  centredDiscrepancy,
  mixtureDiscrepancy,
  starDiscrepancy,
  wraparoundDiscrepancy,
} from "../../src/designs/discrepancy.ts";
import { factorial } from "../../src/designs/factorial.ts";
import { fast } from "../../src/designs/fast.ts";
import { halton } from "../../src/designs/halton.ts";
import {
  evenLatinHypercube,
  latinHypercube,
  maximinLatinHypercube,
} from "../../src/designs/latinHypercube.ts";
import { morris, morrisStep } from "../../src/designs/morris.ts";
import { saltelli } from "../../src/designs/saltelli.ts";
import { mostSobolDimensions, sobol } from "../../src/designs/sobol.ts";
import { correlation } from "../../src/statistics/correlation.ts";
import { readColumns, readFixture } from "../support/fixtures.ts";
import { near } from "../support/near.ts";

/** The columns of a table as a design. */
function readDesign(name: string): Design {
  const columns = [...readColumns(name).values()].filter((_, d) => d < 5);
  const rows = columns[0].length;
  const units = new Float64Array(rows * columns.length);
  columns.forEach((column, d) => column.forEach((u, i) => (units[i * columns.length + d] = u)));
  return { rows, dimensions: columns.length, units };
}

function columnOf({ rows, dimensions, units }: Design, d: number): number[] {
  return Array.from({ length: rows }, (_, i) => units[i * dimensions + d]);
}

/** Number of points in each of some strata of equal width. */
function counts(column: readonly number[], strata: number): number[] {
  const found = new Array<number>(strata).fill(0);
  for (const u of column) found[Math.floor(u * strata)]++;
  return found;
}

describe("Sobol' points", () => {
  test("sobol_5d_first64.csv: those of scipy and SALib, to the last bit", () => {
    expect(sobol(64, 5).units).toEqual(readDesign("sobol_5d_first64.csv").units);
  });

  test("sobol_points.json: the first points, and direction numbers of dimensions 2 to 10", () => {
    const told = readFixture<{
      first8_5d: number[][];
      direction_numbers_dims2_to_10: { dim: number; a: number; m: number[] }[];
    }>("sobol_points.json");
    expect([...sobol(8, 5).units]).toEqual(told.first8_5d.flat());
    for (const { dim, a, m } of told.direction_numbers_dims2_to_10)
      expect(directionNumbers[dim - 2]).toBe([a, ...m].join(" "));
  });

  test("every column of 2^k points is stratified, in all dimensions, scrambled or not", () => {
    for (const scramble of [undefined, "a"]) {
      const design = sobol(256, mostSobolDimensions, scramble === undefined ? {} : { scramble });
      for (let d = 0; d < mostSobolDimensions; d++)
        expect(new Set(counts(columnOf(design, d), 256))).toEqual(new Set([1]));
    }
  });

  test("Owen's scrambling keeps every elementary interval of the first two columns as full", () => {
    const { units } = sobol(256, 2, { scramble: "net" });
    for (let bits = 0; bits <= 8; bits++) {
      const cells = new Map<number, number>();
      for (let i = 0; i < 256; i++) {
        const cell =
          Math.floor(units[2 * i] * 2 ** bits) * 256 +
          Math.floor(units[2 * i + 1] * 2 ** (8 - bits));
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
      expect(cells.size).toBe(256);
    }
  });

  test("scrambled points are uniform each: the mean of one point over keys is a half", () => {
    let sum = 0;
    for (let key = 0; key < 2000; key++) sum += sobol(1, 1, { scramble: `${key}` }).units[0];
    near(sum / 2000, 0.5, 3.5 / Math.sqrt(12 * 2000));
  });

  test("refuses more dimensions than there are direction numbers", () => {
    expect(() => sobol(2, 162)).toThrow(
      "dimensions: found 162; allowed a whole number from 1 to 161",
    );
  });
});

test("halton_5d_first64.csv: Halton points in the bases 2, 3, 5, 7, 11", () => {
  const { units } = halton(64, 5);
  readDesign("halton_5d_first64.csv").units.forEach((u, i) => near(units[i], u, 1e-15));
});

test("scrambled Halton points have each column's strata as full as before", () => {
  const design = halton(11 * 7, 5, { scramble: "x" });
  expect(new Set(counts(columnOf(design, 3), 7))).toEqual(new Set([11]));
  expect(new Set(counts(columnOf(design, 4), 11))).toEqual(new Set([7]));
});

/** Distance of the closest two points. */
function closest({ rows, dimensions, units }: Design): number {
  let least = Infinity;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < i; j++) {
      let squares = 0;
      for (let d = 0; d < dimensions; d++)
        squares += (units[i * dimensions + d] - units[j * dimensions + d]) ** 2;
      least = Math.min(least, Math.sqrt(squares));
    }
  return least;
}

describe("Latin hypercubes", () => {
  const kinds = { latinHypercube, maximinLatinHypercube, evenLatinHypercube };
  test.each(Object.entries(kinds))("%s has one point in each stratum of each column", (_, make) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 5 }),
        fc.string(),
        (rows, dimensions, seed) => {
          const design = make(rows, dimensions, { seed });
          for (let d = 0; d < dimensions; d++)
            expect(new Set(counts(columnOf(design, d), rows))).toEqual(new Set([1]));
        },
      ),
      { numRuns: 25 },
    );
  });

  test("lhs_properties.json: maximin points lie farther apart than SALib's plain ones, even ones are as even as scipy's", () => {
    const told =
      readFixture<Record<string, { min_dist: number; discrepancy_CD: number }>>(
        "lhs_properties.json",
      );
    const apart = maximinLatinHypercube(32, 5, { seed: "1" });
    expect(closest(apart)).toBeGreaterThan(1.5 * told.plain.min_dist);
    const even = evenLatinHypercube(32, 5, { seed: "1" });
    expect(centredDiscrepancy(even)).toBeLessThan(told["random-cd"].discrepancy_CD);
  });
});

test("lhs_properties.json: strata, distances and correlations of given points", () => {
  const told =
    readFixture<Record<string, { strata_ok: boolean; min_dist: number; max_abs_corr: number }>>(
      "lhs_properties.json",
    );
  for (const name of ["plain", "centred", "random-cd"]) {
    const design = readDesign(`lhs_32x5_${name}.csv`);
    const columns = [0, 1, 2, 3, 4].map((d) => columnOf(design, d));
    expect(columns.every((column) => new Set(counts(column, 32)).size === 1)).toBe(
      told[name].strata_ok,
    );
    near(closest(design), told[name].min_dist, 1e-12);
    const correlations = columns.flatMap((a, d) =>
      columns.slice(0, d).map((b) => correlation(Float64Array.from(a), Float64Array.from(b))),
    );
    near(Math.max(...correlations.map(Math.abs)), told[name].max_abs_corr, 1e-12);
  }
});

test("lhs_properties.json: discrepancies of given points", () => {
  const told = readFixture<Record<string, Record<string, number>>>("lhs_properties.json");
  const measures = {
    discrepancy_CD: centredDiscrepancy,
    discrepancy_WD: wraparoundDiscrepancy,
    discrepancy_MD: mixtureDiscrepancy,
    "discrepancy_L2-star": starDiscrepancy,
  };
  const designs = {
    plain: readDesign("lhs_32x5_plain.csv"),
    centred: readDesign("lhs_32x5_centred.csv"),
    "random-cd": readDesign("lhs_32x5_random-cd.csv"),
    sobol64_5d: sobol(64, 5),
    hand_case: { rows: 2, dimensions: 2, units: Float64Array.of(0.25, 0.75, 0.75, 0.25) },
  };
  for (const [name, design] of Object.entries(designs))
    for (const [measure, of] of Object.entries(measures))
      near(of(design), told[name][measure], 1e-12);
  const doc = [1, 3, 2, 6, 3, 2, 4, 5, 5, 1, 6, 4].map((x) => (2 * x - 1) / 12);
  near(
    centredDiscrepancy({ rows: 6, dimensions: 2, units: Float64Array.from(doc) }),
    told.scipy_doc_case.CD,
    1e-12,
  );
});

test("Saltelli's points are A, A with a column of B, B with a column of A, and B", () => {
  const design = saltelli(4, 3, { secondOrder: true, scramble: "s" });
  const row = (i: number) => [...design.units.subarray(i * 3, i * 3 + 3)];
  for (let base = 0; base < 4; base++) {
    const a = row(base * 8);
    const b = row(base * 8 + 7);
    for (let d = 0; d < 3; d++) {
      expect(row(base * 8 + 1 + d)).toEqual(a.with(d, b[d]));
      expect(row(base * 8 + 4 + d)).toEqual(b.with(d, a[d]));
    }
  }
});

test("along a trajectory of Morris each factor moves once, by the step, within the grid", () => {
  const levels = 6;
  const design = morris(9, 4, { seed: "m", levels });
  for (let t = 0; t < 9; t++) {
    const moved = new Set<number>();
    for (let s = 1; s <= 4; s++) {
      const at = (t * 5 + s) * 4;
      const changes = [0, 1, 2, 3].filter((d) => design.units[at + d] !== design.units[at - 4 + d]);
      expect(changes).toHaveLength(1);
      const [d] = changes;
      near(Math.abs(design.units[at + d] - design.units[at - 4 + d]), morrisStep(levels), 1e-12);
      moved.add(d);
    }
    expect(moved.size).toBe(4);
  }
  for (const u of design.units) {
    near(u * (levels - 1), Math.round(u * (levels - 1)), 1e-9);
    expect(u).toBeGreaterThanOrEqual(0);
    expect(u).toBeLessThanOrEqual(1 + 1e-12);
  }
});

test("a curve of FAST fills every factor's range evenly", () => {
  const { units } = fast(1025, 3, { seed: "f" });
  for (let d = 0; d < 3; d++) {
    const column = Array.from({ length: 1025 }, (_, k) => units[(1025 * d + k) * 3 + d]);
    for (const count of counts(column, 5)) near(count, 205, 12);
  }
  expect(() => fast(64, 3, { seed: "f" })).toThrow(
    "points: found 64; allowed a whole number at least 65",
  );
});

test("a factorial has every combination once", () => {
  const design = factorial([2, 3, 4]);
  const rows = new Set(
    Array.from({ length: design.rows }, (_, i) => design.units.slice(i * 3, i * 3 + 3).join()),
  );
  expect(rows.size).toBe(24);
});

describe("what can be extended keeps its points", () => {
  const grow = {
    sobol: (rows: number, from: number) => sobol(rows, 3, { scramble: "k", from }),
    halton: (rows: number, from: number) => halton(rows, 3, { scramble: "k", from }),
    morris: (rows: number, from: number) => morris(rows, 3, { seed: "k", from }),
  };
  test.each(Object.entries(grow))("%s, in two steps as at once", (_, make) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (first, more) => {
          const both = [...make(first, 0).units, ...make(more, first).units];
          expect(both).toEqual([...make(first + more, 0).units]);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("saltelli, from one power of two to the next", () => {
    const make = (base: number, from: number) => saltelli(base, 3, { scramble: "k", from }).units;
    for (const base of [1, 2, 16])
      expect([...make(base, 0), ...make(3 * base, base)]).toEqual([...make(4 * base, 0)]);
  });

  test("the kinds that say so are those, and lists", () => {
    const said = designKinds.filter(({ extensible }) => extensible === true);
    expect(new Set(said.map(({ name }) => name))).toEqual(
      new Set([...Object.keys(grow), "saltelli", "list"]),
    );
  });
});

test("a column hangs on its name: a factor that is added moves no other", () => {
  const two = sobol(16, 2, { scramble: "k", names: ["price", "churn"] });
  const three = sobol(16, 3, { scramble: "k", names: ["price", "churn", "reach"] });
  for (let d = 0; d < 2; d++) expect(columnOf(three, d)).toEqual(columnOf(two, d));
});
