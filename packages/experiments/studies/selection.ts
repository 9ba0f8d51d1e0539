import { kimNelson } from "../src/selection/kimNelson.ts";
import { rinottH, rinottReplications } from "../src/selection/rinott.ts";
import { createNormal } from "./createNormal.ts";
import { atLeast, type Finding, type Study } from "./Study.ts";

const strategies = 5;
const delta = 1;
const most = 2000;

/**
 * How often is the best one picked? In the least favourable case: it is better by just the difference that is worth finding out, and
 * all others are alike.
 */
export const selection: Study = {
  name: "selection",
  run: (form) => {
    const repetitions = form === "full" ? 2000 : 150;
    return [
      picksOfKimNelson("shared", repetitions),
      picksOfKimNelson("own", repetitions),
      picksOfRinott(repetitions),
    ];
  },
};

function picksOfKimNelson(luck: "shared" | "own", repetitions: number): Finding {
  const normal = createNormal(`selection/kn/${luck}`);
  let times = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const columns = Array.from({ length: strategies }, () => new Float64Array(most));
    let made = 0;
    // Values are drawn as they are asked for: hardly any repetition needs them all.
    for (let length = 64; ; length = Math.min(2 * length, most)) {
      for (; made < length; made++) {
        const common = luck === "shared" ? 3 * normal() : 0;
        for (let s = 0; s < strategies; s++)
          columns[s][made] = common + (s === 0 ? delta : 0) + 2 * normal();
      }
      const { survivors } = kimNelson(
        columns.map((column) => column.subarray(0, length)),
        { delta, alpha: 0.05, first: 10 },
      );
      if (survivors.length > 1 && length < most) continue;
      if (survivors.length === 1 && survivors[0] === 0) times++;
      break;
    }
  }
  return {
    what: `Kim–Nelson picks the best of five, ${luck} luck`,
    promise: atLeast(0.95),
    times,
    repetitions,
  };
}

function picksOfRinott(repetitions: number): Finding {
  const normal = createNormal("selection/rinott");
  const first = 20;
  const h = rinottH(strategies, first, 0.95);
  let times = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const means = Array.from({ length: strategies }, (_, s) => {
      const value = () => (s === 0 ? delta : 0) + (1 + (s % 3)) * normal();
      const values = Array.from({ length: first }, value);
      const count = rinottReplications(values, h, delta);
      while (values.length < count) values.push(value());
      return values.reduce((sum, x) => sum + x, 0) / values.length;
    });
    if (means.indexOf(Math.max(...means)) === 0) times++;
  }
  return {
    what: "Rinott picks the best of five, own luck, unequal spread",
    promise: atLeast(0.95),
    times,
    repetitions,
  };
}
