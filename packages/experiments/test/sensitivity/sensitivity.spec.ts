import { describe, expect, test } from "vitest";
import { curveOf, fast } from "../../src/designs/fast.ts";
import type { Design } from "../../src/designs/Design.ts";
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
import { moments } from "../../src/statistics/moments.ts";
import { readColumns, readFixture } from "../support/fixtures.ts";
import { near } from "../support/near.ts";

const resampling = { confidence: 0.95, resamples: 200, seed: "1" };

/** y = sin x₁ + 7 sin² x₂ + b·x₃⁴ sin x₁ over [−π, π]³. */
function ishigami(u1: number, u2: number, u3: number, b = 0.1): number {
  const [x1, x2, x3] = [u1, u2, u3].map((u) => -Math.PI + 2 * Math.PI * u);
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + b * x3 ** 4 * Math.sin(x1);
}

function outputsOf({ rows, units }: Pick<Design, "rows" | "units">, b = 0.1): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) =>
    ishigami(units[3 * i], units[3 * i + 1], units[3 * i + 2], b),
  );
}

interface SaltelliOracle {
  analytic: { a: number; b: number; S1: number[]; ST: number[]; S2: Record<string, number> }[];
  saltelli: {
    N: number;
    S1: number[];
    S1_conf: number[];
    ST: number[];
    ST_conf: number[];
    S2: number[][];
    rows: number;
    Y_mean: number;
    Y_var_pop: number;
    Y_first8: number[];
    Y_last8: number[];
  }[];
  saltelli_no_second_order_n1024: { S1: number[]; ST: number[]; rows: number };
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
    const y = outputsOf(saltelli(N, 3, { secondOrder: true }));
    const oracle = told.saltelli.find((one) => one.N === N)!;
    expect(y).toHaveLength(oracle.rows);
    const { mean, variance } = moments(y);
    near(mean, oracle.Y_mean, 1e-12);
    near((variance * (y.length - 1)) / y.length, oracle.Y_var_pop, 1e-12);
    oracle.Y_first8.forEach((value, i) => near(y[i], value, 1e-12));
    oracle.Y_last8.forEach((value, i) => near(y[y.length - 8 + i], value, 1e-12));
    const { first, total, second } = sobolIndices(y, 3, {
      ...resampling,
      resamples: 500,
      secondOrder: true,
    });
    for (let d = 0; d < 3; d++) {
      near(first[d].value, oracle.S1[d], 1e-12);
      near(total[d].value, oracle.ST[d], 1e-12);
      near(first[d].halfWidth / oracle.S1_conf[d], 1, 0.15);
      near(total[d].halfWidth / oracle.ST_conf[d], 1, 0.15);
      for (let k = d + 1; k < 3; k++) near(second[d][k - d - 1].value, oracle.S2[d][k], 1e-12);
    }
  });

  test.each(told.analytic)("towards the truth: a = $a, b = $b", ({ b, S1, ST, S2 }) => {
    const y = outputsOf(saltelli(8192, 3, { secondOrder: true }), b);
    const { first, total, second } = sobolIndices(y, 3, {
      ...resampling,
      resamples: 50,
      secondOrder: true,
    });
    for (let d = 0; d < 3; d++) {
      near(first[d].value, S1[d], 0.005);
      near(total[d].value, ST[d], 0.005);
    }
    near(second[0][0].value, S2["x1,x2"], 0.005);
    near(second[0][1].value, S2["x1,x3"], 0.005);
    near(second[1][0].value, S2["x2,x3"], 0.005);
  });

  test("without interactions", () => {
    const y = outputsOf(saltelli(1024, 3));
    const oracle = told.saltelli_no_second_order_n1024;
    expect(y).toHaveLength(oracle.rows);
    const { first, total } = sobolIndices(y, 3, resampling);
    for (let d = 0; d < 3; d++) {
      near(first[d].value, oracle.S1[d], 1e-12);
      near(total[d].value, oracle.ST[d], 1e-12);
      near(first[d].value, told.analytic[0].S1[d], 2 * first[d].halfWidth);
    }
  });

  test("outputs that are cut off are refused", () => {
    expect(() => sobolIndices(new Float64Array(11), 3, resampling)).toThrow(
      "found 11 of them; allowed a multiple of 5",
    );
  });
});

/** Morris' function of twenty factors; what he drew is 0 here, or ±1 by turns. */
function morrisFunction(u: ArrayLike<number>, rest: "zero" | "alt"): number {
  const w = Array.from(u, (x, i) =>
    [2, 4, 6].includes(i) ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5),
  );
  const drawn = (places: number) => (rest === "zero" ? 0 : (-1) ** places);
  let y = 0;
  for (let i = 0; i < 20; i++) y += (i < 10 ? 20 : drawn(i + 1)) * w[i];
  for (let i = 0; i < 20; i++)
    for (let j = i + 1; j < 20; j++) y += (j < 6 ? -15 : drawn(i + j + 2)) * w[i] * w[j];
  for (let i = 0; i < 5; i++)
    for (let j = i + 1; j < 5; j++) for (let l = j + 1; l < 5; l++) y -= 10 * w[i] * w[j] * w[l];
  return y + 5 * w[0] * w[1] * w[2] * w[3];
}

