import { enoughReplications } from "../src/selection/stopping.ts";
import { moments } from "../src/statistics/moments.ts";
import { tInterval } from "../src/statistics/tInterval.ts";
import { createNormal } from "./createNormal.ts";
import { type Finding, holds95, type Study } from "./Study.ts";

const trueMean = 10;

/**
 * Does an interval hold the truth where a rule has stopped because it looked narrow enough? With and without looking ahead, as Hoad,
 * Robinson and Davies do.
 */
export const stopping: Study = {
  name: "stopping",
  run: (form) => {
    const repetitions = form === "full" ? 2000 : 150;
    return [
      stopped("normal", 5, 10, repetitions),
      stopped("normal", 0, 10, repetitions),
      stopped("normal", 5, 3, repetitions),
      stopped("normal", 0, 3, repetitions),
      stopped("lognormal", 5, 10, repetitions),
    ];
  },
};

function stopped(
  luck: "normal" | "lognormal",
  lookAhead: number,
  first: number,
  repetitions: number,
): Finding {
  const normal = createNormal(`stopping/${luck}/${lookAhead}/${first}`);
  const draw =
    luck === "normal"
      ? () => trueMean + 4 * normal()
      : () => trueMean + 2 * (Math.exp(normal()) - Math.exp(0.5));
  const rule = { halfWidth: 1, relative: false, confidence: 0.95, first, lookAhead };
  let times = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const values: number[] = [];
    let n: number | null = null;
    while (n === null) {
      for (let more = 0; more < 50; more++) values.push(draw());
      n = enoughReplications(Float64Array.from(values), rule);
    }
    const { low, high } = tInterval(moments(values.slice(0, n)), 0.95);
    if (low <= trueMean && trueMean <= high) times++;
  }
  return {
    what: `${lookAhead === 0 ? "the plain rule" : "Hoad–Robinson–Davies"}, ${luck} luck, from ${first} replications on`,
    promise: luck === "normal" && lookAhead > 0 && first >= 10 ? holds95 : null,
    times,
    repetitions,
  };
}
