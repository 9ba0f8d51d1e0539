import { budgetAllocation } from "../src/selection/budgetAllocation.ts";
import { moments } from "../src/statistics/moments.ts";
import { createNormal } from "./createNormal.ts";
import type { Finding, Study } from "./Study.ts";

const means = [0, -0.5, -1, -1.5, -2];
const sds = [2, 2, 1, 1, 3];
const first = 6;
const budget = 100;
const round = 5;

/** Does a budget that is split by OCBA find the best strategy more often than one that is split equally? */
export const allocation: Study = {
  name: "allocation",
  run: (form) => {
    const repetitions = form === "full" ? 4000 : 2000;
    const equal = picks("equal", repetitions);
    return [
      { what: "an equal split picks the best", promise: null, times: equal, repetitions },
      betterThan(equal, picks("OCBA", repetitions), repetitions),
    ];
  },
};

function betterThan(equal: number, times: number, repetitions: number): Finding {
  const sd = (count: number) => Math.sqrt((count * (repetitions - count)) / repetitions);
  return {
    what: "OCBA picks the best of the same budget",
    promise: {
      text: "more than equal",
      kept: () => times - equal > 1.64 * Math.hypot(sd(times), sd(equal)),
    },
    times,
    repetitions,
  };
}

function picks(split: "equal" | "OCBA", repetitions: number): number {
  const normal = createNormal(`allocation/${split}`);
  let times = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const values = means.map((mean, s) =>
      Array.from({ length: first }, () => mean + sds[s] * normal()),
    );
    for (let spent = first * means.length; spent < budget; spent += round) {
      const known = values.map((column) => moments(column));
      const shares =
        split === "equal"
          ? means.map(() => 1 / means.length)
          : budgetAllocation(
              known.map(({ mean }) => mean),
              known.map(({ variance }) => variance),
            );
      for (let n = 0; n < round; n++) {
        const missing = shares.map((share, s) => share * (spent + round) - values[s].length);
        const s = missing.indexOf(Math.max(...missing));
        values[s].push(means[s] + sds[s] * normal());
      }
    }
    const found = values.map((column) => moments(column).mean);
    if (found.indexOf(Math.max(...found)) === 0) times++;
  }
  return times;
}
