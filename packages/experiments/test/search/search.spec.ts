import { describe, expect, test } from "vitest";
import { hypervolume } from "../../src/search/hypervolume.ts";
import { frontsOf } from "../../src/search/nondominated.ts";
import { searchFront, type SearchOptions } from "../../src/search/nsga3.ts";
import { referenceDirections } from "../../src/search/referenceDirections.ts";
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

  /** The limit of the volumes of ever finer sets, in powers of the step: Richardson's extrapolation. */
  function limit(of: (steps: number) => number[][], reference: number[], halvings: number): number {
    const row = Array.from({ length: halvings }, (_, k) =>
      hypervolume(of(2 ** (k + 1)), reference),
    );
    for (let order = 1; order < halvings; order++)
      for (let k = halvings - 1; k >= order; k--)
        row[k] += (row[k] - row[k - 1]) / (2 ** order - 1);
    return row[halvings - 1];
  }

  const along = (steps: number, at: (s: number) => number[]) =>
    Array.from({ length: steps + 1 }, (_, i) => at(i / steps));
  const arc = (s: number) => (s * Math.PI) / 2;
  const fronts = {
    ZDT1: (steps: number) => along(steps, (s) => [s * s, 1 - s]),
    ZDT2: (steps: number) => along(steps, (s) => [s, 1 - s * s]),
    DTLZ2_2obj: (steps: number) => along(steps, (s) => [Math.cos(arc(s)), Math.sin(arc(s))]),
    DTLZ2_3obj: (steps: number) =>
      along(steps, (s) => [Math.cos(arc(s)), Math.sin(arc(s))]).flatMap(([radius, height]) =>
        along(steps, (s) => [radius * Math.cos(arc(s)), radius * Math.sin(arc(s)), height]),
      ),
    DTLZ1_3obj: (steps: number) =>
      referenceDirections(3, steps).map((point) => point.map((part) => part / 2)),
  };
  const cases = Object.entries(fronts).flatMap(([name, front]) =>
    Object.entries(
      readFixture<Record<string, Record<string, number>>>("hypervolume.json")[name],
    ).map(([at, hv]) => ({ name, at, hv, front })),
  );

  test.each(cases)(
    "$name within $at: finer sets tend to the whole front",
    ({ name, at, hv, front }) => {
      const reference = at.slice(4, -1).split(",").map(Number);
      const three = reference.length === 3;
      // A surface has the square of the points: extrapolated from fewer halvings, it has fewer digits.
      near(limit(front, reference, three ? 7 : 12), hv, name === "DTLZ2_3obj" ? 2e-10 : 1e-12);
    },
  );

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

/** What no front of the problem can pass. */
const wholes: Record<string, number> = { ZDT1: 0.87667, DTLZ2_2: 0.42461, DTLZ2_3: 0.80741 };

describe("moea_bands.json: the front that is found", () => {
  const { runs } = readFixture<{ runs: Band[] }>("moea_bands.json");
  const band = (problem: string, algorithm: string, evaluations: number) =>
    runs.find(
      (one) => one.problem === problem && one.algorithm === algorithm && one.nfe === evaluations,
    )!;

  const volumeOf = async (
    problem: (x: readonly number[]) => number[],
    options: Omit<SearchOptions, "seed" | "objectives">,
    { ref }: Band,
    seed: string,
  ) => {
    const front = await searchFront((settings) => Promise.resolve(settings.map(problem)), {
      ...options,
      objectives: ref.length,
      seed,
    });
    return hypervolume(
      front.map(({ objectives }) => objectives),
      ref,
    );
  };
  const curve = { divisions: 99, searchDivisions: 39 };
  const surface = { divisions: 12, evaluations: 10_000 };

  // The band is NSGA-III's where there is one; a front that covers more than another algorithm's is none the worse.
  test.each([
    { band: band("ZDT1", "NSGAII", 10_000), problem: zdt1, levers: 30, ...curve },
    { band: band("ZDT1", "NSGAII", 25_000), problem: zdt1, levers: 30, ...curve },
    { band: band("ZDT1", "EpsMOEA", 10_000), problem: zdt1, levers: 30, ...curve },
    {
      band: band("DTLZ2_2", "NSGAII", 10_000),
      problem: (x: readonly number[]) => dtlz2(x, 2),
      levers: 11,
      ...curve,
    },
    ...["NSGAII", "NSGAIII"].map((algorithm) => ({
      band: band("DTLZ2_3", algorithm, 10_000),
      problem: (x: readonly number[]) => dtlz2(x, 3),
      levers: 12,
      ...surface,
    })),
  ])(
    "$band.problem: as near as Platypus' $band.algorithm after $band.nfe evaluations",
    async ({ band: told, problem, ...options }) => {
      const whole = wholes[told.problem];
      for (const seed of ["1", "2"]) {
        const found = await volumeOf(problem, { ...options, evaluations: told.nfe }, told, seed);
        expect(found).toBeGreaterThan(told.hv_mean - 3 * told.hv_sd);
        expect(found).toBeLessThan(whole);
      }
    },
  );
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
