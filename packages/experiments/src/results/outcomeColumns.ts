import type { Results } from "../Results.ts";
import { notOneOf } from "../decisions/OutcomeTable.ts";

/** An outcome that something is decided by. */
export interface DecidingOutcome {
  readonly name: string;
  readonly index: number;
  readonly unit: string;
  readonly direction: "max" | "min";
  /** 1 where more is better, −1 where less is: times the value, more is better in any case. */
  readonly sign: 1 | -1;
}

/** @throws RangeError  for an outcome that is not there or is better neither high nor low */
export function decidingOutcome({ outcomes }: Results, name: string): DecidingOutcome {
  const index = outcomes.findIndex((outcome) => outcome.name === name);
  if (index < 0)
    throw notOneOf(
      "an outcome",
      name,
      outcomes.map((outcome) => outcome.name),
    );
  const { direction, unit } = outcomes[index];
  if (direction === null)
    throw new RangeError(`${name} is better neither high nor low: nothing can be best by it`);
  return { name, index, unit, direction, sign: direction === "max" ? 1 : -1 };
}

/** The outcome in question where none is named. */
export function firstOutcome({ outcomes, experiment: { comparisons } }: Results): string {
  return (
    comparisons[0]?.on ?? (outcomes.find(({ direction }) => direction !== null) ?? outcomes[0]).name
  );
}
