/**
 * Do 95 % intervals of a paired difference hold the true difference in 95 % of experiments?
 *
 * Two strategies share luck and have some of their own; the true difference is known. Each repetition is an
 * experiment: so many replications, one interval. Normal luck is the case for which Student's interval is
 * exact; lognormal luck is nearer to founder value, and there neither interval keeps its promise with few
 * replications, which is worth knowing.
 *
 * In full: `node studies/coverage.ts` in packages/experiments (about half a minute). The tests run a short form.
 */
import seedrandom from "seedrandom";
import { bootstrapMean } from "../src/statistics/bootstrapMean.ts";
import type { Interval } from "../src/statistics/Interval.ts";
import { pairedT } from "../src/statistics/pairedT.ts";
import { proportionInterval } from "../src/statistics/proportionInterval.ts";

export interface CoverageDesign {
  readonly luck: "normal" | "lognormal";
  readonly replications: number;
  readonly repetitions: number;
  readonly seed: string;
}

export interface Coverage {
  /** Share of repetitions whose interval holds the true difference, by kind of interval. */
  readonly student: number;
  readonly bootstrap: number;
}

const confidence = 0.95;
const trueDifference = 1;

export function coverage({ luck, replications, repetitions, seed }: CoverageDesign): Coverage {
  const normal = createNormal(`${seed}/${luck}/${replications}`);
  // E e^z = e^½: without it the lognormal difference would not be the true one.
  const ownLuck = luck === "normal" ? normal : () => Math.exp(normal()) - Math.exp(0.5);
  const holds = ({ low, high }: Interval) => low <= trueDifference && trueDifference <= high;

  let student = 0;
  let bootstrap = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const differences = Float64Array.from({ length: replications }, () => {
      const shared = 3 * normal();
      const strategy = trueDifference + shared + 2 * ownLuck();
      const reference = shared + normal();
      return strategy - reference;
    });
    if (holds(pairedT(differences, confidence).interval)) student += 1;
    const resampling = { resamples: 1000, seed: `${repetition}` };
    if (holds(bootstrapMean(differences, confidence, resampling))) bootstrap += 1;
  }
  return { student: student / repetitions, bootstrap: bootstrap / repetitions };
}

/** @source Box & Muller 1958, "A note on the generation of random normal deviates" */
function createNormal(seed: string): () => number {
  const uniform = seedrandom.alea(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

if (import.meta.main) {
  const repetitions = 2000;
  console.log(
    `luck       replications  Student             BCa bootstrap       (${repetitions} repetitions)`,
  );
  for (const luck of ["normal", "lognormal"] as const)
    for (const replications of [10, 30, 100]) {
      const found = coverage({ luck, replications, repetitions, seed: "coverage" });
      const [student, bootstrap] = [found.student, found.bootstrap].map((share) => {
        const { low, high } = proportionInterval(share * repetitions, repetitions, 0.95);
        return `${percent(share)} (${percent(low)}–${percent(high)})`.padEnd(20);
      });
      console.log(`${luck.padEnd(11)}${String(replications).padEnd(14)}${student}${bootstrap}`);
      if (luck === "normal" && (found.student < 0.93 || found.student > 0.97)) process.exitCode = 1;
    }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
