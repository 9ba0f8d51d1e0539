import { type ProductLimit, productLimit } from "@searoom/model";

/** Firms or alliances that began at different times in a run, told by age. */
export interface Cohort extends ProductLimit {
  readonly all: number;
  /** How many began early enough to be seen at that age, had they lasted. */
  readonly oldEnough: (age: number) => number;
}

export interface Member {
  readonly began: number;
  readonly end: { readonly month: number; readonly cause: string } | null;
}

/** What ends in the month of a birthday had not reached it: it is a month older at the end of the month. */
export function cohortOf(members: readonly Member[], horizon: number): Cohort {
  const limit = productLimit(
    members.map(({ began, end }) =>
      end === null
        ? { age: horizon - began, cause: null }
        : { age: end.month + 1 - began, cause: end.cause },
    ),
  );
  return {
    ...limit,
    all: members.length,
    oldEnough: (age) => members.filter(({ began }) => horizon - began >= age).length,
  };
}