describe("morris.json: elementary effects", () => {
  interface Effects {
    mu: number[];
    mu_star: number[];
    sigma: number[];
  }
  const told = readFixture<{
    runs: (Effects & { rest: "zero" | "alt"; levels: number; mu_star_conf: number[] })[];
    spot_values: { rest: "zero" | "alt"; x: string; y: number }[];
    ishigami_r64_l8: Effects;
  }>("morris.json");

  function designOf(name: string, levels: number): Design {
    const columns = [...readColumns(name).values()];
    const [rows, dimensions] = [columns[0].length, columns.length];
    const units = Float64Array.from(
      { length: rows * dimensions },
      (_, i) => columns[i % dimensions][Math.floor(i / dimensions)] / (levels - 1),
    );
    return { rows, dimensions, units };
  }

  function expectEffects(design: Design, y: Float64Array, oracle: Effects) {
    const effects = morrisEffects(design, y, { ...resampling, resamples: 1000 });
    effects.forEach(({ mu, muStar, sigma }, d) => {
      near(mu.value, oracle.mu[d], 1e-10);
      near(muStar.value, oracle.mu_star[d], 1e-10);
      near(sigma.value, oracle.sigma[d], 1e-10);
    });
    return effects;
  }

  test("the function that they are taken of", () => {
    for (const { rest, x, y } of told.spot_values)
      near(
        morrisFunction(new Float64Array(20).fill(Number(x.replace("all ", ""))), rest),
        y,
        1e-10,
      );
  });

  test.each(told.runs)("of the given trajectories, the rest $rest", (oracle) => {
    const design = designOf("morris_20_levels.csv", oracle.levels);
    const y = Float64Array.from({ length: design.rows }, (_, i) =>
      morrisFunction(design.units.subarray(20 * i, 20 * i + 20), oracle.rest),
    );
    expectEffects(design, y, oracle).forEach(({ muStar }, d) => {
      if (oracle.mu_star_conf[d] > 1e-9) near(muStar.halfWidth / oracle.mu_star_conf[d], 1, 0.3);
    });
  });

  test("of the given trajectories of Ishigami's function, with eight levels", () => {
    const design = designOf("morris_ishigami_levels.csv", 8);
    expectEffects(design, outputsOf(design), told.ishigami_r64_l8);
  });

  test("of trajectories of our own", () => {
    const design = morris(20, 20, { seed: "m" });
    const y = Float64Array.from({ length: design.rows }, (_, i) =>
      morrisFunction(design.units.subarray(20 * i, 20 * i + 20), "zero"),
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
});

describe("given_data_indices.json: indices from one sample", () => {
  const columns = readColumns("ishigami_given_data_n1024.csv");
  const y = columns.get("y")!;
  const xs = ["x1", "x2", "x3"].map((name) => columns.get(name)!);
  const told = readFixture<{
    delta: Record<"delta" | "delta_conf" | "S1" | "S1_conf", number[]>;
    pawn_S10: Record<"minimum" | "mean" | "median" | "maximum" | "CV", number[]>;
    rbd_fast_M10: Record<"S1" | "S1_conf", number[]>;
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
      near(found.variation.value, told.pawn_S10.CV[d], 1e-9);
    });
  });

  test("delta", () => {
    const drawn = readColumns("delta_resamples.csv");
    xs.forEach((x, d) => {
      const all = deltaIndex(x, y, { ...resampling, resamples: 100 });
      // SALib takes its rough delta and its first index from one resample, of which these are the rows.
      const [rough] = plainDelta(x, y, Int32Array.from(drawn.get(`delta${d + 1}`)!));
      const [, first] = plainDelta(x, y, Int32Array.from(drawn.get(`first${d + 1}`)!));
      near(first, told.delta.S1[d], 1e-9);
      const [whole] = plainDelta(x, y);
      const noise = whole - all.delta.value;
      near(2 * rough - (whole + noise), told.delta.delta[d], 0.004);
      // By the same formulas in scipy 1.17.1 (gaussian_kde), of all rows.
      near(whole, [0.18720473911954244, 0.2588759833308354, 0.14932735275587045][d], 1e-9);
      near(all.delta.halfWidth / told.delta.delta_conf[d], 1, 0.3);
      near(all.first.value, told.delta.S1[d], told.delta.S1_conf[d]);
      near(all.first.halfWidth / told.delta.S1_conf[d], 1, 0.3);
    });
  });

  test("random balance design", () => {
    xs.forEach((x, d) => {
      const { value } = rbdFast(x, y, { ...resampling, resamples: 2 });
      near(value, told.rbd_fast_M10.S1[d], 1e-9);
    });
  });

  test("FAST, on the curves of SALib by their phases", () => {
    const phases = [5.057982542713582, 5.076441699143409, 3.237885993554064];
    const outputs = new Float64Array(3 * 1024);
    phases.forEach((phase, d) =>
      outputs.set(outputsOf({ rows: 1024, units: curveOf(d, 1024, 3, phase) }), 1024 * d),
    );
    const { first, total } = fastIndices(outputs, 3, resampling);
    for (let d = 0; d < 3; d++) {
      near(first[d].value, told.efast_N1024_M4.S1[d], 1e-9);
      near(total[d].value, told.efast_N1024_M4.ST[d], 1e-9);
    }
  });

  test("FAST, on a curve of our own", () => {
    const { first, total } = fastIndices(outputsOf(fast(1024, 3, { seed: "f" })), 3, {
      ...resampling,
      resamples: 2,
    });
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
