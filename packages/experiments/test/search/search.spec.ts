import { describe, expect, test } from "vitest";
import { hypervolume } from "../../src/search/hypervolume.ts";
import { frontsOf } from "../../src/search/nondominated.ts";
import { searchFront } from "../../src/search/nsga3.ts";
import { readFixture } from "../support/fixtures.ts";
import { near } from "../support/near.ts";

describe("hypervolume.json", () => {
  const told = readFixture<{
    hand: { points: number[][]; ref: number[]; hv: number }[];
    ZDT1: Record<string, number>;
    ZDT1_100_equispaced_f1: { ref: number[]; hv: number };
  }>("hypervolume.json");

  test("sets worked out by hand", () => {
    for (const { points, ref, hv } of told.hand) near(hypervolume(points, ref), hv, 1e-12);
  });

  test("points on the front of ZDT1: fewer than the whole, and towards it", () => {
    const front = (count: number) =>
      Array.from({ length: count }, (_, i) => i / (count - 1)).map((f) => [f, 1 - Math.sqrt(f)]);
    const { ref, hv } = told.ZDT1_100_equispaced_f1;
    near(hypervolume(front(100), ref), hv, 1e-12);
    const fine = hypervolume(front(20_000), ref);
    expect(fine).toBeLessThan(told.ZDT1["ref(1.1,1.1)"]);
    near(fine, told.ZDT1["ref(1.1,1.1)"], 1e-4);
  });

  test("a point that is dominated, or beyond the reference, adds nothing", () => {
    const { points, ref, hv } = told.hand[0];
    near(hypervolume([...points, [3, 3], [0, 5]], ref), hv, 1e-12);
  });
});

interface Band {
  problem: string;
  algorithm: string;
  nfe: number;
  ref: number[];
  hv_mean: number;
  hv_sd: number;
}

/** Convex front f₂ = 1 − √f₁, of 30 levers. */
function zdt1(x: readonly number[]): number[] {
  const g = 1 + (9 * x.slice(1).reduce((sum, value) => sum + value, 0)) / (x.length - 1);
  return [x[0], g * (1 - Math.sqrt(x[0] / g))];
}

/** The front is an eighth of a sphere. */
function dtlz2(x: readonly number[], objectives: number): number[] {
  const g = x.slice(objectives - 1).reduce((sum, value) => sum + (value - 0.5) ** 2, 0);
  return Array.from({ length: objectives }, (_, k) => {
    let f = 1 + g;
    for (let j = 0; j < objectives - 1 - k; j++) f *= Math.cos((x[j] * Math.PI) / 2);
    return k === 0 ? f : f * Math.sin((x[objectives - 1 - k] * Math.PI) / 2);
  });
}

describe("moea_bands.json: the front that is found", () => {
  const { runs } = readFixture<{ runs: Band[] }>("moea_bands.json");
  const band = (problem: string, algorithm: string, evaluations: number) =>
    runs.find(
      (one) => one.problem === problem && one.algorithm === algorithm && one.nfe === evaluations,
    )!;

  test("DTLZ2 with three objectives lies in the band of Platypus' NSGA-III, or above", async () => {
    const { ref, hv_mean, hv_sd } = band("DTLZ2_3", "NSGAIII", 10_000);
    for (const seed of ["1", "2"]) {
      const front = await searchFront(
        (settings) => Promise.resolve(settings.map((x) => dtlz2(x, 3))),
        { levers: 12, objectives: 3, divisions: 12, evaluations: 10_000, seed },
      );
      const found = hypervolume(
        front.map(({ objectives }) => objectives),
        ref,
      );
      expect(found).toBeGreaterThan(hv_mean - 3 * hv_sd);
      expect(found).toBeLessThan(0.8074);
    }
  });

  test("ZDT1 comes as near as Platypus' NSGA-II after 25,000 evaluations", async () => {
    const { ref, hv_mean, hv_sd } = band("ZDT1", "NSGAII", 25_000);
    const front = await searchFront((settings) => Promise.resolve(settings.map(zdt1)), {
      levers: 30,
      objectives: 2,
      divisions: 99,
      evaluations: 25_000,
      seed: "1",
    });
    const found = hypervolume(
      front.map(({ objectives }) => objectives),
      ref,
    );
    expect(found).toBeGreaterThan(hv_mean - 3 * hv_sd);
    expect(found).toBeLessThan(0.87667);
  });
});

test("fronts: nobody in the first is dominated, everybody in a later one is", () => {
  const points = [
    [1, 4],
    [2, 2],
    [4, 1],
    [3, 3],
    [4, 4],
    [2, 2],
  ];
  expect(frontsOf(points)).toEqual([[0, 1, 2, 5], [3], [4]]);
});
