import { proportionInterval } from "../src/statistics/proportionInterval.ts";

/** Short: seeded, seconds, in every run of the tests. Full: what the documents say of a procedure. */
export type Form = "short" | "full";

/** How often something happened in repetitions with luck of their own. */
export interface Finding {
  readonly what: string;
  /** Whether a share fits what the procedure promises; null where nothing is promised and the figure is there to be known. */
  readonly promise: Promise | null;
  readonly times: number;
  readonly repetitions: number;
}

interface Promise {
  readonly text: string;
  readonly kept: (times: number, repetitions: number) => boolean;
}

export interface Study {
  readonly name: string;
  readonly run: (form: Form) => readonly Finding[];
}

/** A share as it stands in the documents, with its 95 % interval (Wilson). */
export function shown({ times, repetitions }: Finding): string {
  const { low, high } = proportionInterval(times, repetitions, 0.95);
  return `${percent(times / repetitions)} (${percent(low)}–${percent(high)})`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** The truth is held 93 to 97 times in a hundred: of two thousand repetitions themselves, of fewer as far as they can tell. */
export const holds95: Promise = {
  text: "93–97",
  kept: (times, repetitions) => {
    const share = times / repetitions;
    if (repetitions >= 2000) return 0.93 <= share && share <= 0.97;
    const { low, high } = proportionInterval(times, repetitions, 0.95);
    return high >= 0.93 && low <= 0.97;
  },
};

/** A share that may not be significantly below what is promised. */
export function atLeast(share: number): Promise {
  return {
    text: `≥ ${100 * share}`,
    kept: (times, repetitions) => proportionInterval(times, repetitions, 0.95).high >= share,
  };
}
