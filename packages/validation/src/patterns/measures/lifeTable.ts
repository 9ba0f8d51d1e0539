import type { Measure, Seen } from "./Measure.ts";

/** What began, and for how long it was seen: months, and whether it ended then. */
export interface Spell {
  readonly months: number;
  readonly ended: boolean;
}

const oldest = 120;

/** Cases at risk and ends by month of age, added up over runs: product-limit estimates (Kaplan & Meier 1958) read from it. */
export function lifeTable(
  spells: (seen: Seen) => readonly Spell[],
  read: (atRisk: readonly number[], ends: readonly number[]) => number,
): Measure {
  return {
    counts: (seen) => {
      const sums = new Array<number>(2 * (oldest + 1)).fill(0);
      for (const { months, ended } of spells(seen)) {
        for (let age = 1; age <= Math.min(months, oldest); age++) sums[age]++;
        if (ended && months >= 1 && months <= oldest) sums[oldest + 1 + months]++;
      }
      return sums;
    },
    read: (sums) => read(sums.slice(0, oldest + 1), sums.slice(oldest + 1)),
  };
}

/** Share that is left at an age. */
export function leftAt(age: number) {
  return (atRisk: readonly number[], ends: readonly number[]): number => {
    let left = 1;
    for (let month = 1; month <= age; month++) left *= 1 - ends[month] / atRisk[month];
    return left;
  };
}

/** Ends over months at risk, from one age to another. */
export function hazard(from: number, to: number) {
  return (atRisk: readonly number[], ends: readonly number[]): number => {
    const sum = (table: readonly number[]) =>
      table.slice(from, to + 1).reduce((total, count) => total + count, 0);
    return sum(ends) / sum(atRisk);
  };
}
