import { describe, expect, test } from "vitest";
import { fast } from "../../src/designs/fast.ts";
import { morris } from "../../src/designs/morris.ts";
import { saltelli } from "../../src/designs/saltelli.ts";
import { deltaIndex, plainDelta } from "../../src/sensitivity/deltaIndex.ts";
import { fastIndices } from "../../src/sensitivity/fastIndices.ts";
import { morrisEffects } from "../../src/sensitivity/morrisEffects.ts";
import { pawn } from "../../src/sensitivity/pawn.ts";
import { partialRankCorrelations, rankCorrelation } from "../../src/sensitivity/rankCorrelation.ts";
import { rbdFast } from "../../src/sensitivity/rbdFast.ts";
import { sobolIndices } from "../../src/sensitivity/sobolIndices.ts";
import { correlation } from "../../src/statistics/correlation.ts";
import { readColumns, readFixture } from "../support/fixtures.ts";
import { near } from "../support/near.ts";

const resampling = { confidence: 0.95, resamples: 200, seed: "1" };

/** y = sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ over [−π, π]³. */
function ishigami(u1: number, u2: number, u3: number): number {
  const [x1, x2, x3] = [u1, u2, u3].map((u) => -Math.PI + 2 * Math.PI * u);
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

interface SaltelliOracle {
  analytic: { S1: number[]; ST: number[] }[];
  saltelli: {
    N: number;
    S1: number[];
    S1_conf: number[];
    ST: number[];
    ST_conf: number[];
    S2: number[][];
  }[];
  saltelli_no_second_order_n1024: { S1: number[]; ST: number[] };
}

describe("ishigami_saltelli.json: Sobol' indices", () => {
  const told = readFixture<SaltelliOracle>("ishigami_saltelli.json");

  test("of the given outputs of N = 64", () => {
    const { y } = Object.fromEntries(readColumns("ishigami_saltelli_n64.csv"));
    const { first, total, second } = sobolIndices(y, 3, {
      ...resampling,
      resamples: 2000,
      secondOrder: true,
    });
    const oracle = told.saltelli.find(({ N }) => N === 64)!;
    for (let d = 0; d < 3; d++) {
      near(first[d].value, oracle.S1[d], 1e-12);
      near(total[d].value, oracle.ST[d], 1e-12);
      near(first[d].halfWidth / oracle.S1_conf[d], 1, 0.15);
      near(total[d].halfWidth / oracle.ST_conf[d], 1, 0.15);
      for (let k = d + 1; k < 3; k++) near(second[d][k - d - 1].value, oracle.S2[d][k], 1e-12);
    }
  });

  test.each([64, 1024, 8192])("of our own design, N = %i", (N) => {
    const design = saltelli(N, 3, { secondOrder: true });
    const y = Float64Array.from({ length: design.rows }, (_, i) =>
      ishigami(design.units[3 * i], design.units[3 * i + 1], design.units[3 * i + 2]),
    );
    const { first, total } = sobolIndices(y, 3, { ...resampling, resamples: 2, secondOrder: true });
    const oracle = told.saltelli.find((one) => one.N === N)!;
    for (let d = 0; d < 3; d++) {
      near(first[d].value, oracle.S1[d], 1e-10);
      near(total[d].value, oracle.ST[d], 1e-10);
    }
  });

  test("without interactions", () => {
    const design = saltelli(1024, 3);
    const y = Float64Array.from({ length: design.rows }, (_, i) =>
      ishigami(design.units[3 * i], design.units[3 * i + 1], design.units[3 * i + 2]),
    );
    const { first, total } = sobolIndices(y, 3, resampling);
    for (let d = 0; d < 3; d++) {
      near(first[d].value, told.saltelli_no_second_order_n1024.S1[d], 1e-10);
      near(total[d].value, told.saltelli_no_second_order_n1024.ST[d], 1e-10);
      expect(Math.abs(first[d].value - told.analytic[0].S1[d])).toBeLessThan(
        first[d].halfWidth * 2,
      );
    }
  });

  test("outputs that are cut off are refused", () => {
    expect(() => sobolIndices(new Float64Array(11), 3, resampling)).toThrow(
      "multiple of 5 outputs, there are 11",
    );
  });
});

/** Morris' function of twenty factors; coefficients that he drew are 0 here. */
function morrisFunction(u: Float64Array): number {
  const w = Array.from(u, (x, i) =>
    [2, 4, 6].includes(i) ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5),
  );
  let y = 0;
  for (let i = 0; i < 10; i++) y += 20 * w[i];
  for (let i = 0; i < 6; i++) for (let j = i + 1; j < 6; j++) y -= 15 * w[i] * w[j];
  for (let i = 0; i < 5; i++)
    for (let j = i + 1; j < 5; j++) for (let l = j + 1; l < 5; l++) y -= 10 * w[i] * w[j] * w[l];
  return y + 5 * w[0] * w[1] * w[2] * w[3];
}

