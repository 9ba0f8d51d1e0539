import { bootstrapMean } from "../src/statistics/bootstrapMean.ts";
import type { Interval } from "../src/statistics/Interval.ts";
import { pairedT } from "../src/statistics/pairedT.ts";
import { tukeyDifferences } from "../src/statistics/tukeyDifferences.ts";
import { wilcoxonSignedRank } from "../src/statistics/wilcoxonSignedRank.ts";
import { createNormal } from "./createNormal.ts";
import { type Finding, holds95, type Study } from "./Study.ts";

const confidence = 0.95;
const trueDifference = 1;

/**
 * Do 95 % intervals of a difference hold the true one in 95 % of experiments?
 *
 * Two strategies share luck and have some of their own; the true difference is known. Each repetition is an experiment: so many
 * replications, one interval. Normal luck is the case for which Student's interval is exact; lognormal luck is nearer to founder value,
 * and there no interval keeps its promise with few replications, which is worth knowing. Wilcoxon's test is one of symmetry: it holds
 * the truth where it does not reject it, and is asked of normal luck alone.
 */
export const intervals: Study = {
  name: "intervals",
  run: (form) => {
    const repetitions = form === "full" ? 2000 : 250;
    const counts = form === "full" ? [10, 30, 100] : [10, 30];
    return [
      ...counts.flatMap((replications) => paired("normal", replications, repetitions)),
      ...counts.flatMap((replications) => paired("lognormal", replications, repetitions)),
      tukey(repetitions),
    ];
  },
};

function paired(
  luck: "normal" | "lognormal",
  replications: number,
  repetitions: number,
): Finding[] {
  const normal = createNormal(`coverage/${luck}/${replications}`);
  // E e^z = e^½: without it the lognormal difference would not be the true one.
  const ownLuck = luck === "normal" ? normal : () => Math.exp(normal()) - Math.exp(0.5);
  const held = { student: 0, bootstrap: 0, wilcoxon: 0 };
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const differences = Float64Array.from({ length: replications }, () => {
      const shared = 3 * normal();
      const strategy = trueDifference + shared + 2 * ownLuck();
      const reference = shared + normal();
      return strategy - reference;
    });
    if (holds(pairedT(differences, confidence).interval)) held.student++;
    const resampling = { resamples: 1000, seed: `${repetition}` };
    if (holds(bootstrapMean(differences, confidence, resampling))) held.bootstrap++;
    const off = differences.map((difference) => difference - trueDifference);
    if (wilcoxonSignedRank(off) >= 1 - confidence) held.wilcoxon++;
  }
  const of = `${luck} luck, ${replications} replications`;
  const promise = luck === "normal" ? holds95 : null;
  // Ten values are few for any resampling; the figure is there to be known.
  const resampled = luck === "normal" && replications > 10 ? holds95 : null;
  return [
    { what: `Student, ${of}`, promise, times: held.student, repetitions },
    { what: `BCa bootstrap, ${of}`, promise: resampled, times: held.bootstrap, repetitions },
    ...(luck === "normal"
      ? [{ what: `Wilcoxon, ${of}`, promise, times: held.wilcoxon, repetitions }]
      : []),
  ];
}

function holds({ low, high }: Interval): boolean {
  return low <= trueDifference && trueDifference <= high;
}

/** All six differences of four arms without shared luck, at once. */
function tukey(repetitions: number): Finding {
  const normal = createNormal("coverage/tukey");
  let times = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const arms = [0, 1, 2, 3].map((arm) =>
      Float64Array.from({ length: 20 }, () => arm + 2 * normal()),
    );
    const all = tukeyDifferences(arms, confidence).every(
      ({ first, second, low, high }) => low <= first - second && first - second <= high,
    );
    if (all) times++;
  }
  return { what: "Tukey, four arms, 20 replications each", promise: holds95, times, repetitions };
}
