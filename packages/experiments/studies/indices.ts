import { saltelli } from "../src/designs/saltelli.ts";
import { sobolIndices } from "../src/sensitivity/sobolIndices.ts";
import { atLeast, type Finding, type Study } from "./Study.ts";

/** Of Ishigami's function with a = 7 and b = 0.1 (Ishigami & Homma 1990). */
const truth = {
  first: [0.31390519114781146, 0.4424111447900409, 0],
  total: [0.5575888552099592, 0.4424111447900409, 0.24368366406214773],
};

/**
 * Do the 95 % intervals of Sobol's indices hold the true ones? The bootstrap takes base points as if they were drawn one by one; those
 * of a scrambled Sobol' sequence fill the cube more evenly, so that intervals are rather too wide than too narrow.
 */
export const indices: Study = {
  name: "indices",
  run: (form) => {
    const repetitions = form === "full" ? 1000 : 60;
    return (form === "full" ? [128, 512] : [128]).flatMap((base) => held(base, repetitions));
  },
};

function held(base: number, repetitions: number): Finding[] {
  const times = { first: [0, 0, 0], total: [0, 0, 0] };
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const { rows, units } = saltelli(base, 3, { scramble: `indices/${base}/${repetition}` });
    const y = Float64Array.from({ length: rows }, (_, i) => {
      const [x1, x2, x3] = [0, 1, 2].map((d) => -Math.PI + 2 * Math.PI * units[3 * i + d]);
      return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
    });
    const found = sobolIndices(y, 3, { confidence: 0.95, resamples: 200, seed: `${repetition}` });
    for (const kind of ["first", "total"] as const)
      found[kind].forEach(({ value, halfWidth }, d) => {
        if (Math.abs(value - truth[kind][d]) <= halfWidth) times[kind][d]++;
      });
  }
  return (["first", "total"] as const).flatMap((kind) =>
    times[kind].map((count, d) => ({
      what: `Sobol' index, ${kind}, x${d + 1}, ${base} base points`,
      promise: atLeast(0.93),
      times: count,
      repetitions,
    })),
  );
}