test("morris.json: elementary effects on Morris' function", () => {
  const { spot_values: spots } = readFixture<{
    spot_values: { rest: string; x: string; y: number }[];
  }>("morris.json");
  for (const { x, y } of spots.filter(({ rest }) => rest === "zero"))
    near(morrisFunction(new Float64Array(20).fill(Number(x.replace("all ", "")))), y, 1e-10);
  const design = morris(20, 20, { seed: "m" });
  const y = Float64Array.from({ length: design.rows }, (_, i) =>
    morrisFunction(design.units.subarray(20 * i, 20 * i + 20)),
  );
  const effects = morrisEffects(design, y, resampling);
  // x8, x9 and x10 are linear: 40 everywhere; the last ten have no effect.
  for (const d of [7, 8, 9]) {
    near(effects[d].mu.value, 40, 1e-10);
    near(effects[d].muStar.value, 40, 1e-10);
    near(effects[d].sigma.value, 0, 1e-10);
  }
  for (let d = 10; d < 20; d++) near(effects[d].muStar.value, 0, 1e-10);
  for (let d = 0; d < 7; d++) expect(effects[d].sigma.value).toBeGreaterThan(1);
});

describe("given_data_indices.json: indices from one sample", () => {
  const columns = readColumns("ishigami_given_data_n1024.csv");
  const y = columns.get("y")!;
  const xs = ["x1", "x2", "x3"].map((name) => columns.get(name)!);
  const told = readFixture<{
    delta: Record<"delta" | "delta_conf" | "S1" | "S1_conf", number[]>;
    pawn_S10: Record<"minimum" | "mean" | "median" | "maximum", number[]>;
    rbd_fast_M10: { S1: number[] };
    efast_N1024_M4: Record<"S1" | "ST" | "S1_conf" | "ST_conf", number[]>;
    spearman: number[];
    pearson: number[];
    prcc: number[];
  }>("given_data_indices.json");

  test("PAWN", () => {
    xs.forEach((x, d) => {
      const found = pawn(x, y, { ...resampling, resamples: 20 });
      for (const name of ["minimum", "mean", "median", "maximum"] as const)
        near(found[name].value, told.pawn_S10[name][d], 1e-9);
    });
  });

  test("delta", () => {
    xs.forEach((x, d) => {
      const { delta, first } = deltaIndex(x, y, { ...resampling, resamples: 100 });
      // SALib takes its rough delta from one resample, which has a standard error of .01 and counts twice.
      near(delta.value, told.delta.delta[d], 0.03);
      // By the same formulas in scipy 1.17.1 (gaussian_kde), of all rows.
      near(
        plainDelta(x, y)[0],
        [0.18720473911954244, 0.2588759833308354, 0.14932735275587045][d],
        1e-9,
      );
      near(delta.halfWidth / told.delta.delta_conf[d], 1, 0.3);
      // SALib takes its first index from one resample.
      near(first.value, told.delta.S1[d], told.delta.S1_conf[d]);
    });
  });

  test("random balance design", () => {
    xs.forEach((x, d) =>
      near(rbdFast(x, y, { ...resampling, resamples: 2 }).value, told.rbd_fast_M10.S1[d], 1e-9),
    );
  });

  test("FAST, on a curve of our own", () => {
    const design = fast(1024, 3, { seed: "f" });
    const outputs = Float64Array.from({ length: design.rows }, (_, i) =>
      ishigami(design.units[3 * i], design.units[3 * i + 1], design.units[3 * i + 2]),
    );
    const { first, total } = fastIndices(outputs, 3, { ...resampling, resamples: 2 });
    for (let d = 0; d < 3; d++) {
      near(first[d].value, told.efast_N1024_M4.S1[d], told.efast_N1024_M4.S1_conf[d]);
      near(total[d].value, told.efast_N1024_M4.ST[d], told.efast_N1024_M4.ST_conf[d]);
    }
  });

  test("correlations: plain, of ranks, and partial of ranks", () => {
    const partial = partialRankCorrelations(xs, y);
    xs.forEach((x, d) => {
      near(correlation(x, y), told.pearson[d], 1e-9);
      near(rankCorrelation(x, y), told.spearman[d], 1e-9);
      near(partial[d], told.prcc[d], 1e-9);
    });
  });
});
