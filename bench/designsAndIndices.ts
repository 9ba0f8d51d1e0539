/**
 * What designs and indices cost at the size of a large experiment, in seconds of processor time: `node bench/designsAndIndices.ts`.
 *
 * 500 points of 20 factors to be spread out, 20,000 points of 30 factors, and indices of 15 factors from 5,000 runs with 500 resamples.
 */
import {
  deltaIndex,
  evenLatinHypercube,
  fast,
  fastIndices,
  maximinLatinHypercube,
  pawn,
  rbdFast,
  rinottH,
  saltelli,
  sobol,
  sobolIndices,
} from "@searoom/experiments";

const factors = 15;
const runs = 5000;
const resampling = { confidence: 0.95, resamples: 500, seed: "bench" };

const { units } = sobol(runs, factors, { scramble: "bench" });
const columns = Array.from({ length: factors }, (_, d) =>
  Float64Array.from({ length: runs }, (_, i) => units[i * factors + d]),
);
const outputs = Float64Array.from({ length: runs }, (_, i) => {
  const [a, b, c] = units.subarray(i * factors);
  return Math.sin(6 * a) + 7 * Math.sin(6 * b) ** 2 + Math.exp(2 * c);
});

const cases: Record<string, () => unknown> = {
  "Latin hypercube, maximin, 500 × 20": () => maximinLatinHypercube(500, 20, { seed: "bench" }),
  "Latin hypercube, even, 500 × 20": () => evenLatinHypercube(500, 20, { seed: "bench" }),
  "Sobol' points, scrambled, 20,000 × 30": () => sobol(20_000, 30, { scramble: "bench" }),
  "Rinott's h, ten strategies": () => rinottH(10, 20, 0.95),
  "Sobol' indices, 1,024 base points × 15": () => {
    const design = saltelli(1024, factors, { scramble: "bench" });
    const y = Float64Array.from({ length: design.rows }, (_, i) => design.units[i * factors]);
    return sobolIndices(y, factors, resampling);
  },
  "FAST, 1,025 points × 15": () => {
    const design = fast(1025, factors, { seed: "bench" });
    const y = Float64Array.from({ length: design.rows }, (_, i) => design.units[i * factors]);
    return fastIndices(y, factors, resampling);
  },
  "RBD-FAST, one factor": () => rbdFast(columns[0], outputs, resampling),
  "PAWN, one factor": () => pawn(columns[0], outputs, resampling),
  "delta, one factor": () => deltaIndex(columns[0], outputs, resampling),
};

for (const [name, work] of Object.entries(cases)) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${name.padEnd(42)}${((user + system) / 1e6).toFixed(2)} s\n`);
}
